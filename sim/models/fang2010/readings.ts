/** Where the rules leave a choice open: each choice a parameter, each with a name in the rules. */
import { choice } from '../../parameter.ts';

export const rewiring = choice({
  label: 'Rewiring',
  says: 'Whether a tie is between two who look at each other, of whom either may keep it when it is moved, or each one’s looking is a tie of its own, or a tie is between two and always kept by the one with the lower number.',
  choices: ['undirected', 'directed', 'first-keeps'],
  group: 'structure',
});
export const update = choice({
  label: 'Update',
  says: 'Whether all learn at once from what was, or one after the other in an order drawn anew each period.',
  choices: ['synchronous', 'sequential'],
  group: 'group learning',
});

/** What each choice is called in the rules. */
export const REWIRING = { undirected: 0, directed: 1, firstKeeps: 2 } as const;
export const UPDATE = { synchronous: 0, sequential: 1 } as const;
