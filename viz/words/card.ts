/** Every word of the model card. What is said of models, parameters and the like stands where they are declared. */
import { plural } from '../numbers.ts';

export const words = {
  kicker: 'Model card',
  model: 'Model',
  contents: 'Contents',
  unfoldAll: 'Open all chapters',
  foldAll: 'Close all chapters',
  parts: {
    'not-claimed': 'What is not claimed',
    results: 'What comes out, checked here',
    scenarios: 'What its scenarios expect',
    what: 'What is it?',
    how: 'How it works',
    week: (unit: string) => `The order of a ${unit}`,
    parameters: 'Parameters',
    measures: 'Measures',
    ledger: 'What the ledger counts',
    use: 'How to use it',
    notice: 'Things to notice',
    try: 'Things to try',
    extend: 'Extending the model',
    related: 'Related models',
    credits: 'Credits and references',
  },
  notClaimed: {
    illustrates:
      'It illustrates; it does not forecast. Nothing here says what a real organisation will do, or when.',
    calibrated: (assumed: string, all: string) =>
      `It is not calibrated to any organisation. Of its ${all} parameters ${assumed} rest on an assumption of ours, and most of the others’ defaults do too: a grade is of the mechanism, not of the number.`,
    read: (all: number, abstract: string, account: string) =>
      all === 0
        ? 'It cites no literature.'
        : `None of the ${all} sources that it cites was read in full: ${abstract} in ${plural(Number(abstract), 'its', 'their')} own abstract, table or opening, ${account} known from somebody else’s account.`,
    missing: (count: string, seeds: string) =>
      `${count} expectations do not come out (✘) or are open (?), and stay as they are. Found over ${seeds} seeds, with the 95 % interval in brackets:`,
    number: (found: string, bound: string, of: string) =>
      `${found}, expected ${bound}. The number is ${of}.`,
    allOut: 'Everything that is claimed of it below came out in the runs that were written down.',
    under: 'Expected under',
  },
  grades: {
    title: 'How well founded it is',
    evidence: 'in the source given',
    stylised: 'a source says that it is so, not how much',
    assumption: 'ours',
  },
  results: {
    facts:
      'What the model is held to, each a difference between the same people with the same luck. A fact holds (✔) where the whole 95 % interval lies above its bound, does not (✘) where it lies below, and is open (?) where it holds the bound.',
    figures:
      'Every figure and claim of the paper that is reproduced. ‘Check now’ runs it here, with fewer runs than were written down and the same bounds, in standard errors.',
    few: 'Few runs make wide intervals: what was settled over many may be open over few.',
    checkAll: 'Check all',
    check: 'Check now',
    more: 'More runs',
    stop: 'Stop',
    seeds: (count: number) => `${count} ${plural(count, 'seed', 'seeds')}`,
    runs: (fewest: number, wanted: number) => `${fewest} of ${wanted} runs of each point`,
    ran: (runs: number) => `${runs} runs of each point`,
    workedOut: 'worked out, not run',
    above: (bound: string) => `above ${bound}`,
    fact: 'What is expected',
    here: 'Here, now',
    written: 'Written down',
    bound: 'Wanted',
    notWritten: 'not written down yet',
    number: (of: string) => `The number: ${of}.`,
    expectedMissing: 'known not to come out',
    agreement: (far: number, compared: number) =>
      `${far} of ${compared} means beyond 3 standard errors of an independent program’s`,
    fit: (chiSquare: string, came: string) => `χ² a point ${chiSquare}, ${came}`,
    tooFew: 'too few runs to tell',
    accepted: 'as published',
    notAccepted: 'not as published',
    failed: (reason: string) => `It has stopped: ${reason}.`,
    told: (holds: number, fails: number, open: number) =>
      `${holds} ${plural(holds, 'holds', 'hold')}, ${fails} ${plural(fails, 'does', 'do')} not hold, ${open} ${plural(open, 'is', 'are')} open.`,
    scenariosSay: (few: string, usual: string) =>
      `Each scenario says beforehand what should come out of it. ‘Check now’ lives it through, and what it is held against, with ${few} seeds, the same as the first ${few} of the command line’s, which takes ${usual} (npx trellis check). It holds (✔) where the whole 95 % interval lies on the right side of its bound, does not (✘) where it lies on the other, and is open (?) in between.`,
    wanted: (bound: string) => `wanted ${bound}`,
    claimed: (by: string, bound: string) => `claimed by ${by} of a model of its own: ${bound}`,
    instead: (says: string) => `Known not to come out: ${says}`,
    seedsSoFar: (come: number, wanted: number) => `${come} of ${wanted} seeds`,
    toFigure: 'See it drawn',
    interval: (mean: string, low: string, high: string) => `${mean} [${low}, ${high}]`,
  },
  columns: {
    order: '',
    process: 'Process',
    does: 'What it does',
    grade: 'Grade',
    sources: 'Sources',
    name: 'Name',
    what: 'What it is',
    range: 'Range',
    default: 'Default',
    unit: 'Unit',
    acts: 'Acts',
    link: 'The broken link',
    noLimit: 'no limit',
    range_: (min: string, max: string) => `${min} to ${max}`,
    whole: 'whole',
    now: 'now',
    next: 'from the next run',
    ours: 'ours',
  },
  how: {
    week: (unit: string) =>
      `Each ${unit} these happen one after the other. Every one has luck of its own: where one is switched off, the others’ luck stays as it was.`,
    events: 'What else can happen',
    presets: 'Where it can start',
    seek: 'Find a parameter',
    all: (count: number) => `${count} in all, each with its default.`,
    found: (count: number, all: number) =>
      count === 0 ? `None of ${all} is said in these words.` : `${count} of ${all}`,
    parameters:
      'From these declarations come the controls, the command line’s flags and the checks of every file and link.',
    measures: (unit: string) => `Worked out at the end of every ${unit}.`,
    ledger:
      'Every learning is counted once, from where it came to what became of it; so is every occasion to speak up.',
    noLedger: 'Nobody holds beliefs in it, so there is no ledger.',
    vocabularies: {
      sources: 'Where a learning came from',
      reaches: 'How far it got',
      causes: 'What ended it',
      insurers: 'Who was right then',
      voice: 'What became of an occasion to speak',
    },
  },
  use: {
    open: 'Open one of its scenarios; the first week is ready at once.',
    scenario: 'Start here:',
    steps: [
      'Space plays and pauses; the arrow keys step; the slider under the picture goes to any week.',
      'Move a parameter. What acts now changes the run from the next week on; what is marked ‘next run’ waits for it. Everything can be undone.',
      'Branch off in any week, and both courses stay, to be compared.',
      'The same seed word gives everybody the same run, to the last bit; another word, other luck. The address bar always holds what you see.',
      'Press T on a chart to have it as a table.',
    ],
    command: 'On the command line',
  },
  notice: 'What its scenarios say to watch, each in its own story.',
  try: 'Each of these begins with a scenario; what then is to be changed can be undone.',
  extend: [
    'A question of your own needs no code: copy a file in scenarios/ that comes near, change it, run it by its path. What you expect is written down first, as checks; what does not come out stays, marked.',
    'A new thing that happens in a week is one file in sim/processes/: the rule in words, its parameters and sources beside it, and a step. It gets its place in the order of the week, a slow twin that does the same one belief at a time, and a test that both agree to the last bit.',
    'A new measure is an entry beside the others, with its twin.',
    'From the declarations come the controls, the flags, the gate, the tables of the documentation and this card: nothing has to be said twice.',
  ],
  extendWhere: 'CONTRIBUTING.md has the steps.',
  related: 'The other models here, run by the same engine and read in the same way:',
  credits: {
    licence:
      'Trellis is open source under the MIT licence. To cite it, see CITATION.cff in its folder.',
    read: {
      abstract: 'read in its own abstract, table or opening',
      account: 'known from somebody else’s account',
    },
    citedBy: 'Cited by',
  },
  backToStory: 'Back to the story, where it stood',
  print: 'Print this card',
  address: {
    part: 'the name of a part of the card',
    noPart: (part: string) => `This card has no part called ‘${part}’.`,
  },
} as const;
