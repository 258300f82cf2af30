/**
 * Somebody who has to learn what works while it may change: Posen & Levinthal (2012), Chasing a moving
 * target: exploitation and exploration in dynamic environments, Management Science 58(3) 587–601.
 */
import { measureAll } from '../../believing.ts';
import { type MeasureOf, onUnit, unlimited } from '../../measure.ts';
import type { Model, Organisation } from '../../model.ts';
import { type Declared, type Values, whole } from '../../parameter.ts';
import type { Moment, Process } from '../../process.ts';
import { Bandit } from './bandit.ts';
import { type Choosing, trial } from './trial.ts';
import { turbulence } from './turbulence.ts';

const week = [turbulence, trial] as const satisfies readonly Process<never, Choosing>[];

const sizes = {
  arms: whole({
    label: 'Arms',
    unit: 'arms',
    says: 'Among how many things there is a choice.',
    group: 'size',
    min: 1,
    max: 1000,
    default: 10,
    acts: 'next run',
    grade: 'stylised',
    sources: ['posen-levinthal-2012'],
  }),
  weeks: whole({
    label: 'Periods',
    unit: 'periods',
    says: 'For how many periods there is a choice.',
    group: 'size',
    min: 1,
    max: 100_000,
    default: 500,
    acts: 'next run',
    grade: 'stylised',
    sources: ['posen-levinthal-2012'],
  }),
} as const satisfies Declared;

const parameters: Declared = Object.assign({}, sizes, ...week.map((process) => process.parameters));

/** What is counted at the end of a period. */
interface Seen {
  readonly bandit: Bandit;
  readonly period: number;
}

const measures = {
  payoff: unlimited<Seen>({
    label: 'Payoff so far',
    says: 'The sum of what was paid, +1 or −1 a period.',
    min: null,
    sources: ['posen-levinthal-2012'],
    of: ({ bandit }) => bandit.payoff,
  }),
  meanPayoff: onUnit<Seen>({
    label: 'Payoff per period',
    says: 'The payoff so far, divided by the number of periods.',
    min: -1,
    sources: ['posen-levinthal-2012'],
    of: ({ bandit, period }) => bandit.payoff / period,
  }),
  knowledge: onUnit<Seen>({
    label: 'Knowledge',
    says: 'One less the sum over arms of the squared error of what is believed.',
    min: null,
    sources: ['posen-levinthal-2012'],
    of: ({ bandit }) => bandit.knowledge,
  }),
  exploration: onUnit<Seen>({
    label: 'Exploration',
    says: 'The share of periods in which an arm was chosen that was not believed to be the best.',
    sources: ['posen-levinthal-2012'],
    of: ({ bandit, period }) => bandit.notGreedy / period,
  }),
  changes: onUnit<Seen>({
    label: 'Changes',
    says: 'The share of periods in which another arm was chosen than in the one before.',
    sources: ['posen-levinthal-2012'],
    of: ({ bandit, period }) => bandit.changes / period,
  }),
} as const satisfies Record<string, MeasureOf<Seen>>;

export const posenLevinthal2012: Model = {
  name: 'posen-levinthal2012',
  title: 'Posen & Levinthal (2012): chasing a moving target',
  says: 'Somebody plays ten arms that pay with unknown probabilities, believes of each what it has paid so far, and chooses the more at random the more they explore. Meanwhile the world may change.',
  parameters,
  week,
  events: [],
  believing: false,
  measuresLedger: false,
  presets: {
    typical: { label: 'As published', says: 'Ten arms, 500 periods.', values: {} },
  },
  measures,
  headline: ['knowledge', 'exploration', 'changes', 'meanPayoff', 'payoff'],
  sizes: ['arms'],
  create: (fixed) => new Chooser(fixed),
  bytes: (fixed) => ({ state: Bandit.bytes(fixed), week: 0 }),
};

class Chooser implements Organisation {
  readonly alive: Choosing;
  readonly believers = null;

  constructor(fixed: Values) {
    this.alive = { bandit: new Bandit(fixed) };
  }

  get buffer(): ArrayBuffer {
    return this.alive.bandit.buffer;
  }

  restore(snapshot: ArrayBuffer): void {
    this.alive.bandit.restore(snapshot);
  }

  found({ luck }: Moment): void {
    this.alive.bandit.found(luck.stream('bandit', 'arms'));
  }

  measure({ week: period }: Moment, _row: number, measured: Float64Array): void {
    measureAll(measures, { bandit: this.alive.bandit, period }, measured);
  }
}
