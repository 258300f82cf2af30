/**
 * Shapley's value (1953): what each player adds to a game, averaged over all the orders in which they could
 * join. Exact, over all 2ᵏ coalitions; the values add up to what all of them together are worth.
 */

/**
 * @param worth what each coalition is worth, by its number: bit k of the number is player k
 * @param players how many there are
 */
export function shapleyValues(worth: ArrayLike<number>, players: number): number[] {
  const weights = weightsFor(players);
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    let value = 0;
    for (let without = 0; without < 1 << players; without++) {
      if ((without & bit) !== 0) continue;
      const gain = (worth[without | bit] ?? Number.NaN) - (worth[without] ?? Number.NaN);
      value += (weights[sizeOf(without)] ?? 0) * gain;
    }
    return value;
  });
}

/** By the size of the coalition that is joined: in which share of all orders just its members come before. */
function weightsFor(players: number): number[] {
  // s! (k − s − 1)! / k!  =  1 / (k · C(k − 1, s))
  const weights: number[] = [];
  let combinations = 1;
  for (let size = 0; size < players; size++) {
    weights.push(1 / (players * combinations));
    combinations = (combinations * (players - 1 - size)) / (size + 1);
  }
  return weights;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++;
  return size;
}
