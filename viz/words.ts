/** Every word that the page itself says. What is said of parameters and measures stands where they are declared. */
import { capital, plural } from './numbers.ts';

interface Named {
  readonly label: string;
  readonly says: string;
}

interface RulesInWords {
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  readonly mandated: number;
}

export const words = {
  name: 'Trellis',
  tagline: 'how a system keeps or loses what people learn',
  skip: 'Skip to the controls',
  views: {
    label: 'Views',
    twins: 'Two worlds',
    story: 'Story',
    reproductions: 'Reproductions',
  },
  doors: {
    story: {
      loading: 'The story is being fetched …',
      notLoaded: 'The story could not be fetched.',
    },
    reproductions: {
      loading: 'The reproductions are being fetched …',
      notLoaded: 'The reproductions could not be fetched.',
    },
    reload: 'Try again',
  },
  scenario: 'Scenario',
  theme: {
    label: 'Theme',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  status: {
    settling: (percent: string) => `The organisation settles down … ${percent}`,
    stop: (title: string) => `Stop: back to ${title}`,
    settlingLabel: 'Settling',
    end: (unit: string, weeks: string) => `All ${weeks} ${unit}s told`,
    broken: 'The simulation has stopped',
    brokenSays: (reason: string) =>
      `Its worker ended: ${reason}. What you see is the last week that it sent.`,
    reload: 'Start it again',
    refused: 'This can’t be shown as asked',
    dismiss: 'Dismiss',
    opened: (title: string, unit: string, week: string) => `${title} is ready, at ${unit} ${week}.`,
    playing: (unit: string, week: string) => `Playing from ${unit} ${week}.`,
    at: (unit: string, week: string, measured: string) => `${capital(unit)} ${week}. ${measured}.`,
    paused: (unit: string, week: string, measured: string) =>
      `Paused in ${unit} ${week}. ${measured}.`,
    ended: (unit: string, week: string, measured: string) =>
      `The run ends with ${unit} ${week}. ${measured}.`,
    changed: (label: string, value: string, unit: string, week: string) =>
      `${label} is ${value} from ${unit} ${week}.`,
    waits: (label: string, value: string) => `${label} will be ${value} in the next run.`,
  },
  transport: {
    label: 'Playing',
    play: 'Play',
    pause: 'Pause',
    again: 'Play again from the start',
    back: (unit: string) => `One ${unit} back`,
    forth: (unit: string) => `One ${unit} on`,
    speed: 'Speed',
    aSecond: (speed: number, unit: string) => `${speed} ${plural(speed, unit, `${unit}s`)}/s`,
    weekOf: (unit: string, week: string, weeks: string) => `${unit} ${week} of ${weeks}`,
    seed: 'Seed word',
    seedSays: 'Whose luck the run has. The same word gives the same run, everywhere.',
    start: 'New run',
    badSeed: 'A seed is a word of 1 to 100 visible characters.',
    keys: (unit: string) =>
      `Keys: space plays and pauses, ← and → step a ${unit}, Home and End jump, T turns the chart in focus into a table.`,
    fingerprint: 'Fingerprint',
    fingerprintSays:
      'The same scenario, seed and changes give these sixteen digits on every machine.',
  },
  figure: {
    table: 'Table',
    picture: 'Picture',
    tableOf: (title: string) => `${title}: as a table`,
    pictureOf: (title: string) => `${title}: as a picture`,
  },
  measures: {
    performance: 'Performance',
    potential: 'Potential',
    peopleKnowledge: 'People know',
    teamKnowledge: 'Teams share',
    rulebookKnowledge: 'Rulebook',
    efficacy: 'Influence felt',
    climate: 'Safety',
    codeScore: 'Code’s score',
    codeProportion: 'Code, right',
    memberScore: 'Members’ score',
    memberProportion: 'Members, right',
    bestPerformance: 'Best',
    sdPerformance: 'Spread',
    meanPayoff: 'Payoff',
  } as Readonly<Record<string, string>>,
  organisation: {
    title: 'The organisation',
    says: 'A glass is a person: it fills from below with what they know rightly; what hangs from above is wrong.',
    saysCrowd: (people: string) =>
      `Every mark stands for ${people} people. It fills from below with what they know rightly; what hangs from above is wrong.`,
    reality: 'What works',
    rulebook: 'The rulebook',
    peopleKnow: 'What people know of each',
    rules: ({ right, wrong, silent, mandated }: RulesInWords) =>
      [
        `${right} right`,
        `${wrong} wrong`,
        silent > 0 ? `${silent} silent` : '',
        mandated > 0 ? `${mandated} mandated` : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    level: (level: number) => `Level ${level}`,
    stopped: (count: string) => `stopped ${count}`,
    key: {
      ways: 'which of two ways works',
      person: 'a person',
      right: 'right',
      wrong: 'wrong',
      blank: 'no view',
      mandate: 'under mandate',
      view: 'team’s shared view',
      safe: 'team’s safety',
      proposal: 'proposal',
      stopped: 'stopped',
      adopted: 'adopted',
      meeting: 'learning community meets',
    },
    columns: [
      'Team',
      'People: right',
      'People: wrong',
      'Shared view: right',
      'Shared view: wrong',
      'Safety',
      'Proposals pending',
    ],
    describe: (seen: {
      week: string;
      people: string;
      teams: string;
      levels: number;
      right: string;
      rules: RulesInWords;
      elements: string;
      pending: string;
    }) =>
      `Week ${seen.week}: ${seen.people} people in ${seen.teams} teams under ${seen.levels} ${plural(seen.levels, 'level', 'levels')} of management are right on ${seen.right} of ${seen.elements} elements of practice. The rulebook is right on ${seen.rules.right}, wrong on ${seen.rules.wrong} and silent on ${seen.rules.silent}; ${seen.pending} proposals are on their way.`,
  },
  network: {
    title: 'Who sees whom',
    says: 'A dot is a person, at the ends of lines whom they learn from; the larger, the better they do. The best is ringed.',
    describe: (unit: string, week: string, people: string, mean: string, best: string) =>
      `${unit} ${week}: ${people} people, scoring ${mean} in the mean and ${best} at best.`,
    columns: ['Person', 'Ties', 'Score'],
  },
  trajectories: {
    title: 'What is known, and what is done',
    titleOfOthers: 'How it goes',
    says: 'The shaded band is the application gap: where potential is above performance, people know what the system keeps them from doing.',
    chance: 'chance',
    start: (unit: string) => `${unit} 0`,
    line: (label: string, first: string, now: string) =>
      `${label} ${first} at the start, ${now} now`,
    describe: (unit: string, week: string, lines: readonly string[]) =>
      `${unit} ${week}. ${lines.join('; ')}.`,
    turns: 'What happens',
    yours: 'your change',
    undo: (what: string) => `Undo: ${what}`,
    weeks: (unit: string, from: string, to: string | null) =>
      to === null ? `${unit} ${from}` : `${unit}s ${from} to ${to}`,
    former: 'dotted: without your last change',
  },
  learning: {
    title: 'Where did the learning go?',
    headings: ['Learnt from', 'How far', 'What became of it'],
    unit: 'learnings',
    columns: ['From', 'To', 'Fate'],
    fates: {
      neutral: '–',
      kept: 'still known',
      insured: 'lost, others hold it',
      lost: 'lost, nobody there holds it',
    },
    nothing: 'Nothing has been learnt yet.',
    untouched: (opened: string) => `${opened} learnings are held, and none has been lost yet.`,
    sentence: (seen: {
      opened: string;
      carriedIn: string;
      gone: number;
      inRulebook: number;
      withPeers: number;
      nobody: number;
    }) =>
      `Of every 100 learnings so far ${seen.gone} are gone: the rulebook still holds ${seen.inRulebook} of them, team or colleagues ${seen.withPeers}, nobody there ${seen.nobody}.`,
    counted: (opened: string, carriedIn: string) =>
      `${opened} learnings in all, ${carriedIn} of them held at week 0.`,
    key: {
      kept: 'still known',
      insured: 'lost, but rulebook, team or a colleague holds it',
      lost: 'lost, and nobody there holds it',
    },
    open: { label: 'Still known', says: 'Learnings that are held now.' },
    sources: {
      practice: { label: 'Practice', says: 'Learnt from one’s own trial.' },
      training: { label: 'Training', says: 'Learnt in a course.' },
      team: { label: 'Team', says: 'Taken from the team’s shared view.' },
      colleague: { label: 'Colleague', says: 'Taken from a colleague in another team.' },
      community: { label: 'Community', says: 'Taken from a learning community’s conclusion.' },
      rulebook: { label: 'Rulebook', says: 'Taken from the rulebook.' },
      broughtIn: { label: 'Brought in', says: 'Known on arrival.' },
      world: { label: 'World moved', says: 'The world came round to what was believed.' },
    } satisfies Record<string, Named>,
    reaches: {
      individual: { label: 'One person’s', says: 'No team’s view and no rule ever agreed.' },
      shared: { label: 'Shared', says: 'The team’s view agreed.' },
      institutionalised: { label: 'In the rulebook', says: 'The rulebook agreed.' },
    } satisfies Record<string, Named>,
    causes: {
      misleadingPractice: { label: 'Misled: practice', says: 'A trial misled.' },
      mistaught: { label: 'Mistaught', says: 'A course taught it wrongly.' },
      outvoted: { label: 'Outvoted', says: 'The team’s view prevailed.' },
      misledByColleague: { label: 'Misled: colleague', says: 'A colleague had it wrong.' },
      misledByCommunity: { label: 'Misled: community', says: 'A community concluded wrongly.' },
      overruled: { label: 'Overruled', says: 'The rulebook prevailed.' },
      disused: { label: 'Disused', says: 'It could not be applied against the rule.' },
      forgotten: { label: 'Forgotten', says: 'It faded.' },
      left: { label: 'Left', says: 'Who knew it went.' },
      promoted: { label: 'Promoted away', says: 'Who knew it left the front line.' },
      worldMoved: { label: 'World moved', says: 'It no longer works.' },
    } satisfies Record<string, Named>,
  },
  voice: {
    title: 'Who spoke up, and who was heard?',
    headings: ['Occasions', 'Voice', 'Outcome'],
    unit: 'occasions',
    columns: ['From', 'To', 'Fate'],
    fates: { neutral: '–', kept: 'became the rule', insured: '–', lost: 'went no further' },
    nothing: 'There has been no occasion to propose a change yet.',
    sentence: (seen: { occasions: string; silent: string; raised: string; adopted: string }) =>
      `Of ${seen.occasions} occasions to say that a rule should change, ${seen.silent} passed in silence; ${seen.raised} were raised and ${seen.adopted} became the rule.`,
    communities: (channelled: string, adopted: string) =>
      `Learning communities took ${channelled} conclusions straight to the decision; ${adopted} became the rule.`,
    blockedAt: (level: number): Named => ({
      label: `Level ${level} blocked`,
      says: `A manager at level ${level} said no.`,
    }),
    nodes: {
      occasions: { label: 'Occasions', says: 'A team saw something else than the rule.' },
      raised: { label: 'Raised', says: 'Somebody proposed the change.' },
      silencedByFear: { label: 'Silenced by fear', says: 'It was not safe to speak.' },
      silencedByFutility: { label: 'Seemed futile', says: 'It seemed pointless to speak.' },
      adopted: { label: 'Adopted', says: 'It became the rule.' },
      pending: { label: 'Pending', says: 'It still waits on its way up.' },
      blockedByMandate: { label: 'Blocked by mandate', says: 'Politics had laid down the rule.' },
      withdrawn: { label: 'Withdrawn', says: 'The team changed its view.' },
      dropped: { label: 'Dropped', says: 'A reorganisation swept it away.' },
    } satisfies Record<string, Named>,
  },
  levers: {
    title: 'Parameters',
    says: 'Change anything while it runs.',
    now: 'acts now',
    next: 'next run',
    nowSays: (unit: string) => `from the next ${unit} on`,
    nextSays: 'waits for the next run',
    exact: (label: string) => `${label}, exact value`,
    evidence: {
      evidence: 'measured',
      stylised: 'stylised',
      assumption: 'assumption',
    } as Readonly<Record<string, string>>,
    evidenceSays: {
      evidence: 'Measured in the source given.',
      stylised: 'A source says that it is so, not how much.',
      assumption: 'Ours.',
    } as Readonly<Record<string, string>>,
    grades:
      '●\u00a0measured in a source; ◐\u00a0stylised: a source says so, not how much; ○\u00a0assumption: ours.',
    source: 'Source',
    waiting: (count: number) =>
      `${count} ${plural(count, 'change applies', 'changes apply')} from the next run`,
    restart: 'Start the next run',
    discard: 'Discard',
    preset: 'Begin the next run as',
    presetOwn: (preset: string | null) =>
      preset === null ? 'the scenario says' : `the scenario says (${preset})`,
    moves: (spans: readonly string[]) => `The scenario moves this in ${spans.join(', ')}.`,
    groups: {
      size: 'Size',
      start: 'Start',
      'individual learning': 'Individual learning',
      'group learning': 'Learning in teams',
      structure: 'Structure',
      'politics and climate': 'Politics and climate',
      'learning communities': 'Learning communities',
      'people coming and going': 'People coming and going',
      world: 'World',
    } as Readonly<Record<string, string>>,
    formula: 'follows a formula',
  },
  story: {
    notice: 'Things to notice',
    tries: 'Things to try',
    sources: 'Sources',
    about: 'About this scenario',
    differs: (count: number) => `with ${count} ${plural(count, 'change', 'changes')}: `,
    begunAs: (preset: string) => `begun as ‘${preset}’`,
    fromWeek: (what: string, unit: string, week: string) => `${what} from ${unit} ${week}`,
    more: (count: string) => `${count} more`,
    asItIs: 'Back to the scenario as it is',
  },
  address: {
    tooLong: (most: number) => `The link is longer than ${most} characters, so it was not read.`,
    unknown: (key: string) => `The link has a field ‘${key}’ that is not known here.`,
    twice: (key: string) => `The link says ‘${key}’ more than once; the first was taken.`,
    bad: (key: string, given: string, wanted: string) =>
      `The link’s ‘${key}’ is ‘${given}’; ${wanted} is wanted.`,
    version: 'version 1',
    view: 'twins, story or reproductions',
    name: 'the name of a scenario',
    seed: 'a word of up to 100 visible characters',
    week: 'a whole number',
    set: 'parameter:number',
    change: 'week:parameter:number',
  },
} as const;
