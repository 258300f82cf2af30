import { describe, expect, it } from 'vitest';
import { lazerFriedman2007Reproduction } from '../../../lab/reproductions/lazer-friedman2007/reproduction.ts';
import { levinthal1997Reproduction } from '../../../lab/reproductions/levinthal1997/reproduction.ts';
import { cellsOf } from '../../../lab/reproductions/reproduction.ts';
import { reproduce, runsOf } from './reproduce.ts';

/** Few runs, but the bounds are in standard errors and hold all the same. */
const RUNS = 100;

/** What so few runs cannot tell. */
const TOO_SMALL = ['L4', 'L5', 'L6', 'L8'];

describe.each([
  ['Lazer & Friedman (2007)', lazerFriedman2007Reproduction],
  ['Levinthal (1997)', levinthal1997Reproduction],
])('%s is reproduced over few runs', (_, reproduction) => {
  it.each(reproduction.figures.map((figure) => [figure.name, figure] as const))(
    'figure %s',
    (_, figure) => {
      const { agreement, fits, claims, accepted } = reproduce(
        reproduction,
        figure,
        runsOf(figure, RUNS),
      );
      expect(agreement).toMatchObject({ holds: true });
      expect(fits.filter(({ holds }) => !holds)).toEqual([]);
      expect(claims.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
      const open = claims.filter(({ verdict }) => verdict === 'open').map(({ name }) => name);
      expect(open.filter((name) => !TOO_SMALL.includes(name))).toEqual([]);
      expect(accepted).toBe(true);
    },
    120_000,
  );
});

it('All crowds of Lazer & Friedman meet the same landscapes, and each network has luck of its own', () => {
  const cells = lazerFriedman2007Reproduction.figures.flatMap(cellsOf);
  expect(new Set(cells.map(({ luck }) => luck))).toEqual(new Set(['landscapes']));
  const attempts = new Map(cells.map(({ settings }) => [settings.network, settings.attempt]));
  expect(new Set(attempts.values()).size).toBe(attempts.size);
});
