/**
 * Organisations that adapt on a rugged landscape: Levinthal (1997), Adaptation on rugged landscapes,
 * Management Science 43(7) 934–950.
 */
import { measureAll } from '../../believing.ts';
import { type MeasureOf, onUnit, unlimited } from '../../measure.ts';
import type { Model, Organisation } from '../../model.ts';
import { type Declared, type Values, whole } from '../../parameter.ts';
import type { Moment, Process } from '../../process.ts';
import { landscapeParameters, objectionToLandscape } from '../nk/parameters.ts';
import { summitBytes } from '../nk/summit.ts';
import { type Adapting, localSearch } from './local-search.ts';
import { Population } from './population.ts';

const week = [localSearch] as const satisfies readonly Process<never, Adapting>[];

const sizes = {
  organisations: whole({
    label: 'Organisations',
    unit: 'organisations',
    says: 'How many organisations adapt, each for itself.',
    group: 'size',
    min: 1,
    max: 100_000,
    default: 100,
    acts: 'next run',
    grade: 'stylised',
    sources: ['levinthal-1997'],
  }),
  weeks: whole({
    label: 'Periods',
    unit: 'periods',
    says: 'How many periods are watched at most; the run ends before, when no organisation can move.',
    group: 'size',
    min: 1,
    max: 100_000,
    default: 1000,
    acts: 'next run',
    grade: 'assumption',
  }),
} as const satisfies Declared;

const parameters: Declared = Object.assign(
  {},
  sizes,
  {
    ...landscapeParameters,
    N: { ...landscapeParameters.N, default: 10 },
    K: { ...landscapeParameters.K, default: 1 },
  },
  ...week.map((process) => process.parameters),
);

/** What is counted at the end of a period. */
interface Seen {
  readonly population: Population;
  readonly period: number;
}

const measures = {
  distinctForms: unlimited<Seen>({
    label: 'Distinct forms',
    unit: 'forms',
    says: 'How many different forms the organisations have.',
    sources: ['levinthal-1997'],
    of: ({ population }) => new Set(population.forms).size,
  }),
  meanFitness: onUnit<Seen>({
    label: 'Mean fitness',
    says: 'The mean over organisations of what their forms are worth.',
    sources: ['levinthal-1997'],
    of: ({ population: { worths } }) =>
      worths.reduce((sum, worth) => sum + worth, 0) / worths.length,
  }),
  bestFitness: onUnit<Seen>({
    label: 'Best fitness',
    says: 'What the best organisation’s form is worth.',
    sources: ['levinthal-1997'],
    of: ({ population: { worths } }) => worths.reduce((best, worth) => Math.max(best, worth), 0),
  }),
  globalMax: onUnit<Seen>({
    label: 'Best possible',
    says: 'What the best form of all is worth.',
    sources: ['kauffman-levin-1987'],
    of: ({ population }) => population.landscape.maximum,
  }),
  localOptima: unlimited<Seen>({
    label: 'Peaks',
    unit: 'peaks',
    says: 'How many forms there are that no change of one attribute betters.',
    sources: ['kauffman-levin-1987'],
    of: ({ population }) => population.peaks,
  }),
  periods: unlimited<Seen>({
    label: 'Periods lived',
    unit: 'periods',
    says: 'How many periods have passed; at the end, how long it took until nobody could move.',
    of: ({ period }) => period,
  }),
} as const satisfies Record<string, MeasureOf<Seen>>;

export const levinthal1997: Model = {
  name: 'levinthal1997',
  title: 'Levinthal (1997): adaptation on rugged landscapes',
  says: 'Organisations with many attributes climb a landscape on which what one attribute is worth depends on others. Each step changes one attribute for the better, so that where an organisation starts decides on which peak it ends.',
  parameters,
  week,
  events: [],
  believing: false,
  measuresLedger: false,
  presets: {
    typical: {
      label: 'As published',
      says: 'A hundred organisations with N = 10 attributes.',
      values: {},
    },
  },
  measures,
  headline: ['meanFitness', 'bestFitness', 'globalMax', 'distinctForms', 'localOptima', 'periods'],
  sizes: ['organisations'],
  objection: (fixed) => objectionToLandscape(fixed as Values<'N' | 'K'>),
  create: (fixed) => new Adapters(fixed),
  bytes: (fixed) => ({ state: Population.bytes(fixed) + summitBytes(fixed), week: 0 }),
};

class Adapters implements Organisation {
  readonly alive: Adapting;
  readonly believers = null;

  constructor(fixed: Values) {
    this.alive = { population: new Population(fixed) };
  }

  get buffer(): ArrayBuffer {
    return this.alive.population.buffer;
  }

  restore(snapshot: ArrayBuffer): void {
    this.alive.population.restore(snapshot);
  }

  found({ luck, p }: Moment): void {
    this.alive.population.found(luck, p);
  }

  measure({ week: period }: Moment, _row: number, measured: Float64Array): void {
    measureAll(measures, { population: this.alive.population, period }, measured);
  }

  /** Whether every organisation is on a peak. */
  isAtRest(): boolean {
    const { landscape, forms, worths } = this.alive.population;
    const looked = new Set<number>();
    return forms.every((form, k) => {
      if (looked.has(form)) return true;
      looked.add(form);
      return landscape.isPeak(form, worths[k]);
    });
  }
}
