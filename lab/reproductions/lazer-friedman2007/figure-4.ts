/** Figure 4: how good solutions are over time, by the network. */
import type { Figure } from '../reproduction.ts';
import {
  cellOf,
  contrast,
  falling,
  type NetworkName,
  READINGS,
  type Reading,
  score,
} from './cells.ts';
import published from './published.json';

const NAMES: readonly NetworkName[] = ['line', 'lattice', 'small-world', 'random', 'full'];
const ROUNDS = [0, 2, 5, 10, 14, 18, 22, 30, 50, 100];
/** At round 10 random networks are ahead of the full one already: docs/lazer-friedman2007.md. */
const EARLY = 5;

const at = (network: NetworkName, round: number | null, reading?: Reading) =>
  score(cellOf(network, {}, reading), round);

function publishedFor(network: NetworkName, round: number | null): number | null {
  const found = published.figure4.find((one) => one.network === network && one.round === round);
  return found?.value ?? null;
}

export const figure4: Figure = {
  name: '4',
  title: 'Score over time, by network',
  axes: { x: 'Round', y: 'Score' },
  points: [
    ...READINGS.flatMap((reading) =>
      NAMES.flatMap((network) =>
        ROUNDS.map((round) => ({
          says: `${reading}  ${network}, round ${round}`,
          of: at(network, round, reading),
          place: { panel: reading, series: network, x: round },
          reference: null,
          published: reading === 'with-replacement' ? publishedFor(network, round) : null,
        })),
      ),
    ),
    ...READINGS.flatMap((reading) =>
      NAMES.map((network) => ({
        says: `${reading}  ${network}, in the long run`,
        of: at(network, null, reading),
        place: null,
        reference: null,
        published: reading === 'with-replacement' ? publishedFor(network, null) : null,
      })),
    ),
    ...published.uniqueSolutions.map(({ network, round, value }) => ({
      says: `${network}, round ${round}: different solutions`,
      of: {
        cell: cellOf(network as NetworkName),
        measure: 'uniqueSolutions',
        week: round,
      },
      place: null,
      reference: null,
      published: value,
    })),
  ],
  fits: [],
  claims: [
    {
      name: 'L1',
      says: 'In the long run the line ends above the lattice, that above the small world, that above sparse random networks, and those above the full one.',
      contrasts: falling(NAMES.map((network) => [network, at(network, null)])),
    },
    {
      name: 'L2',
      says: 'In the short run it is the other way round.',
      contrasts: falling(
        NAMES.toReversed().map((network) => [`${network}, round ${EARLY}`, at(network, EARLY)]),
      ),
    },
    {
      name: 'L3',
      says: 'The line passes the full network near round 18.',
      contrasts: [
        contrast('round 14: full above line', at('full', 14), at('line', 14)),
        contrast('round 22: line above full', at('line', 22), at('full', 22)),
      ],
    },
  ],
};
