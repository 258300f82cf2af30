/** Figures 10 and 11: people who look seldom, and people who copy badly. */
import type { Figure } from '../reproduction.ts';
import { cellOf, contrast, type NetworkName, score } from './cells.ts';
import published from './published.json';

const full = (velocity: number, round: number | null) =>
  score(cellOf('full', velocity === 1 ? {} : { velocity }), round);
const copying = (network: string, error: number) =>
  score(cellOf(network as NetworkName, error === 0 ? {} : { error }));
const EARLY = 5;
const ROUNDS = [0, 2, EARLY, 10, 20, 35, 50, 80];

export const figure10: Figure = {
  name: '10',
  title: 'Score over time in a full network, by how often people look (velocity)',
  axes: { x: 'Round', y: 'Score' },
  points: [
    ...published.figure10.map(({ velocity, round, value }) => ({
      says: `velocity ${velocity}, ${round === null ? 'in the long run' : `round ${round}`}`,
      of: full(velocity, round),
      place:
        round === null
          ? null
          : { panel: 'with-replacement', series: `velocity ${velocity}`, x: round },
      reference: null,
      published: value,
    })),
    ...[1, 0.5, 0.2, 0.1].flatMap((velocity) =>
      ROUNDS.filter((round) => velocity !== 0.1 || round !== 50).map((round) => ({
        says: `velocity ${velocity}, round ${round}`,
        of: full(velocity, round),
        place: { panel: 'with-replacement', series: `velocity ${velocity}`, x: round },
        reference: null,
        published: null,
      })),
    ),
  ],
  fits: [],
  claims: [
    {
      name: 'L7',
      says: 'The less often people look, the worse early on and the better late.',
      contrasts: [
        contrast(`round ${EARLY}: velocity 1 above .5`, full(1, EARLY), full(0.5, EARLY)),
        contrast(`round ${EARLY}: velocity .5 above .2`, full(0.5, EARLY), full(0.2, EARLY)),
        contrast('in the long run: velocity .1 above .2', full(0.1, null), full(0.2, null)),
        contrast('in the long run: velocity .2 above .5', full(0.2, null), full(0.5, null)),
        contrast('in the long run: velocity .5 above 1', full(0.5, null), full(1, null)),
      ],
    },
  ],
};

export const figure11: Figure = {
  name: '11',
  title: 'Score in the long run, by how badly people copy (error)',
  axes: { x: 'Error', y: 'Score' },
  points: published.figure11.map(({ network, error, value }) => ({
    says: `${network}, error ${error}`,
    of: copying(network, error),
    place: { panel: 'with-replacement', series: network, x: error },
    reference: null,
    published: value,
  })),
  fits: [],
  claims: [
    {
      name: 'L8',
      says: 'Copying with an error of 20 % raises the score in the long run.',
      contrasts: [
        contrast('line: .2 above 0', copying('line', 0.2), copying('line', 0)),
        contrast('full: .2 above 0', copying('full', 0.2), copying('full', 0)),
      ],
    },
  ],
};
