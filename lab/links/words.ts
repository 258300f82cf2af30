/** What is said of a link: what is wrong with it, and what running it again came to. */
export const linkWords = {
  tooLong: (most: number) => `The link is longer than ${most} characters, so it was not read.`,
  unknown: (key: string) => `The link has a field ‘${key}’ that is not known here.`,
  twice: (key: string) => `The link says ‘${key}’ more than once; the first was taken.`,
  bad: (key: string, given: string, wanted: string) =>
    `The link’s ‘${key}’ is ‘${given}’; ${wanted} is wanted.`,
  tooMany: (key: string, most: number) =>
    `The link has more than ${most} entries in ‘${key}’; the first ${most} were taken.`,
  version: 'version 1',
  view: (names: readonly string[]) =>
    names.length === 1 ? String(names[0]) : `one of ${names.join(', ')}`,
  name: 'the name of a scenario',
  seed: 'a word of up to 100 visible characters',
  week: 'a whole number',
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
  show: 'the name of one of the link’s branches',
  proof: 'engine~fingerprint~weeks~every~marks, with a mark for every so many weeks,',
  noScenario: (name: string) => `There is no scenario called ‘${name}’.`,
  noProof: 'There is no proof in this link: it says what to run, not what came of it.',
  nothing: 'This is no link: a part after # is wanted, such as #v=1&scenario=typical.',
} as const;

/** What is said of a link, or of a file, of two worlds. */
export const worldsWords = {
  pair: (names: readonly string[]) => names.join(', '),
  differs: 'nothing or parameter:number:number',
  proofs: (count: number) =>
    `The link says ‘proof’ ${count === 1 ? 'once' : `${count} times`}; two are wanted, the left world’s and the right one’s.`,
  notOne:
    'this shows two worlds, and a run has one; `trellis verify` takes it, and runs both of them again',
  same: (weeks: number, unit: string, [left, right]: readonly string[]) =>
    `Reproduced ✔ bit for bit, both worlds: the outcomes after ${times(weeks, unit)} are ${left} on the left and ${right} on the right, as the link says.`,
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
  same: (weeks: number, unit: string, fingerprint: string) =>
    `Reproduced ✔ bit for bit: the outcome after ${times(weeks, unit)} is ${fingerprint}, as the link says.`,
  from: (week: number, unit: string, of: Engines) =>
    `Differs from ${unit} ${week} (${engines(of)}).`,
  between: (after: number, week: number, unit: string, of: Engines) =>
    `Differs from one of the ${unit}s ${after + 1} to ${week} (${engines(of)}).`,
  onlyOutcome: (weeks: number, unit: string, of: Engines) =>
    `Differs in the outcome after ${times(weeks, unit)}, though no mark on the way does (${engines(of)}).`,
  onlyMark: (week: number, unit: string) =>
    `Differs in the mark of ${unit} ${week}, though the outcome is the same: the link was altered.`,
  length: (theirs: number, ours: number, unit: string, of: Engines) =>
    `Differs in length: ${times(ours, unit)} here, ${theirs} in the link (${engines(of)}).`,
  broke: (reason: string) => `Differs: here the run cannot go on (${reason}).`,
  altered:
    'Where the engine is the same, the link was altered, or one of the two programs was: the same engine gives the same bits on every machine.',
} as const;
