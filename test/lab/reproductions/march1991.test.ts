import { describe, expect, it } from 'vitest';
import { runReplicate } from '../../../lab/experiments/replicate.ts';
import { READINGS_TRIED } from '../../../lab/reproductions/march1991/other-readings.ts';
import { march1991Reproduction } from '../../../lab/reproductions/march1991/reproduction.ts';
import { planOfCell } from '../../../lab/reproductions/plan-of-cell.ts';
import { cellsOf, seedOfCell } from '../../../lab/reproductions/reproduction.ts';
import { march1991 } from '../../../sim/models/march1991/model.ts';
import {
  KNOWING,
  ORDER,
  READING,
  RIVALS,
  SHOWS,
  SOCIALISATION,
  ZEROS,
} from '../../../sim/models/march1991/readings.ts';
import { reproduce, runsOf } from './reproduce.ts';

/** The published number of runs: few, but the bounds are in standard errors and hold all the same. */
const { runs, figures } = march1991Reproduction;

/** The figures that somebody else has numbers for; the readings tried are only told. */
const judged = figures.filter(({ points }) => points.length > 0);

/** What so few runs cannot tell: differences of some hundredths. */
const TOO_SMALL = ['M1', 'M2', 'M3', 'M4', 'M6'];

describe('March (1991) is reproduced over as many runs as were published', () => {
  it.each(judged.map((figure) => [figure.name, figure] as const))(
    'figure %s',
    (_, figure) => {
      const report = reproduce(march1991Reproduction, figure, runsOf(figure, runs));
      const { agreement, fits, claims, accepted } = report;
      expect(agreement).toMatchObject({ holds: true });
      expect(agreement.compared).toBeGreaterThan(15);
      expect(fits.filter(({ holds }) => !holds)).toEqual([]);
      expect(claims.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
      const open = claims.filter(({ verdict }) => verdict === 'open').map(({ name }) => name);
      expect(open.filter((name) => !TOO_SMALL.includes(name))).toEqual([]);
      expect(accepted).toBe(true);
    },
    180_000,
  );
});

/** The two readings that have names, put together from their parts. */
const ORIGINAL = {
  shows: SHOWS.actions,
  knowing: KNOWING.score,
  socialisation: SOCIALISATION.stepwise,
  order: ORDER.synchronous,
  rivals: RIVALS.more,
  zeros: ZEROS.abstain,
};
const TEXT = {
  ...ORIGINAL,
  shows: SHOWS.views,
  knowing: KNOWING.right,
  socialisation: SOCIALISATION.atOnce,
};

describe('The readings that are tried', () => {
  it('are every one there is, once, those with names among them', () => {
    expect(new Set(READINGS_TRIED.map((choices) => JSON.stringify(choices))).size).toBe(72);
    expect(READINGS_TRIED).toContainEqual(ORIGINAL);
    expect(READINGS_TRIED).toContainEqual(TEXT);
  });

  it.each([
    ['original', READING.original, ORIGINAL],
    ['text', READING.text, TEXT],
  ])('%s is the sum of its parts', (name, reading, parts) => {
    const [whole, together] = [{ reading }, parts].map((choices) => {
      const cell = { name, settings: { ...choices, p1: 0.3, p2: 0.7, weeks: 300 } };
      return runReplicate(planOfCell(march1991Reproduction, cell), seedOfCell(march1991, cell), 0);
    });
    expect(together?.weeks).toBe(whole?.weeks);
    expect(together?.measures).toEqual(whole?.measures);
  });
});

it('No two cells of a model have the same luck', () => {
  const cells = figures.flatMap((figure) => cellsOf(figure));
  const settings = new Map<string, string>();
  for (const { name, settings: set } of cells) {
    const known = settings.get(name) ?? JSON.stringify(set);
    expect(JSON.stringify(set)).toBe(known);
    settings.set(name, known);
  }
  expect(settings.size).toBeGreaterThan(90);
});
