import { type Plan, Run, RunError } from '../../sim/run.ts';
import { ENGINE } from '../engine.ts';
import { markOf, type Proof } from './proof.ts';

/** Lives a run from its founding to its end, and notes what proves it. */
export class Prover {
  private readonly run: Run;
  private readonly founded: number;
  private marks = '';
  private failure: RunError | null = null;

  /** @throws RunError where it can't be founded */
  constructor(plan: Plan, seed: string) {
    this.run = new Run(plan, seed);
    this.founded = this.run.week;
    this.note();
  }

  get isDone(): boolean {
    return this.run.isOver || this.failure !== null;
  }

  /** How much of it is done at least, 0..1. */
  get share(): number {
    return (this.run.week - this.founded) / Math.max(1, this.run.weeks - this.founded);
  }

  /** Why the run could not go on, and in which week; null where it could. */
  get broke(): string | null {
    return this.failure?.message ?? null;
  }

  step(): void {
    try {
      this.run.step();
      this.note();
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      this.failure = error;
    }
  }

  /** What proves it, once it is done. */
  proof(): Proof {
    const { run, marks } = this;
    return {
      engine: ENGINE,
      fingerprint: run.fingerprint(),
      weeks: run.week,
      every: 1,
      marks,
    };
  }

  private note(): void {
    if (this.run.week >= 0) this.marks += markOf(this.run.mark());
  }
}
