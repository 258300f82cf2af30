/** Every word of the view of attribution. What is said of constraints and levers stands where they are declared. */
import { plural } from '../numbers.ts';

export const words = {
  title: 'Which rule did it?',
  lead: 'The gap between this organisation and the same one in the supportive system, shared out among what holds it back. Every world is lived through with the same luck.',
  measure: 'Measure',
  seeds: 'Seeds',
  seedWord: 'First seed',
  start: 'Find out',
  goOn: 'Go on',
  stop: 'Stop',
  dock: 'Finding out',
  progress: 'Progress',
  opening: 'Opening the scenario …',
  nothing: (worlds: string) => `${worlds} worlds a seed. Nothing has been run yet.`,
  slack: 'Nothing holds this organisation back: all is as in the supportive system.',
  of: (taken: string, wanted: string) => `${taken} of ${wanted} runs`,
  whole: (seeds: number, wanted: number) =>
    `${seeds} of ${wanted} ${plural(wanted, 'seed', 'seeds')} whole`,
  done: (seeds: number) => `Done: ${seeds} ${plural(seeds, 'seed', 'seeds')}.`,
  stopped: (seeds: number) => `Stopped at ${seeds} ${plural(seeds, 'seed', 'seeds')}.`,
  failed: (reason: string) => `It has stopped: ${reason}. What had come until then stays.`,
  started: (title: string) => `Finding out what holds ${title} back.`,
  waiting: {
    idle: 'Press Find out: the bars appear with the first seed; their intervals with the second, and shrink from there.',
    running: (lived: number, worlds: number) =>
      `Living through the first seed: ${lived} of ${worlds} worlds so far. The bars appear with the last of them, their intervals with the second seed.`,
    stopped: (lived: number, worlds: number) =>
      `Stopped within the first seed, at ${lived} of ${worlds} worlds. Press Go on: the bars appear with the last of them.`,
  },
  shares: {
    title: 'Each constraint’s share of the gap',
    gap: (what: string, here: string, reference: string, gap: string) =>
      `${what}: ${here} here, ${reference} where every constraint is loosened. The shares add up to the gap of ${gap}.`,
    slack: (names: readonly string[]) =>
      `No share, since they are here as they are in the reference: ${names.join(', ')}.`,
    describe: (what: string, seeds: number, parts: readonly string[]) =>
      `Shares of the gap in ${what} over ${seeds} ${plural(seeds, 'seed', 'seeds')}: ${parts.join('; ')}.`,
    columns: { name: 'Constraint', mean: 'Share', low: 'Low', high: 'High' },
  },
  levers: {
    title: 'What one lever alone would gain',
    describe: (what: string, seeds: number, parts: readonly string[]) =>
      `Gains in ${what} over ${seeds} ${plural(seeds, 'seed', 'seeds')}: ${parts.join('; ')}.`,
    columns: { name: 'Lever', mean: 'Gain', low: 'Low', high: 'High' },
    all: (gain: string) => `Loosening everything gains ${gain}.`,
  },
  pairs: {
    title: 'Pairs of levers',
    says: 'What two gain together, and how much of that is beyond what each gains alone.',
    pair: (first: string, second: string) => `${first} and ${second}`,
    columns: { pair: 'Pair', gain: 'Gain', beyond: 'Beyond the two alone' },
  },
  recommends: {
    title: 'What would help',
    notYet: 'Said once there are two seeds.',
    model: (weeks: number, groups: number) =>
      `In this model, whose ${groups} groups of constraints are ours. Means over the last ${weeks} weeks, with 95 % intervals.`,
  },
  over: {
    soFar: (seeds: number, wanted: number) =>
      `So far, over ${seeds} of ${wanted} ${plural(wanted, 'seed', 'seeds')}:`,
    some: (seeds: number, wanted: number) =>
      `Over ${seeds} of ${wanted} ${plural(wanted, 'seed', 'seeds')}:`,
    all: (seeds: number) => `Over ${seeds} ${plural(seeds, 'seed', 'seeds')}:`,
  },
  interval: (mean: string, low: string, high: string) => `${mean} [${low},\u00a0${high}]`,
  commandLine: {
    title: 'The same on the command line',
    says: 'It gives the same numbers, to the last digit: the seeds are the same.',
    saveShares: 'Save the shares (JSON)',
    saveLevers: 'Save the levers (JSON)',
  },
  address: {
    seeds: (most: number) => `a whole number from 2 to ${most}`,
  },
} as const;
