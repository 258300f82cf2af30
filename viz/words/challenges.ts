/** Every word of the challenges. What is said of each stands in its file. */
import { plural } from '../numbers.ts';

export const words = {
  title: 'Challenges',
  lead: 'Steer an organisation with few levers. Each card checks itself while you watch; each can be met, and none by doing nothing.',
  kicker: 'Challenge',
  all: 'All challenges',
  begin: 'Begin',
  again: 'Again',
  goOn: 'Go on',
  /** What a link of the list does, and with which challenge. */
  named: (what: string, title: string) => `${what}: ${title}`,
  kept: (met: number, of: number) =>
    `You have met ${met} of ${of}. That is kept in this browser alone.`,
  forget: 'Forget it',
  levers: (most: number, from: number, unit: string) =>
    `${most} ${plural(most, 'lever', 'levers')}${from > 1 ? `, from ${unit} ${from} on` : ''}`,
  may: (most: number, of: number, from: number, unit: string) =>
    `You may move ${most} of these ${of}${from > 1 ? ` from ${unit} ${from} on` : ', whenever you like'}:`,
  early: (unit: string, from: string) => `They can be moved from ${unit} ${from} on.`,
  goThere: (unit: string, week: string) => `Go to ${unit} ${week}`,
  over: 'It is over: go back to an earlier week to move a lever.',
  used: (used: number, most: number) => `Levers used: ${used} of ${most}`,
  usedMark: 'used',
  tooMany: 'one lever too many',
  tooEarly: 'too early',
  undoLever: (label: string) => `Undo: ${label}`,
  undoShort: 'Undo',
  against: 'against the rules',
  goal: 'Goal',
  now: (value: string) => `now ${value}`,
  notYet: 'not yet',
  there: 'there now',
  first: (unit: string, week: string) => `first there in ${unit} ${week}`,
  never: 'never there so far',
  cameTo: (value: string, span: string) => `came to ${value} in ${span}`,
  cameToMean: (value: string, span: string) => `came to ${value}, the mean of ${span}`,
  /** Of a goal that was missed: it may have been there in some week, and not when it counted. */
  notThen: (unit: string, week: string) =>
    `it was there in ${unit} ${week}, and no longer when it counts`,
  notAsMean: (unit: string, week: string) =>
    `it was there in ${unit} ${week}, but the mean is what counts`,
  neverThere: 'it was never there',
  verdicts: { open: 'still open', met: 'met', missed: 'missed' },
  waiting: 'Looking at your moves …',
  breaches: {
    'no lever': (label: string) =>
      `${label} is none of the levers of this challenge. Undo that change, and it counts again.`,
    early: (label: string, unit: string, week: string, from: string) =>
      `${label} is moved in ${unit} ${week}; here you come in with ${unit} ${from}. Undo it, and move it later.`,
    many: (used: number, most: number) =>
      `You have moved ${used} levers, and ${most} ${plural(most, 'is', 'are')} allowed. Undo ${used - most}, whichever did least.`,
    start:
      'What you see does not start as the challenge does. It can be begun from where it should:',
  },
  outcome: {
    met: 'You did it.',
    missed:
      'Not this time. What is missing is said beside each goal; undo what you like, and go on.',
    metAgainstRules:
      'The goal is met, but not within the rules: it does not count. What is against them is said below.',
    missedAgainstRules:
      'The goal is not met, and it was not within the rules. What is missing and what is against them is said below.',
  },
  waits: 'It waits for you: read first, then play it.',
  start: 'Play',
  askOthers: 'And with other luck?',
  trying: (tried: number, of: number) => `And with other luck? ${tried} of ${of} seeds tried …`,
  others: (met: number, of: number) =>
    `And with other luck? It would be met with ${met} of ${of} other seeds.`,
  lucky: 'That was luck more than steering.',
  hint: (number: number, of: number) => `Hint ${number} of ${of}`,
  hints: 'Hints',
  undo: 'Undo everything',
  giveUp: 'Give up: show one way',
  solution: 'One way, of several',
  move: (unit: string, week: string, label: string, value: string) =>
    `${unit} ${week}: ${label} ${value}`,
  play: 'Play it',
  afterwards: 'To think about',
  missing: (name: string, meant: string | null) =>
    `There is no challenge called ‘${name}’ here${meant === null ? '' : `; did you mean ‘${meant}’?`}`,
  failed: (reason: string) => `It could not be checked: ${reason}.`,
} as const;
