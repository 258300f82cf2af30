/** What is said of simple problems, K = 0: everybody gets to the top, in an efficient network first. */
import type { Figure, Term } from '../reproduction.ts';
import { cellOf, contrast, falling, type NetworkName, score } from './cells.ts';

const NAMES: readonly NetworkName[] = ['full', 'random', 'small-world', 'lattice', 'line'];
const cell = (network: NetworkName) => cellOf(network, { K: 0 });
const rounds = (network: NetworkName): Term => ({
  cell: cell(network),
  measure: 'periods',
  week: null,
});

export const smooth: Figure = {
  name: 'K=0',
  title: 'A simple problem, K = 0: the score in the long run, and how long it takes',
  axes: null,
  points: NAMES.flatMap((network) => [
    {
      says: `${network}: score`,
      of: score(cell(network)),
      place: null,
      reference: { mean: 1, se: 0 },
      published: 1,
    },
    {
      says: `${network}: rounds until nobody can change`,
      of: rounds(network),
      place: null,
      reference: null,
      published: null,
    },
  ]),
  fits: [],
  claims: [
    {
      name: 'L9',
      says: 'On a simple problem every network gets to the top, the full one first.',
      contrasts: [
        ...NAMES.map((network) =>
          contrast(`${network}: above .999999`, score(cell(network)), score(cell('full')), -1e-6),
        ),
        ...falling(NAMES.toReversed().map((network) => [`rounds in ${network}`, rounds(network)])),
      ],
    },
  ],
};
