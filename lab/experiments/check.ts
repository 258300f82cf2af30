/**
 * Expected outcomes put to the test: each check's number is worked out for many seeds, and holds where the
 * whole 95 % interval of its mean lies on the right side of its bound. Variations are met with the same
 * seeds, so that differences are between the same people with the same luck.
 */
import { Run } from '../../sim/run.ts';
import { planOf } from '../plan-of.ts';
import type { Check, Quantity, Scenario, Variation, Weeks } from '../scenario.ts';
import { type Judgement, judgeBound } from './bound.ts';
import { type Estimate, estimate } from './statistics.ts';

export interface Verdict {
  readonly check: Check;
  /** The number over the seeds. */
  readonly found: Estimate;
  readonly verdict: Judgement;
  /**
   * Whether that is what the scenario expects. What we expect of our own model has to hold; of a paper's
   * claim only the opposite of what is expected is a surprise: with few seeds it may well be open.
   */
  readonly asExpected: boolean;
}

/** Lives through the scenario, and the variations that its checks name, once for each seed, and judges. */
export function runChecks(scenario: Scenario, seeds: readonly string[]): Verdict[] {
  const checking = new Checking(scenario);
  for (const seed of seeds) checking.live(seed);
  return checking.verdicts();
}

/** The checks of a scenario, while the seeds are lived through one by one. */
export class Checking {
  /** By check: its number with each seed so far. */
  private readonly found: readonly number[][];

  constructor(private readonly scenario: Scenario) {
    this.found = scenario.checks.map(() => []);
  }

  live(seed: string): void {
    numbersOf(this.scenario, seed).forEach((number, k) => {
      this.found[k]?.push(number);
    });
  }

  verdicts(): Verdict[] {
    return this.scenario.checks.map((check, k) => judgeCheck(check, this.found[k] ?? []));
  }
}

/** The number of each check with one seed: the scenario and the variations that its checks name are lived through. */
export function numbersOf(scenario: Scenario, seed: string): number[] {
  const worlds = new Worlds(scenario, seed);
  const numbers = scenario.checks.map((check) => quantityIn(worlds, check));
  worlds.end();
  return numbers;
}

/** @param values the check's number with each seed */
export function judgeCheck(check: Check, values: readonly number[]): Verdict {
  const found = estimate(values);
  const verdict = judgeBound(found, check);
  const comesOut = verdict === 'holds' || (check.claim !== undefined && verdict === 'open');
  const asExpected = check.expect === 'holds' ? comesOut : verdict !== 'holds';
  return { check, found, verdict, asExpected };
}

/** The scenario and its variations, lived through with one seed; each once, when first asked for. */
class Worlds {
  private readonly runs = new Map<string, Run>();

  constructor(
    private readonly scenario: Scenario,
    private readonly seed: string,
  ) {}

  under(variation?: Variation): Run {
    const key = JSON.stringify(variation ?? null);
    let run = this.runs.get(key);
    if (run === undefined) {
      const measured = (week: number) => this.scenario.checks.some((check) => reads(check, week));
      run = new Run(planOf(this.scenario, variation), this.seed, { measured }).liveOn();
      this.runs.set(key, run);
    }
    return run;
  }

  /** Nothing is asked of them any more. */
  end(): void {
    for (const run of this.runs.values()) run.release();
  }
}

/** The number that a check is about, with one seed. */
function quantityIn(worlds: Worlds, quantity: Quantity): number {
  const run = worlds.under();
  if ('first' in quantity) {
    return (
      halfFall(run, quantity.then, quantity.after) - halfFall(run, quantity.first, quantity.after)
    );
  }
  const { measure, weeks, since, against } = quantity;
  const change = (in_: Run) =>
    meanOver(in_, measure, weeks) - (since === undefined ? 0 : meanOver(in_, measure, since));
  return change(run) - (against === undefined ? 0 : change(worlds.under(against)));
}

/** Whether the measures of `week` have a part in `quantity`. */
function reads(quantity: Quantity, week: number): boolean {
  if ('first' in quantity) return true;
  const { weeks, since } = quantity;
  return [weeks, since].some((read) => read !== undefined && read[0] <= week && week <= read[1]);
}

function meanOver(run: Run, measure: string, [from, to]: Weeks): number {
  let sum = 0;
  for (let week = from; week <= to; week++) sum += run.measure(measure, week);
  return sum / (to - from + 1);
}

/** How many weeks run together, so that a single week's luck is no fall. */
const QUARTER = 13;

/**
 * How many weeks after `after` a measure, taken as a running mean over a quarter, has fallen half of the
 * way to the lowest that it will reach; all of the weeks where it never falls.
 */
function halfFall(run: Run, measure: string, after: number): number {
  const smooth = (week: number) => meanOver(run, measure, [week - QUARTER + 1, week]);
  const before = meanOver(run, measure, [after - QUARTER + 1, after]);
  let lowest = before;
  for (let week = after + QUARTER; week <= run.weeks; week++) {
    lowest = Math.min(lowest, smooth(week));
  }
  if (lowest === before) return run.weeks - after;
  let week = after + QUARTER;
  while (week < run.weeks && smooth(week) > (before + lowest) / 2) week++;
  return week - after;
}
