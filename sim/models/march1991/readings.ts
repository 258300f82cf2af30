/** Where March's words leave a choice open: each choice a parameter, each with a name in the rules. */
import { choice } from '../../parameter.ts';

export const reading = choice({
  label: 'Reading',
  says: 'How March’s rules are read: `original` is what made his figures, `text` is what his words say.',
  choices: ['original', 'text'],
  group: 'group learning',
});
export const order = choice({
  label: 'Order',
  says: 'Who learns first in a period: code and members at once from what was, or one after the other.',
  choices: ['synchronous', 'members-first', 'code-first'],
  group: 'group learning',
});
export const zeros = choice({
  label: 'Members without a view',
  says: 'Whether superior members without a view count as differing from a code that has one (in the text’s reading).',
  choices: ['abstain', 'differ'],
  group: 'group learning',
});
export const rivals = choice({
  label: 'Who is superior',
  says: 'Whether a member has to know more than the code, or as much, for the code to learn from it.',
  choices: ['more', 'as-much'],
  group: 'group learning',
});

/** What each choice is called in the rules below. */
export const READING = { original: 0, text: 1 } as const;
export const ORDER = { synchronous: 0, membersFirst: 1, codeFirst: 2 } as const;
export const ZEROS = { abstain: 0, differ: 1 } as const;
export const RIVALS = { more: 0, asMuch: 1 } as const;
