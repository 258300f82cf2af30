/** Stylised facts, checked here: each over so many seeds, the same that were written down. */
import { batch, signal } from '@preact/signals';
import { type Judgement, judgeBound } from '../../lab/experiments/bound.ts';
import { packPlan } from '../../lab/experiments/packed-plan.ts';
import { measuresAt, type Replicate } from '../../lab/experiments/replicate.ts';
import { type Estimate, estimate } from '../../lab/experiments/statistics.ts';
import {
  type Arm,
  type Fact,
  lifeOf,
  planOfArm,
  readArm,
  stylisedFacts,
  WEEKS_READ,
} from '../../lab/experiments/stylised-facts.ts';
import { takeTurns } from '../pool/pool.ts';
import { announce } from '../state/announcer.ts';
import { words } from '../words/card.ts';

/** How many seeds more each check takes; and how many there are, as docs/findings.md was written over. */
const MORE = 12;
const MOST = 100;

/** What has come of a fact so far. */
export interface Checked {
  readonly found: Estimate;
  readonly verdict: Judgement;
}

/** Arms that are read of the same life. */
interface Life {
  readonly arms: Arm[];
  readonly seed: string;
}

export class FactChecks {
  /** By fact; null where there are too few seeds to say anything. */
  readonly checked = signal<readonly (Checked | null)[]>(stylisedFacts.map(() => null));
  /** The facts that are being checked now. */
  readonly running = signal<ReadonlySet<Fact>>(new Set());
  readonly problem = signal<string | null>(null);
  /** How many seeds each fact is to be checked over. */
  private readonly wanted = new Map<Fact, number>();
  /** What was read of each arm, by its seed and all that is said of it. */
  private readonly known = new Map<string, number>();
  private end: () => void = () => {};

  /** Checks these facts over more seeds than before. */
  check(facts: readonly Fact[]): void {
    if (this.running.value.size > 0) return;
    for (const fact of facts)
      this.wanted.set(fact, Math.min(MOST, (this.wanted.get(fact) ?? 0) + MORE));
    const lives = this.livesOf(facts);
    const jobs = lives.map(({ arms: [first], seed }) => ({
      plan: packPlan(planOfArm(first)),
      seed,
      measuredIn: WEEKS_READ,
    }));
    this.running.value = new Set(facts);
    this.problem.value = null;
    if (jobs.length === 0) {
      this.finish(null);
      return;
    }
    const work = { kind: 'replicates', jobs, replicates: 1 } as const;
    const chunks = jobs.map((_, turn) => [turn]);
    this.end = takeTurns(work, chunks.values(), {
      onTaken: (taken) => {
        for (const { turn, result } of taken) this.take(lives[turn], result as Replicate);
        this.show();
      },
      onDone: () => this.finish(null),
      onFailed: (reason) => this.finish(reason),
    });
  }

  /** Ends what is under way. What has come stays. */
  stop(): void {
    if (this.running.value.size === 0) return;
    this.end();
    this.finish(null);
  }

  private take({ arms, seed }: Life, replicate: Replicate): void {
    const life = lifeIn(replicate);
    for (const arm of arms) this.known.set(keyOf(arm, seed), readArm(arm, life));
  }

  /** What is to be lived through still, seed by seed, each once; with all that is to be read of it. */
  private livesOf(facts: readonly Fact[]): Life[] {
    const lives = new Map<string, Life>();
    for (let number = 0; number < MOST; number++) {
      const seed = seedAt(number);
      for (const fact of facts) {
        if (number >= (this.wanted.get(fact) ?? 0)) continue;
        for (const [, arm] of fact.sum) {
          if (this.known.has(keyOf(arm, seed))) continue;
          const key = `${seed} ${lifeOf(arm)}`;
          const life = lives.get(key) ?? { arms: [], seed };
          life.arms.push(arm);
          lives.set(key, life);
        }
      }
    }
    return [...lives.values()];
  }

  private finish(problem: string | null): void {
    const facts = this.running.value;
    batch(() => {
      this.running.value = new Set();
      this.problem.value = problem;
      this.show();
    });
    const verdicts = stylisedFacts.flatMap((fact, k) =>
      facts.has(fact) ? (this.checked.value[k]?.verdict ?? []) : [],
    );
    const count = (verdict: Judgement) => verdicts.filter((one) => one === verdict).length;
    announce(words.results.told(count('holds'), count('fails'), count('open')));
  }

  private show(): void {
    this.checked.value = stylisedFacts.map((fact) => {
      const values = this.valuesOf(fact);
      if (values.length < 2) return null;
      const found = estimate(values);
      return { found, verdict: judgeBound(found, fact) };
    });
  }

  /** The fact's number with each seed, up to the first that has not come. */
  private valuesOf({ sum }: Fact): number[] {
    const values: number[] = [];
    for (let number = 0; number < MOST; number++) {
      const seed = seedAt(number);
      let value = 0;
      for (const [weight, arm] of sum)
        value += weight * (this.known.get(keyOf(arm, seed)) ?? Number.NaN);
      if (Number.isNaN(value)) break;
      values.push(value);
    }
    return values;
  }
}

/** As `npm run findings` names them: the first of the same hundred. */
function seedAt(number: number): string {
  return `found ${number}`;
}

function keyOf(arm: Arm, seed: string): string {
  return `${seed} ${lifeOf(arm)} ${arm.measure}`;
}

/** A run that was lived through elsewhere, to be read. */
function lifeIn(replicate: Replicate): { measure(name: string, week: number): number } {
  const columns = replicate.measureNames;
  return {
    measure: (name, week) =>
      measuresAt(replicate, Math.min(week, replicate.weeks))[columns.indexOf(name)],
  };
}
