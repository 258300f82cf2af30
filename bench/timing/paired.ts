/** Times two ways of doing the same by turns, so that what else the machine does meanwhile falls on both. */

export interface Paired {
  /** Median milliseconds of the one and of the other. */
  readonly one: number;
  readonly other: number;
  /** The median of the pairs' ratios, one over other, and the quarter points of these. */
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
}

/** @param pairs how many times both are done, after one round that is not timed */
export function paired(one: () => void, other: () => void, pairs: number): Paired {
  const ones: number[] = [];
  const others: number[] = [];
  one();
  other();
  for (let pair = 0; pair < pairs; pair++) {
    // Who goes first changes, so that neither always meets the cache as the other left it.
    if (pair % 2 === 0) ones.push(timed(one));
    others.push(timed(other));
    if (pair % 2 === 1) ones.push(timed(one));
  }
  const ratios = ones.map((time, k) => time / others[k]!);
  return {
    one: quantile(ones, 0.5),
    other: quantile(others, 0.5),
    ratio: quantile(ratios, 0.5),
    lower: quantile(ratios, 0.25),
    upper: quantile(ratios, 0.75),
  };
}

/** Milliseconds of the processor's time that `work` takes: others on the same machine don't count. */
export function timed(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
