import { describe, expect, it } from 'vitest';
import { attribute, pull, Worths, wholeGame } from '../../../lab/attribution/attribution.ts';
import { estimate } from '../../../lab/experiments/statistics.ts';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { readScenario } from '../../../lab/reading/read-scenario.ts';
import { createLuck, DRAWS, draw } from '../../../sim/rng.ts';

function scenarioOf(parameters: object) {
  const raw = { name: 'mine', title: 'Mine', question: 'Why?', parameters };
  const read = readScenario(raw, { source: 'test', memoryLimit: 1e9, parseExpression });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

/** A game whose worlds come to what `of` says of the coalition and the seed's luck. */
function played(
  parameters: object,
  seeds: number,
  of: (coalition: number, luck: number) => number,
) {
  const game = wholeGame(scenarioOf(parameters));
  const worths = new Worths(game);
  const luck = createLuck('worths').stream('test', 'luck');
  for (let k = 0; k < game.plans.length; k++)
    for (let seed = 0; seed < seeds; seed++)
      worths.take(k, of(game.coalitions[k], draw(luck, seed) / DRAWS));
  return { game, worths };
}

const bits = (coalition: number) => [0, 1, 2, 3, 4, 5].map((k) => (coalition >> k) & 1);
/** Some gain alone, two only together, one less the luckier the seed is. */
const of = (coalition: number, luck: number) => {
  const [a, b, c, d, e, f] = bits(coalition);
  return 0.3 + luck * 0.2 + 0.1 * a + 0.05 * b * c + 0.08 * d * (1 - luck) + 0.02 * e * f * a;
};
const six = { turnover: 0.02, consultation: 0.005, threat: 0.6 };

describe('The shares of a gap', () => {
  const { game, worths } = played(six, 12, of);
  const { shares, gap, leftOut } = attribute(game, worths);

  it('add up to it, and pairs that do something only together share it alike', () => {
    expect(game.players).toHaveLength(8);
    const sum = shares.reduce((all, { share }) => all + (share.mean ?? 0), 0);
    expect(Math.abs(sum - (gap.mean ?? 0))).toBeLessThan(1e-15);
    const shareOf = (k: number) =>
      shares.find(({ constraint }) => constraint === game.players[k])?.share;
    expect(shareOf(1)?.mean).toBeCloseTo(0.025, 12);
    expect(shareOf(2)?.mean).toBeCloseTo(0.025, 12);
    expect(shareOf(0)?.mean).toBeCloseTo(0.1 + 0.02 / 3, 12);
    expect(shareOf(7)?.mean).toBeCloseTo(0, 12);
    expect(leftOut).toBe(0);
  });

  it('have the intervals of what each seed gives', () => {
    const luck = createLuck('worths').stream('test', 'luck');
    const expected = estimate(
      Array.from({ length: 12 }, (_, seed) => 0.08 * (1 - draw(luck, seed) / DRAWS)),
    );
    const found = shares.find(({ constraint }) => constraint === game.players[3])?.share;
    expect(found?.mean).toBeCloseTo(expected.mean ?? 0, 12);
    expect(found?.low).toBeCloseTo(expected.low ?? 0, 12);
    expect(found?.high).toBeCloseTo(expected.high ?? 0, 12);
  });

  it('still add up where the measure is not defined in one world: that seed is left out of all', () => {
    let once = true;
    const gappy = played(six, 12, (coalition, luck) => {
      if (coalition === 5 && once) {
        once = false;
        return Number.NaN;
      }
      return of(coalition, luck);
    });
    const found = attribute(gappy.game, gappy.worths);
    expect(found.leftOut).toBe(1);
    const sum = found.shares.reduce((all, { share }) => all + (share.mean ?? 0), 0);
    expect(Math.abs(sum - (found.gap.mean ?? 0))).toBeLessThan(1e-15);
    expect(found.gap.n).toBe(11);
  });

  it('come with what each constraint costs alone and in pairs', () => {
    const { alone, pairs } = pull(game, worths);
    expect(alone[0].constraint).toBe(game.players[0]);
    expect(alone[0].gain.mean).toBeCloseTo(0.1, 12);
    const both = pairs.find(
      ({ constraints: [a, b] }) => a === game.players[1] && b === game.players[2],
    );
    expect(both?.gain.mean).toBeCloseTo(0.05, 12);
    expect(both?.beyond.mean).toBeCloseTo(0.05, 12);
  });
});
