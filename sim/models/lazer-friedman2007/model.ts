/**
 * People who solve a hard problem side by side, and copy one another: Lazer & Friedman (2007), The network
 * structure of exploration and exploitation, Administrative Science Quarterly 52(4) 667–694.
 */
import { measureAll } from '../../believing.ts';
import { type MeasureOf, onUnit, unlimited } from '../../measure.ts';
import type { Model, Network, Organisation } from '../../model.ts';
import { type Declared, type Values, whole } from '../../parameter.ts';
import type { Moment, Process, Week } from '../../process.ts';
import { landscapeParameters, objectionToLandscape, PARTNERS } from '../nk/parameters.ts';
import { summitBytes } from '../nk/summit.ts';
import { Crowd } from './crowd.ts';
import { networkParameters, objectionToNetwork } from './network-parameters.ts';
import { isSettled, parallelSearch, type Searching } from './parallel-search.ts';

const week = [parallelSearch] as const satisfies readonly Process<never, Searching>[];

const length = {
  weeks: whole({
    label: 'Rounds',
    unit: 'rounds',
    says: 'How many rounds are watched at most; the run ends before, when nobody can change any more.',
    group: 'size',
    min: 1,
    max: 100_000,
    default: 10_000,
    acts: 'next run',
    grade: 'assumption',
  }),
} as const satisfies Declared;

const { partners } = landscapeParameters;

const parameters: Declared = Object.assign(
  {},
  networkParameters,
  // What fits the published levels: docs/lazer-friedman2007.md.
  { ...landscapeParameters, partners: { ...partners, default: PARTNERS.withReplacement } },
  length,
  ...week.map((process) => process.parameters),
);

/** What is counted at the end of a round. */
interface Seen {
  readonly crowd: Crowd;
  readonly round: number;
}

const meanOf = ({ crowd }: Seen, of: (person: number) => number) => {
  let sum = 0;
  for (let person = 0; person < crowd.people; person++) sum += of(person);
  return sum / crowd.people;
};

const measures = {
  score: onUnit<Seen>({
    label: 'Score',
    says: 'The mean over people of (worth / best possible worth)⁸: the scale of the figures.',
    sources: ['lazer-friedman-2007'],
    of: (seen) => meanOf(seen, (person) => seen.crowd.score(person)),
  }),
  bestScore: onUnit<Seen>({
    label: 'Best score',
    says: 'The score of the person with the best solution.',
    sources: ['lazer-friedman-2007'],
    of: ({ crowd }) => crowd.score(crowd.worths.indexOf(Math.max(...crowd.worths))),
  }),
  worth: onUnit<Seen>({
    label: 'Worth',
    says: 'The mean over people of the worth of their solutions, as a share of the best possible.',
    sources: ['lazer-friedman-2007'],
    of: (seen) =>
      meanOf(seen, (person) => seen.crowd.worths[person]) / seen.crowd.landscape.maximum,
  }),
  uniqueSolutions: unlimited<Seen>({
    label: 'Different solutions',
    unit: 'solutions',
    says: 'How many different solutions people hold.',
    sources: ['lazer-friedman-2007'],
    of: ({ crowd }) => new Set(crowd.solutions).size,
  }),
  periods: unlimited<Seen>({
    label: 'Rounds lived',
    unit: 'rounds',
    says: 'How many rounds have passed; at the end, how long it took until nobody could change.',
    of: ({ round }) => round,
  }),
} as const satisfies Record<string, MeasureOf<Seen>>;

export const lazerFriedman2007: Model = {
  name: 'lazer-friedman2007',
  title: 'Lazer & Friedman (2007): the network structure of exploration and exploitation',
  says: 'A hundred people work on the same hard problem. Who sees somebody with a better solution copies it; who sees none tries a change of their own. Who sees whom is a network, and its shape decides how soon and how well they end.',
  parameters,
  week,
  events: [],
  believing: false,
  measuresLedger: false,
  presets: {
    typical: {
      label: 'As published',
      says: 'A hundred people on landscapes with N = 20 and K = 5.',
      values: {},
    },
  },
  measures,
  headline: ['score', 'worth', 'bestScore', 'uniqueSolutions', 'periods'],
  sizes: ['people'],
  objection: (fixed) =>
    objectionToLandscape(fixed as Values<'N' | 'K'>) ?? objectionToNetwork(fixed),
  create: (fixed) => new Searchers(fixed),
  bytes: (fixed) => ({ state: Crowd.bytes(fixed) + summitBytes(fixed), week: 0 }),
};

class Searchers implements Organisation {
  readonly alive: Searching;
  readonly believers = null;
  readonly network: Network;

  constructor(fixed: Values) {
    const crowd = new Crowd(fixed);
    this.alive = { crowd };
    this.network = {
      ties: () => tiesOf(crowd),
      standings: () => Float64Array.from(crowd.worths, (_, person) => crowd.score(person)),
    };
  }

  get buffer(): ArrayBuffer {
    return this.alive.crowd.buffer;
  }

  restore(snapshot: ArrayBuffer): void {
    this.alive.crowd.restore(snapshot);
  }

  found({ luck, p }: Moment): void {
    this.alive.crowd.found(luck, p);
  }

  measure({ week: round }: Moment, _row: number, measured: Float64Array): void {
    measureAll(measures, { crowd: this.alive.crowd, round }, measured);
  }

  isAtRest(moment: Moment): boolean {
    return isSettled({ ...moment, ...this.alive } as Week<
      'velocity' | 'error' | 'attempt',
      Searching
    >);
  }
}

function tiesOf({ ties, people }: Crowd): Int32Array {
  const pairs: number[] = [];
  for (let a = 0; a < people; a++) for (const b of ties.of(a)) if (a < b) pairs.push(a, b);
  return Int32Array.from(pairs);
}
