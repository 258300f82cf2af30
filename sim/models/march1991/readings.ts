/**
 * Where March's words leave a choice open: each choice a parameter, each with a name in the rules. `reading`
 * settles three at once, as the figures have them or as the words do; each of the three can be set apart.
 */
import { choice, type Values } from '../../parameter.ts';

export const reading = choice({
  label: 'Reading',
  says: 'How March’s rules are read: `original` is what made his figures, `text` is what his words say.',
  choices: ['original', 'text'],
  group: 'group learning',
});
export const shows = choice({
  label: 'What members show',
  says: 'What the code learns from: members’ views, or what they do, for which who has no view tosses a coin each period. As it is read: actions in `original`, views in `text`.',
  choices: ['as-read', 'views', 'actions'],
  group: 'group learning',
});
export const knowing = choice({
  label: 'Who knows more',
  says: 'Whether members and code are compared by right less wrong, or by the number right. As it is read: the score in `original`, the number right in `text`.',
  choices: ['as-read', 'score', 'right'],
  group: 'group learning',
});
export const socialisation = choice({
  label: 'Socialisation',
  says: 'Whether a member who learns takes the code’s view at once, or, where it is the opposite, first has none. As it is read: stepwise in `original`, at once in `text`.',
  choices: ['as-read', 'at-once', 'stepwise'],
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
  says: 'Whether superior members without a view count as differing from a code that has one, where views are shown.',
  choices: ['abstain', 'differ'],
  group: 'group learning',
});
export const rivals = choice({
  label: 'Who is superior',
  says: 'Whether a member has to know more than the code, or as much, for the code to learn from it.',
  choices: ['more', 'as-much'],
  group: 'group learning',
});
export const fastMembers = choice({
  label: 'Number of fast learners',
  says: 'How many members the share of fast learners is: the nearest whole number (a half upwards), the next lower one, or each member with that probability, drawn once.',
  choices: ['nearest', 'lower', 'drawn'],
  group: 'group learning',
});

/** What each choice is called in the rules. */
export const READING = { original: 0, text: 1 } as const;
export const SHOWS = { views: 1, actions: 2 } as const;
export const KNOWING = { score: 1, right: 2 } as const;
export const SOCIALISATION = { atOnce: 1, stepwise: 2 } as const;
export const ORDER = { synchronous: 0, membersFirst: 1, codeFirst: 2 } as const;
export const ZEROS = { abstain: 0, differ: 1 } as const;
export const RIVALS = { more: 0, asMuch: 1 } as const;
export const FAST_MEMBERS = { nearest: 0, lower: 1, drawn: 2 } as const;

/** The parts of a choice between `original` and `text` that can be set apart. */
const AS_READ = 0;

/** Whether members act, at random where they have no view, and the code learns from that. */
export function membersAct({ reading, shows }: Values): boolean {
  return shows === AS_READ ? reading === READING.original : shows === SHOWS.actions;
}

/** Whether what is wrong counts against what is right where members and code are compared. */
export function wrongCounts({ reading, knowing }: Values): boolean {
  return knowing === AS_READ ? reading === READING.original : knowing === KNOWING.score;
}

/** Whether who is of the opposite view has none before it takes the code's. */
export function isStepwise({ reading, socialisation }: Values): boolean {
  if (socialisation === AS_READ) return reading === READING.original;
  return socialisation === SOCIALISATION.stepwise;
}
