/** An attribution that is being worked out: how far it is, and what it says so far. */
import { batch, type Signal, signal } from '@preact/signals';
import {
  type Attribution,
  attribute,
  type Game,
  gameOfPairs,
  type Levers,
  pull,
  Worths,
  wholeGame,
} from '../../lab/attribution/attribution.ts';
import { lastMean, lastWeeks } from '../../lab/attribution/last-mean.ts';
import { packPlan } from '../../lab/experiments/packed-plan.ts';
import type { Replicate } from '../../lab/experiments/replicate.ts';
import type { Scenario } from '../../lab/scenario.ts';
import { fixedValues } from '../../sim/run.ts';
import type { Chunk } from '../pool/messages.ts';
import { takeTurns } from '../pool/pool.ts';
import { MOST_SEEDS } from './sight.ts';

export type Status = 'idle' | 'running' | 'stopped' | 'done';

/** How long to watch before saying how long it will take, in milliseconds. */
const WATCH_FOR = 1500;
const SHOW_EVERY = 200;
const SHOW_EVERY_STILL = 1500;
/** How many runs a worker is given at once. */
const CHUNK = 8;

export interface Progress {
  readonly taken: number;
  readonly wanted: number;
  /** Null where that can't be said yet. */
  readonly secondsLeft: number | null;
}

/** So many seeds of the levers are told before those of the shares are there; from then on both are told over the same. */
const AHEAD = 2;

/** Of the first seed: how many worlds are lived through, and of how many; for shares all of them, for levers fewer. */
export interface FirstSeed {
  readonly all: readonly [lived: number, of: number];
  readonly pairs: readonly [lived: number, of: number];
}

