/** Designs over levels: one factor at a time, and all combinations. */
import type { Design, Factors } from './design.ts';
import { hasLevels } from './factor.ts';

/** First the scenario as it is, then each level of each factor, the others as they are. */
export function oneAtATime(factors: Factors): Design {
  const moves = levelsOf(factors).flatMap((levels, k) => levels.map((value) => ({ k, value })));
  return {
    size: 1 + moves.length,
    at(index) {
      const move = moves[index - 1];
      return factors.map((_, k) => (move?.k === k ? move.value : null));
    },
  };
}

/** All combinations; the last factor's levels change fastest. */
export function fullFactorial(factors: Factors): Design {
  const all = levelsOf(factors);
  return {
    size: all.reduce((product, { length }) => product * length, 1),
    at(index) {
      let rest = index;
      return all
        .toReversed()
        .map((levels) => {
          const value = levels[rest % levels.length] as number;
          rest = Math.floor(rest / levels.length);
          return value;
        })
        .reverse();
    },
  };
}

function levelsOf(factors: Factors): (readonly number[])[] {
  return factors.map(({ name, over }) => {
    if (!hasLevels(over)) throw new RangeError(`${name} has no levels`);
    return over.levels;
  });
}
