import { describe, expect, it } from 'vitest';
import { march1991Reproduction } from '../../../lab/reproductions/march1991/reproduction.ts';
import { cellsOf } from '../../../lab/reproductions/reproduction.ts';
import { reproduce } from './reproduce.ts';

/** The published number of runs: few, but the bounds are in standard errors and hold all the same. */
const { runs, figures } = march1991Reproduction;

/** What so few runs cannot tell: differences of some hundredths. */
const TOO_SMALL = ['M1', 'M2', 'M3', 'M4', 'M6'];

describe('March (1991) is reproduced over as many runs as were published', () => {
  it.each(figures.map((figure) => [figure.name, figure] as const))(
    'figure %s',
    (_, figure) => {
      const { agreement, fits, claims, accepted } = reproduce(march1991Reproduction, figure, runs);
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
