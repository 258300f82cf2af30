/** The format of an experiment's file: its keys, and how much of each there may be. */

/** The keys of an experiment, in the order in which they are written. */
export const EXPERIMENT_KEYS = [
  ...(['$schema', 'name', 'title', 'question', 'scenarios', 'factors', 'design'] as const),
  ...(['replicates', 'seed', 'outcomes', 'reference', 'tables'] as const),
];

/** What each design is told, and within which limits. */
export const DESIGN_KEYS = {
  'one-at-a-time': {},
  'full-factorial': {},
  'latin-hypercube': { points: [1, 1_000_000] },
  'sobol-sequence': { points: [1, 10_000_000] },
  morris: { trajectories: [2, 10_000], levels: [2, 64] },
  saltelli: { blocks: [2, 1_048_576] },
  table: {},
} as const satisfies Record<string, Readonly<Record<string, readonly [min: number, max: number]>>>;

/** The tables that are written beside `runs`, unless the experiment says that they are not. */
export const TABLE_KEYS = ['weeks', 'ledger', 'proposals', 'events'] as const;

/** How many entries a list may have, and how many runs there may be. */
export const MOST_OF = {
  scenarios: 100,
  factors: 64,
  levels: 1000,
  outcomes: 100,
  rows: 100_000,
  replicates: 1_000_000,
  runs: 100_000_000,
  /** How far apart the weeks may be that are kept. */
  weeks: 1_000_000,
};
