/** Who can look at whom: the networks of Lazer & Friedman (2007), and what they are told. */
import { choice, type Declared, share, type Values, whole } from '../../parameter.ts';

export const NETWORKS = [
  'line',
  'full',
  'lattice',
  'small-world',
  'random',
  'random-all',
  'rewired',
] as const;

export const networkParameters = {
  people: whole({
    label: 'People',
    unit: 'people',
    says: 'How many people look for a solution.',
    group: 'size',
    min: 2,
    max: 2000,
    default: 100,
    acts: 'next run',
    grade: 'stylised',
    sources: ['lazer-friedman-2007'],
  }),
  network: {
    ...choice({
      label: 'Network',
      says: 'Who can look at whom: a line; everybody at everybody; a ring with two neighbours on each side; that ring with links added; links by chance, drawn again until all are connected, or as they fall; the ring with links rewired.',
      choices: NETWORKS,
      group: 'structure',
    }),
    grade: 'stylised',
    sources: ['lazer-friedman-2007'],
  },
  links: whole({
    label: 'Links added or rewired',
    unit: 'links',
    says: 'How many links are added to the ring in a small world, or have one end moved in a rewired ring.',
    group: 'structure',
    min: 0,
    max: 1000,
    default: 10,
    acts: 'next run',
    grade: 'stylised',
    sources: ['lazer-friedman-2007'],
  }),
  density: share({
    label: 'Density',
    says: 'The probability that two people are linked in a random network.',
    group: 'structure',
    default: 0.07,
    acts: 'next run',
    grade: 'stylised',
    sources: ['lazer-friedman-2007'],
  }),
} as const satisfies Declared;

/** A ring with two neighbours on each side has so many people at least. */
const LEAST_RING = 5;

/** What keeps these from being a network; null where nothing does. */
export function objectionToNetwork({ people, network, links }: Values) {
  const name = NETWORKS[network];
  const ring = name === 'lattice' || name === 'small-world' || name === 'rewired';
  if (ring && people < LEAST_RING)
    return {
      parameter: 'people',
      says: `a ring with two neighbours on each side needs ${LEAST_RING} people or more, not ${people}`,
    };
  const free = (people * (people - 1)) / 2 - 2 * people;
  if (name === 'small-world' && links > free)
    return {
      parameter: 'links',
      says: `among ${people} people ${free} links can be added to the ring, not ${links}`,
    };
  if (name === 'rewired' && links > Math.min(2 * people, free))
    return {
      parameter: 'links',
      says: `a ring of ${people} people has ${2 * people} links and room for ${free} more; ${links} cannot be rewired`,
    };
  return null;
}
