/** One run of an experiment: what tells it from any other, and the row that comes of it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Plan, RunError } from '../../sim/run.ts';
import { ENGINE } from '../engine.ts';
import { type Experiment, Turns } from './experiment.ts';
import { type Keepings, type Kept, keepingsOf, NOTHING } from './kept.ts';
import { OutcomeReader } from './outcome.ts';
import { runReplicate, type Wanted } from './replicate.ts';

/** What is kept of one run. Plain data. */
export interface Row extends Keepings {
  /** What tells the run from any other: the same run has the same, in whatever experiment. */
  readonly id: string;
  readonly seed: string;
  /** Empty for a run that failed. */
  readonly fingerprint: string;
  readonly weeks: number;
  /** NaN where one is not defined. */
  readonly outcomes: readonly number[];
  /** In which week a run failed, and why; null for one that did not. */
  readonly failure: { readonly week: number; readonly reason: string } | null;
}

/**
 * What tells a run from any other: sixteen hexadecimal digits over the engine, the model, what is set in it,
 * what happens, the seed, what is read off and what is kept.
 */
class Identities {
  private readonly wanted: string;

  constructor({ outcomes, tables }: Experiment) {
    const { weeks, ledger, proposals } = tables;
    this.wanted = JSON.stringify([outcomes, weeks?.every ?? 0, ledger, proposals]);
  }

  of({ model, settings, timeline, ownMeasures }: Plan, seed: string): string {
    const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
    const said = [ENGINE, model.name, sorted, timeline, ownMeasures, seed, this.wanted];
    return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said)))).slice(0, 16);
  }
}

/** Takes the runs of an experiment, by their numbers. */
export class ExperimentRunner {
  readonly turns: Turns;
  private readonly identities: Identities;
  private readonly reader: OutcomeReader;
  private readonly kept: Kept;
  private readonly wanted: Wanted;

  constructor(experiment: Experiment) {
    this.turns = new Turns(experiment);
    this.identities = new Identities(experiment);
    this.reader = new OutcomeReader(experiment.outcomes);
    this.kept = experiment.tables;
    const { weeks } = this.kept;
    const isKept = (week: number) => weeks !== null && week % weeks.every === 0;
    this.wanted = {
      accounts: true,
      measures: (week) => isKept(week) || this.reader.reads(week),
    };
  }

  /** What tells run `number` from any other. */
  idOf(number: number): string {
    const { plan, seed } = this.turns.at(number);
    return this.identities.of(plan, seed);
  }

  /** Lives through run `number`. One that cannot go on gives a row that says why. */
  row(number: number, onWeek?: () => void): Row {
    const { plan, seed } = this.turns.at(number);
    const id = this.identities.of(plan, seed);
    try {
      const replicate = runReplicate(plan, seed, 0, onWeek, this.wanted);
      const { fingerprint, weeks } = replicate;
      const outcomes = this.reader.read(replicate);
      const kept = keepingsOf(replicate, this.kept);
      return { id, seed, fingerprint, weeks, outcomes, failure: null, ...kept };
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      const { week, reason } = error;
      const failure = { week, reason };
      return { id, seed, fingerprint: '', weeks: week, outcomes: [], failure, ...NOTHING };
    }
  }
}
