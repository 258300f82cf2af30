/** Figure 6: the long run in random networks, by how dense they are. */
import type { Figure } from '../reproduction.ts';
import { cellOf, contrast, type NetworkName, score } from './cells.ts';
import published from './published.json';

const at = (network: string, density: number) => score(cellOf(network as NetworkName, { density }));
const SERIES: Readonly<Record<string, string>> = {
  'random-all': 'as they fall',
  random: 'connected ones',
};

export const figure6: Figure = {
  name: '6',
  title: 'Score in the long run in random networks, by density',
  axes: { x: 'Density', y: 'Score' },
  points: published.figure6.map(({ network, density, value }) => ({
    says: `${network}, density ${density}`,
    of: at(network, density),
    place: { panel: 'with-replacement', series: SERIES[network] ?? network, x: density },
    reference: null,
    published: value,
  })),
  fits: [],
  claims: [
    {
      name: 'L6',
      says: 'Of connected random networks the sparse ones end best; where people are left alone, sparse ones end worst.',
      contrasts: [
        contrast('connected: density .03 above .07', at('random', 0.03), at('random', 0.07)),
        contrast('connected: density .07 above .6', at('random', 0.07), at('random', 0.6)),
        contrast(
          'as they fall: density .02 above .01',
          at('random-all', 0.02),
          at('random-all', 0.01),
        ),
      ],
    },
  ],
};
