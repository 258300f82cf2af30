/** Every word of the view of experiments. What is said of parameters and measures stands where they are declared. */
import type { DesignName } from '../../lab/designs/design.ts';
import type { Trouble } from '../experiments/store.ts';
import { formatCount, plural } from '../numbers.ts';

/** How values may be written. */
interface Example {
  readonly list: string;
  readonly range: string;
}

export const words = {
  title: 'Experiments',
  settings: {
    runs: (done: number, planned: number) => `${done} of ${planned} runs`,
  },
  lead: 'Vary what you like, as often as you like, and read off what you want. It runs in this browser, and what has been run is kept here.',
  usual: { title: 'My experiment', question: 'What does it change?' },
  make: {
    title: 'What is run',
    name: 'Title',
    question: 'Question',
    addScenario: 'Another scenario',
    factors: 'What is varied',
    over: (label: string) => `${label}: values`,
    overSays: 'Values with commas, or a range: 0..1, with levels 0..1/5.',
    mistakes: {
      blank: 'Some text is wanted here, such as a word.',
      long: (most: number) => `Up to ${most} characters are allowed.`,
      unseen: 'There is a character in it that can’t be seen; only visible ones are allowed.',
      whole: (min: number, max: number, example: number, isEven: boolean) =>
        `${isEven ? 'An even' : 'A'} whole number from ${min} to ${max} is wanted, in digits alone, such as ${example}.`,
      twice: 'This stands there twice; once is enough.',
      values: ({ list, range }: Example, isLevelled: boolean) =>
        `Numbers with commas are wanted, such as “${list}”, or a range${isLevelled ? ' and how many values to take from it' : ''}, such as “${range}”.`,
      choices: (choices: readonly string[]) =>
        `One or more of these are wanted, with commas: ${choices.join(', ')}.`,
      outside: (given: number, min: number, max: number) =>
        `${given} is outside: ${min} to ${max} is allowed.`,
      broken: (given: number, min: number, max: number) =>
        `${given} is no whole number: whole numbers from ${min} to ${max} are allowed.`,
      again: (given: string) => `${given} stands there twice; each value once is wanted.`,
      backwards: (from: number, to: number) =>
        from === to
          ? `The range has no width: from ${from} to a higher number is wanted.`
          : `The range runs backwards: the lower number comes first, “${to}..${from}”.`,
      levelled: ({ list, range }: Example) =>
        `This design takes single values: say how many to take from the range, such as “${range}”, or list them, such as “${list}”.`,
      steps: (most: number, range: string) =>
        `After the / stands how many values are taken from the range: a whole number from 2 to ${most}, such as “${range}”.`,
      tooMany: (most: number) => `At most ${most} values are allowed.`,
      weeks:
        'Wanted is “end”, a week such as “52”, or the first and the last of some weeks, such as “157-208”.',
    },
    addFactor: 'Vary another parameter',
    design: 'Design',
    designs: {
      'one-at-a-time': 'One at a time',
      'full-factorial': 'All combinations',
      'latin-hypercube': 'Latin hypercube',
      'sobol-sequence': 'Sobol sequence',
      morris: 'Morris screening',
      saltelli: 'Sobol indices (Saltelli)',
      table: 'A table of points',
    } satisfies Record<DesignName, string>,
    numbers: {
      points: 'Points',
      trajectories: 'Trajectories',
      levels: 'Levels',
      blocks: 'Blocks',
    } as Readonly<Record<string, string>>,
    replicates: 'Replicates',
    seed: 'Seed word',
    outcomes: 'What is read off',
    weeks: (label: string) => `${label}: weeks`,
    weeksSays: 'end, a week such as 52, or weeks such as 157-208: then the mean over them.',
    addOutcome: 'Another measure',
    remove: (what: string) => `Without ${what}`,
    fromFile: (title: string) =>
      `“${title}” came as a file and says more than the form can; it is run as it stands.`,
    anew: 'Make another',
  },
  files: {
    title: 'Files',
    choose: 'Open an experiment’s file, its journal, or both',
    drop: 'They can be dropped anywhere here. What the command line has begun goes on here, and the other way round.',
    tooLarge: (name: string, megabytes: number) =>
      `${name} is larger than ${megabytes} MB; the command line takes it.`,
    alone: 'A journal alone says no experiment: open experiment.json with it.',
    experiment: 'experiment.json',
    journal: 'journal.ndjson',
    tables: 'All tables (CSV, Parquet)',
    runs: 'runs.csv',
    pack: 'Download the paper pack',
    packing: 'Packing …',
    packSays:
      'The paper pack is one zip: tables, what their columns mean, figures, methods, the model, citation. With names and a licence in it:',
    onward:
      'To finish it on the command line, put experiment.json and journal.ndjson into a folder:',
    kept: 'Kept in this browser',
    keptRuns: (done: string, planned: string) => `${done} of ${planned} runs`,
    forget: (title: string) => `Forget ${title}`,
    ofEngine: (engine: string | null) =>
      engine === null ? 'of an unknown engine' : `of engine ${engine}`,
    saveOld: (title: string) => `Save the files of ${title}`,
    save: 'Save',
    otherEngine: (title: string, engine: string | null, ours: string) =>
      `This browser keeps runs of ‘${title}’ ${engine === null ? 'of an unknown engine' : `of engine ${engine}`}, and this page is engine ${ours}: the two are never mixed. Save those runs under “Kept in this browser”${engine === null ? '' : ` to go on with Trellis ${engine} on the command line`} and then forget them here, or give this experiment another title.`,
  },
  plan: {
    title: 'Before it starts',
    reading: 'Reading what is there …',
    marked: (fields: number) =>
      `It can be run once what is marked is put right: ${fields} ${plural(fields, 'field', 'fields')}.`,
    noAddress:
      'What the form says is too long for an address: a reload would forget it. Save experiment.json to keep it.',
    measuring: 'A few runs are taken, to see how long they take …',
    runs: (points: string, scenarios: number, replicates: string, runs: string) =>
      `${points} points${scenarios > 1 ? ` × ${scenarios} scenarios` : ''} × ${replicates} replicates = ${runs} runs`,
    there: (done: number, planned: number) =>
      done === planned
        ? 'all of them are there'
        : `${formatCount(done)} of them ${plural(done, 'is', 'are')} there already`,
    timed: (done: number) =>
      done === 1
        ? 'the first of them is there: it was run to see how long one takes, and is kept'
        : `the first ${done} of them are there: they were run to see how long one takes, and are kept`,
    takes: (time: string, workers: number) =>
      `${time} in ${workers} ${plural(workers, 'worker', 'workers')}`,
    size: (megabytes: string) => `${megabytes} MB of this browser’s storage`,
    room: (megabytes: string) => `${megabytes} MB are free`,
    short:
      'Storage is short: the browser may not be able to keep all of it. Download the journal now and then.',
    tooMany: (runs: string, most: string) =>
      `${runs} runs are too many for a tab; up to ${most} are run here. The command line takes them: save experiment.json.`,
  },
  dock: {
    label: 'Running',
    start: 'Run it',
    goOn: 'Continue',
    stop: 'Stop',
    progress: 'Progress',
    of: (done: string, planned: string) => `${done} of ${planned} runs`,
    done: (runs: string) => `Done: ${runs} runs.`,
    stopped: (done: string, planned: string) => `Stopped: ${done} of ${planned} runs are there.`,
    interrupted: (done: string, planned: string) =>
      `${done} of ${planned} runs are there. Continue takes the others.`,
    ready: 'Not started yet.',
    timed: (done: number) =>
      `Not started yet: only ${plural(done, 'the run is there that showed', `the ${done} runs are there that showed`)} how long one takes.`,
    failed: (reason: string) => `It has stopped: ${reason}. What had come until then stays.`,
    started: (title: string) => `Running ${title}.`,
    trouble: {
      full: 'This browser’s storage is full: what came last is not kept. Download the journal before you close this tab.',
      'kept nowhere':
        'This browser keeps nothing for this page: download the journal before you close this tab.',
      'another tab': 'Another tab is running this experiment.',
    } satisfies Record<Exclude<Trouble, null>, string>,
  },
  results: {
    title: 'What comes out',
    outcome: 'Outcome',
    scenario: 'Scenario',
    across: 'Across',
    point: 'Point',
    scatter: 'Every run',
    scatterSays:
      'A dot is a run, a bar the mean at a point with its 95 % interval. Click a dot to see that very run in the story.',
    firstDots: (most: string) => `Of many runs the first ${most} are drawn.`,
    describe: (outcome: string, across: string, runs: number) =>
      `${outcome} over ${across}: ${runs} runs.`,
    effects: 'What differs, with the same luck',
    effectsOf: (outcome: string, parts: readonly string[]) => `${outcome}: ${parts.join('; ')}.`,
    effectColumns: { name: 'What for what', mean: 'Difference', low: 'Low', high: 'High' },
    enough: 'Enough replications?',
    morris: 'How much each factor moves it (μ*)',
    morrisColumns: { name: 'Factor', mean: 'μ*', low: 'Low', high: 'High' },
    sigma: (name: string, sigma: string) => `${name}: σ ${sigma}`,
    sigmaSays: 'A σ as large as μ* means that the effect depends on where the others are.',
    sobol: 'Which share of the variance each factor explains',
    sobolFirst: (name: string) => `${name}, alone`,
    sobolTotal: (name: string) => `${name}, in all`,
    sobolColumns: { name: 'Factor', mean: 'Share', low: 'Low', high: 'High' },
    runs: 'The runs',
    failed: (week: string, reason: string) => `failed in week ${week}: ${reason}`,
    open: 'Open',
    openRun: (number: string) => `Open run ${number} in the story`,
    earlier: 'Earlier runs',
    later: 'Later runs',
    shown: (from: string, to: string, all: string) => `${from} to ${to} of ${all}`,
    columns: {
      run: 'Run',
      scenario: 'Scenario',
      point: 'Point',
      replicate: 'Replicate',
      seed: 'Seed',
      fingerprint: 'Fingerprint',
      story: 'Story',
    },
    model: 'In this model. It illustrates; it does not forecast.',
  },
  address: {
    text: (most: number) => `a text of up to ${most} visible characters`,
    design: (names: readonly string[]) => `The link’s ‘design’ is none of ${names.join(', ')}.`,
    count: 'a whole number',
    notKept: (name: string) => `This browser keeps no experiment called ‘${name}’.`,
  },
} as const;