export class Finding {
  readonly status = signal<Status>('idle');
  readonly progress = signal<Progress>({ taken: 0, wanted: 0, secondsLeft: null });
  /** Null before the first seed is whole. */
  readonly shares = signal<Attribution | null>(null);
  readonly levers = signal<Levers | null>(null);
  /** How many seeds are whole. */
  readonly seeds = signal(0);
  readonly firstSeed: Signal<FirstSeed>;
  readonly problem = signal<string | null>(null);
  readonly game: Game;
  private readonly pairs: Game;
  private readonly worths: Worths;
  private readonly worthsOfPairs: Worths;
  /** The numbers of the worlds, those of which the levers are told first. */
  private readonly order: readonly number[];
  /** What each world came to, by its number and the seed's. */
  private readonly values: Map<number, number>[];
  private seedsOfPairs = 0;
  private wanted = 0;
  private end: () => void = () => {};
  private timer = 0;
  private startedAt = 0;
  private since = 0;
  private taken = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly measure: string,
    private readonly still: boolean,
  ) {
    this.game = wholeGame(scenario);
    this.pairs = gameOfPairs(scenario);
    this.worths = new Worths(this.game);
    this.worthsOfPairs = new Worths(this.pairs);
    const inPairs = new Set(this.pairs.coalitions);
    const others = this.game.coalitions.filter((coalition) => !inPairs.has(coalition));
    this.order = [...this.pairs.coalitions, ...others];
    this.values = this.game.coalitions.map(() => new Map());
    this.firstSeed = signal(this.countFirstSeed());
  }

  /** Lives every world through with `seeds` seeds; what is there already is kept. */
  start(seeds: number): void {
    if (this.status.value === 'running') return;
    this.wanted = seeds;
    this.startedAt = performance.now();
    this.since = this.taken;
    batch(() => {
      this.status.value = 'running';
      this.problem.value = null;
      this.show();
    });
    const { seed } = this.scenario;
    const jobs = this.game.plans.map((plan) => ({
      plan: packPlan(plan),
      seed,
      measuredIn: lastWeeks(fixedValues(plan).weeks),
    }));
    this.end = takeTurns({ kind: 'replicates', jobs, replicates: MOST_SEEDS }, this.chunks(), {
      onTaken: (taken) => {
        for (const { turn, result } of taken) this.take(turn, result as Replicate);
        this.timer ||= window.setTimeout(
          () => {
            this.timer = 0;
            batch(() => this.show());
          },
          this.still ? SHOW_EVERY_STILL : SHOW_EVERY,
        );
      },
      onDone: () => this.finish('done'),
      onFailed: (reason) => this.finish('stopped', reason),
    });
  }

  /** Ends what is under way, at once. What has come stays. */
  stop(): void {
    if (this.status.value !== 'running') return;
    this.end();
    this.finish('stopped');
  }

  /** Seed by seed; of the first two what the levers need before all else, so that something is said soon. */
  private *chunks(): Generator<Chunk, void, void> {
    const pairs = this.pairs.coalitions.length;
    const spans = [
      [0, 0, pairs],
      [1, 0, pairs],
      ...Array.from({ length: this.wanted }, (_, seed) => [seed, 0, this.order.length]),
    ] as const;
    const asked = new Set<number>();
    for (const [seed, from, to] of spans) {
      const left = this.order.slice(from, to).flatMap((world) => {
        const turn = world * MOST_SEEDS + seed;
        if (asked.has(turn) || this.values[world].has(seed)) return [];
        asked.add(turn);
        return [turn];
      });
      for (let k = 0; k < left.length; k += CHUNK) yield left.slice(k, k + CHUNK);
    }
  }

  private take(turn: number, replicate: Replicate): void {
    const values = this.values[Math.floor(turn / MOST_SEEDS)];
    if (values.has(turn % MOST_SEEDS)) return;
    values.set(turn % MOST_SEEDS, lastMean(replicate, this.measure));
    this.taken++;
  }

  /** Hands whole seeds on, in their order: so that the digits are those of the command line. */
  private handOn(): void {
    const whole = (worlds: readonly number[], seed: number) =>
      seed < this.wanted && worlds.every((world) => this.values[world].has(seed));
    for (; whole(this.game.coalitions, this.seeds.value); this.seeds.value++)
      this.game.coalitions.forEach((world) => {
        this.worths.take(world, this.values[world].get(this.seeds.value) as number);
      });
    const most = Math.max(AHEAD, this.seeds.value);
    for (
      ;
      this.seedsOfPairs < most && whole(this.pairs.coalitions, this.seedsOfPairs);
      this.seedsOfPairs++
    )
      this.pairs.coalitions.forEach((world, k) => {
        this.worthsOfPairs.take(k, this.values[world].get(this.seedsOfPairs) as number);
      });
  }

  private countFirstSeed(): FirstSeed {
    const count = ({ coalitions }: Game) =>
      [coalitions.filter((world) => this.values[world].has(0)).length, coalitions.length] as const;
    return { all: count(this.game), pairs: count(this.pairs) };
  }

  private finish(status: Status, problem: string | null = null): void {
    clearTimeout(this.timer);
    this.timer = 0;
    batch(() => {
      this.status.value = status;
      this.problem.value = problem;
      this.show();
    });
  }

  private show(): void {
    const [seeds, ofPairs] = [this.seeds.value, this.seedsOfPairs];
    this.handOn();
    if (seeds === 0) this.firstSeed.value = this.countFirstSeed();
    if (this.seeds.value > seeds) this.shares.value = attribute(this.game, this.worths);
    if (this.seedsOfPairs > ofPairs) this.levers.value = pull(this.pairs, this.worthsOfPairs);
    const wanted = this.game.plans.length * this.wanted;
    const elapsed = performance.now() - this.startedAt;
    const since = this.taken - this.since;
    const left = (elapsed / 1000 / since) * (wanted - this.taken);
    const secondsLeft = elapsed < WATCH_FOR || since === 0 ? null : left;
    this.progress.value = { taken: this.taken, wanted, secondsLeft };
  }
}
