import { describe, expect, it } from 'vitest';
import { fang2010Reproduction } from '../../../lab/reproductions/fang2010/reproduction.ts';
import { posenLevinthal2012Reproduction } from '../../../lab/reproductions/posen-levinthal2012/reproduction.ts';
import { reproduce, runsOf } from './reproduce.ts';

/** What so few runs cannot tell. */
const TOO_SMALL = ['F1', 'F2', 'P1', 'P2'];

describe.each([
  ['Fang, Lee & Schilling (2010)', fang2010Reproduction, 20],
  ['Posen & Levinthal (2012)', posenLevinthal2012Reproduction, 200],
])('%s is reproduced over few runs', (_, reproduction, runs) => {
  it.each(reproduction.figures.map((figure) => [figure.name, figure] as const))(
    'figure %s',
    (_, figure) => {
      const { agreement, claims, accepted } = reproduce(reproduction, figure, runsOf(figure, runs));
      expect(agreement).toMatchObject({ holds: true });
      expect(claims.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
      const open = claims.filter(({ verdict }) => verdict === 'open').map(({ name }) => name);
      expect(open.filter((name) => !TOO_SMALL.includes(name))).toEqual([]);
      expect(accepted).toBe(true);
    },
    120_000,
  );
});
