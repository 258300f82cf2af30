/** What somebody shared: nothing else carries a proof. */
export type Carrier = 'link' | 'file';

/** What is said of a link: what is wrong with it, and what running it again came to. */
export const linkWords = {
  tooLong: (most: number) => `The link is longer than ${most} characters, so it was not read.`,
  unknown: (key: string) => `The link has a field ‘${key}’ that is not known here.`,
  twice: (key: string) => `The link says ‘${key}’ more than once; the first was taken.`,
  code: (key: string) =>
    `The link’s ‘${key}’ has a % that stands for no letter; letters in UTF-8 are wanted, and %25 for % itself.`,
  bad: (key: string, given: string, wanted: string) =>
    `The link’s ‘${key}’ is ${given === '' ? 'empty' : `‘${given}’`}; ${wanted} is wanted.`,
  again: (key: string, what: string) =>
    `The link’s ‘${key}’ says ‘${what}’ more than once; the first was taken.`,
  /** `says` is what is allowed. */
  refused: (carrier: Carrier, key: string, given: string, says: string) =>
    `The ${carrier}’s ‘${key}’ is ‘${given}’; ${says}.`,
  ownStart:
    'a challenge that is begun has its own start: name its scenario too to set something over it',
  tooMany: (key: string, most: number) =>
    `The link has more than ${most} entries in ‘${key}’; the first ${most} were taken.`,
  version: 'version 1',
  view: (names: readonly string[]) =>
    names.length === 1 ? String(names[0]) : `one of ${names.join(', ')}`,
  name: 'the name of a scenario',
  seed: 'a word of up to 100 visible characters',
  week: 'a whole number from 0 to 99999',
  set: 'parameter:number',
  change: 'week:parameter:number',
  branch: 'name@week;week:parameter:number',
  branchName: 'a name of up to 40 letters, digits, spaces and plain marks',
  branchTwice: 'a name that no other branch has',
  branchChange: (name: string, from: string) =>
    `for the branch ‘${name}’, week:parameter:number in a week after ${from}`,
  tooManyBranches: (most: number) =>
    `The link has more than ${most} branches; the first ${most} were taken.`,
  challenge: 'the name of a challenge',
  noBranches: 'there are no branches in this file, so that none can be shown',
  show: 'the name of one of the link’s branches',
  proof: 'engine~fingerprint~weeks~every~marks, with a mark for every so many weeks,',
  noScenario: (name: string) => `There is no scenario called ‘${name}’.`,
  noScenarioHere: (name: string, meant: string | null, names: readonly string[]) =>
    `There is no scenario called ‘${name}’ on this page; ${meant === null ? `there are ${names.join(', ')}.` : `did you mean ‘${meant}’?`}`,
  noProof: (carrier: Carrier) =>
    `There is no proof in this ${carrier}: it says what to run, not what came of it.`,
  nothing: 'This is no link: a part after # is wanted, such as #v=1&scenario=typical.',
} as const;

/** What the same is called in a link and in a file. */
export const fieldNames = {
  link: { set: 'set', change: 'change', branch: 'branch', week: 'week' },
  file: { set: 'parameters', change: 'timeline', branch: 'branches', week: 'week' },
} as const;

/** What is allowed, where a scenario can’t have what is asked of it. */
export const fitWords = {
  noParameter: (meant: string | null, names: readonly string[]) =>
    meant === null
      ? `there is no such parameter; allowed: ${names.join(', ')}`
      : `there is no such parameter, but there is ‘${meant}’`,
  fixed: (name: string) => `${name} is fixed for the whole run, and can differ from its start only`,
  choices: (names: readonly string[]) =>
    `${names.map((name, k) => `${k} for ${name}`).join(', ')} is allowed`,
  weeks: (last: number) => `a week from 1 to ${last} is allowed`,
  week: (last: number) => `0 to ${last} is allowed; the last is shown`,
  weekIn: (carrier: Carrier, week: number, last: number) =>
    `The ${carrier}’s ‘week’ is ‘${week}’; 0 to ${last} is allowed; the last is shown.`,
  from: (last: number) => `it has to begin after a week from 0 to ${last}`,
} as const;

/** What is said of a link, or of a file, of two worlds. */
export const worldsWords = {
  whole: (fewest: number, most: number) => `a whole number from ${fewest} to ${most}`,
  oneOf: (names: readonly string[]) => `one of ${names.join(', ')}`,
  guess: 'a list of eight whole numbers from −100 to 100',
  alike: (name: string) => `${name} can’t differ: both worlds have the same people and time`,
  pair: (names: readonly string[]) => `one of ${names.join(', ')}`,
  differs: 'nothing or parameter:number:number',
  proofs: (count: number) =>
    `The link says ‘proof’ ${count === 1 ? 'once' : `${count} times`}; two are wanted, the left world’s and the right one’s.`,
  notOne:
    'this shows two worlds, and a run has one; `trellis verify` takes it, and runs both of them again',
  same: (weeks: number, unit: string, [left, right]: readonly string[], carrier: Carrier) =>
    `Reproduced ✔ bit for bit, both worlds: the outcomes after ${times(weeks, unit)} are ${left} on the left and ${right} on the right, as the ${carrier} says.`,
  sides: ['On the left', 'On the right'],
  /** `said` is a verdict’s sentence. */
  side: (side: string, said: string) => `${side}: ${said}`,
} as const;

/** `2 weeks`. */
function times(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

interface Engines {
  readonly theirs: string;
  readonly ours: string;
}

function engines({ theirs, ours }: Engines): string {
  return theirs === ours ? `engine ${ours} both times` : `engine ${theirs} against ${ours}`;
}

/** The verdicts, in one sentence each. `unit` is what a step of time is called: week, period, round. */
export const verdictWords = {
  same: (weeks: number, unit: string, fingerprint: string, carrier: Carrier) =>
    `Reproduced ✔ bit for bit: the outcome after ${times(weeks, unit)} is ${fingerprint}, as the ${carrier} says.`,
  from: (week: number, unit: string, of: Engines) =>
    `Differs from ${unit} ${week} (${engines(of)}).`,
  between: (after: number, week: number, unit: string, of: Engines) =>
    `Differs from one of the ${unit}s ${after + 1} to ${week} (${engines(of)}).`,
  onlyOutcome: (weeks: number, unit: string, of: Engines) =>
    `Differs in the outcome after ${times(weeks, unit)}, though no mark on the way does (${engines(of)}).`,
  onlyMark: (week: number, unit: string, carrier: Carrier) =>
    `Differs in the mark of ${unit} ${week}, though the outcome is the same: the ${carrier} was altered.`,
  length: (theirs: number, ours: number, unit: string, of: Engines, carrier: Carrier) =>
    `Differs in length: ${times(ours, unit)} here, ${theirs} in the ${carrier} (${engines(of)}).`,
  broke: (reason: string) => `Differs: here the run cannot go on (${reason}).`,
  altered: (carrier: Carrier) =>
    `Where the engine is the same, the ${carrier} was altered, or one of the two programs was: the same engine gives the same bits on every machine.`,
} as const;
