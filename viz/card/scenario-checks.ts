/** What the scenarios expect, checked here: each with a few seeds, the first of those that the command line takes. */
import { batch, signal } from '@preact/signals';
import type { Judgement } from '../../lab/experiments/bound.ts';
import { judgeCheck, type Verdict } from '../../lab/experiments/check.ts';
import { packScenario } from '../../lab/experiments/packed-scenario.ts';
import { openScenario } from '../../lab/reading/open-scenario.ts';
import { describeProblem } from '../../lab/reading/problem.ts';
import type { Scenario } from '../../lab/scenario.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import { takeTurns } from '../pool/pool.ts';
import { announce } from '../state/announcer.ts';
import { words } from '../words/card.ts';

/** How many seeds more each check takes; and how many there are, as many as `trellis check` takes. */
export const MORE = 8;
export const MOST = 40;
/** How many bytes a run may take: as many as anywhere on the page. */
const MEMORY_LIMIT = 256e6;

/** What has come of a scenario so far. */
interface Come {
  readonly scenario: Scenario;
  /** The checks' numbers, by seed. */
  readonly numbers: (readonly number[] | undefined)[];
}

/** What is known of a scenario's checks. */
export interface Checked {
  readonly verdicts: readonly Verdict[];
  readonly seeds: number;
}

export class ScenarioChecks {
  /** By scenario, as far as seeds have come. */
  readonly checked = signal<ReadonlyMap<string, Checked>>(new Map());
  /** The scenarios that are being checked, and with how many seeds in all. */
  readonly running = signal<ReadonlyMap<string, number>>(new Map());
  readonly problem = signal<string | null>(null);
  private readonly come = new Map<string, Come>();
  /** Counts up whenever something else is wanted. */
  private round = 0;
  private end: () => void = () => {};

  /** Checks these scenarios with more seeds than before. */
  async check(names: readonly string[]): Promise<void> {
    if (this.running.value.size > 0) return;
    const round = ++this.round;
    const seedsOf = (name: string) => this.checked.value.get(name)?.seeds ?? 0;
    const wanted = new Map(names.map((name) => [name, Math.min(MOST, seedsOf(name) + MORE)]));
    batch(() => {
      this.running.value = wanted;
      this.problem.value = null;
    });
    const opened: Come[] = [];
    for (const name of names) {
      const come = await this.open(name);
      // Reading one takes its time: the page goes on in between.
      await new Promise((resolve) => setTimeout(resolve));
      if (round !== this.round) return;
      if (come === null) return this.finish(this.problem.value);
      opened.push(come);
    }
    const turns = opened.flatMap(({ scenario, numbers }, k) =>
      Array.from({ length: wanted.get(scenario.name) ?? 0 }, (_, number) => number)
        .filter((number) => numbers[number] === undefined)
        .map((number) => k * MOST + number),
    );
    if (turns.length === 0) return this.finish(null);
    const scenarios = opened.map(({ scenario }) => packScenario(scenario));
    const work = { kind: 'checks', scenarios, replicates: MOST } as const;
    this.end = takeTurns(work, turns.map((turn) => [turn]).values(), {
      onTaken: (taken) => {
        for (const { turn, result } of taken)
          this.take(opened[Math.floor(turn / MOST)] as Come, turn % MOST, result as number[]);
      },
      onDone: () => this.finish(null),
      onFailed: (reason) => this.finish(reason),
    });
  }

  /** Ends what is under way. What has come stays. */
  stop(): void {
    if (this.running.value.size === 0) return;
    this.round++;
    this.end();
    this.finish(null);
  }

  /** Null where it can't be read, which tests hold not to be. */
  private async open(name: string): Promise<Come | null> {
    const known = this.come.get(name);
    if (known !== undefined) return known;
    const options = { source: name, memoryLimit: MEMORY_LIMIT };
    const read = await openScenario(catalogue.get(name), options);
    if (!read.ok) {
      this.problem.value = read.problems.map(describeProblem).join(' ');
      return null;
    }
    const come = { scenario: read.scenario, numbers: [] };
    this.come.set(name, come);
    return come;
  }

  private take({ scenario, numbers }: Come, seed: number, found: readonly number[]): void {
    numbers[seed] = found;
    // Those before the first that is missing: the same seeds whatever comes first.
    let seeds = 0;
    while (numbers[seeds] !== undefined) seeds++;
    const sofar = numbers.slice(0, seeds) as (readonly number[])[];
    const verdicts = scenario.checks.map((check, k) =>
      judgeCheck(
        check,
        sofar.map((one) => one[k] ?? Number.NaN),
      ),
    );
    const checked = new Map(this.checked.value);
    this.checked.value = checked.set(scenario.name, { verdicts, seeds });
  }

  private finish(problem: string | null): void {
    const names = [...this.running.value.keys()];
    batch(() => {
      this.running.value = new Map();
      this.problem.value = problem;
    });
    const verdicts = names.flatMap((name) => this.checked.value.get(name)?.verdicts ?? []);
    const count = (judgement: Judgement) =>
      verdicts.filter(({ verdict }) => verdict === judgement).length;
    announce(words.results.told(count('holds'), count('fails'), count('open')));
  }
}
