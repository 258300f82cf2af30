/**
 * Which rule did it? The gap between a scenario and the same one in the reference system, shared out among
 * the constraints that bind it: exact Shapley values over all coalitions, each lived through with the same
 * luck. And which levers buy most, alone and in pairs.
 */
import { type Constraint, constraints } from '../../sim/models/constraints.ts';
import type { Plan } from '../../sim/run.ts';
import { type Estimate, estimate } from '../experiments/statistics.ts';
import type { Scenario } from '../scenario.ts';
import { binds, loosened } from './loosened.ts';
import { shapleyValues } from './shapley.ts';

/** The worlds of a game: a coalition for each, by its number; bit k is the k-th of `players`. */
export interface Game {
  readonly players: readonly Constraint[];
  readonly coalitions: readonly number[];
  readonly plans: readonly Plan[];
}

/** All coalitions of the constraints that bind the scenario. */
export function wholeGame(scenario: Scenario): Game {
  const players = playersIn(scenario);
  return gameOf(
    scenario,
    players,
    Array.from({ length: 1 << players.length }, (_, coalition) => coalition),
  );
}

/** Nobody, each alone, each pair, and all. */
export function gameOfPairs(scenario: Scenario): Game {
  const players = playersIn(scenario);
  const all = (1 << players.length) - 1;
  const sets = new Set([0, all]);
  players.forEach((_, j) => {
    players.forEach((_, k) => {
      sets.add((1 << j) | (1 << k));
    });
  });
  return gameOf(
    scenario,
    players,
    [...sets].sort((a, b) => a - b),
  );
}

function playersIn({ plan }: Scenario): Constraint[] {
  return constraints.filter((constraint) => binds(plan, constraint));
}

function gameOf(
  { plan }: Scenario,
  players: readonly Constraint[],
  coalitions: readonly number[],
): Game {
  const members = (coalition: number) => players.filter((_, k) => ((coalition >> k) & 1) === 1);
  return {
    players,
    coalitions,
    plans: coalitions.map((coalition) => loosened(plan, members(coalition))),
  };
}

/** What each coalition came to, seed by seed. */
export class Worths {
  private readonly values: readonly number[][];

  constructor(private readonly game: Game) {
    this.values = game.coalitions.map(() => []);
  }

  /** Takes in what the world number `k` of the game came to with the next seed. */
  take(k: number, value: number): void {
    this.values[k]?.push(value);
  }

  /** The seeds with which every world came to a number; any other says nothing that adds up. */
  get seeds(): readonly number[] {
    const lived = Math.min(...this.values.map(({ length }) => length));
    return Array.from({ length: lived }, (_, seed) => seed).filter((seed) =>
      this.values.every((values) => !Number.isNaN(values[seed])),
    );
  }

  /** How many seeds say nothing, since the measure is not defined in one of the worlds. */
  get leftOut(): number {
    return Math.min(...this.values.map(({ length }) => length)) - this.seeds.length;
  }

  /** What `coalition` came to with seed number `seed`. */
  of(coalition: number, seed: number): number {
    const k = this.game.coalitions.indexOf(coalition);
    return this.values[k]?.[seed] ?? Number.NaN;
  }

  /** The mean, over the seeds, of what `each` makes of one. */
  mean(each: (worth: (coalition: number) => number) => number): Estimate {
    return estimate(this.seeds.map((seed) => each((coalition) => this.of(coalition, seed))));
  }
}

export interface Share {
  readonly constraint: Constraint;
  readonly share: Estimate;
}

export interface Attribution {
  readonly here: Estimate;
  readonly reference: Estimate;
  /** The reference less here. */
  readonly gap: Estimate;
  /** The largest first. They add up to the gap. */
  readonly shares: readonly Share[];
  /** The constraints that do not bind here: their share is 0. */
  readonly slack: readonly Constraint[];
  /** How many seeds were left out, since the measure is not defined in one of the worlds. */
  readonly leftOut: number;
}

/** Shares the gap out. */
export function attribute({ players }: Game, worths: Worths): Attribution {
  const all = (1 << players.length) - 1;
  const bySeed = worths.seeds.map((seed) =>
    shapleyValues(
      Array.from({ length: all + 1 }, (_, coalition) => worths.of(coalition, seed)),
      players.length,
    ),
  );
  const shares = players.map((constraint, k) => ({
    constraint,
    share: estimate(bySeed.map((values) => values[k] ?? Number.NaN)),
  }));
  return {
    here: worths.mean((worth) => worth(0)),
    reference: worths.mean((worth) => worth(all)),
    gap: worths.mean((worth) => worth(all) - worth(0)),
    shares: shares.sort((a, b) => (b.share.mean ?? 0) - (a.share.mean ?? 0)),
    slack: constraints.filter((constraint) => !players.includes(constraint)),
    leftOut: worths.leftOut,
  };
}

export interface Lever {
  readonly constraint: Constraint;
  /** What loosening it alone gains. */
  readonly gain: Estimate;
}

export interface Pair {
  readonly constraints: readonly [Constraint, Constraint];
  /** What loosening both gains. */
  readonly gain: Estimate;
  /** What they gain together beyond what each gains alone. */
  readonly beyond: Estimate;
}

export interface Levers {
  readonly here: Estimate;
  /** What loosening all of them gains. */
  readonly all: Estimate;
  /** The best first. */
  readonly alone: readonly Lever[];
  readonly pairs: readonly Pair[];
}

/** What each lever gains, and each pair. */
export function pull({ players }: Game, worths: Worths): Levers {
  const bit = (k: number) => 1 << k;
  const alone = players.map((constraint, k) => ({
    constraint,
    gain: worths.mean((worth) => worth(bit(k)) - worth(0)),
  }));
  const pairs = players.flatMap((first, j) =>
    players.slice(j + 1).map((second, n): Pair => {
      const k = j + 1 + n;
      return {
        constraints: [first, second],
        gain: worths.mean((worth) => worth(bit(j) | bit(k)) - worth(0)),
        beyond: worths.mean(
          (worth) => worth(bit(j) | bit(k)) - worth(bit(j)) - worth(bit(k)) + worth(0),
        ),
      };
    }),
  );
  return {
    here: worths.mean((worth) => worth(0)),
    all: worths.mean((worth) => worth((1 << players.length) - 1) - worth(0)),
    alone: alone.sort(byGain),
    pairs: pairs.sort(byGain),
  };
}

function byGain(a: { readonly gain: Estimate }, b: { readonly gain: Estimate }): number {
  return (b.gain.mean ?? 0) - (a.gain.mean ?? 0);
}
