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
    challenges: 'Challenges',
    reproductions: 'Reproductions',
    'phase-map': 'Phase map',
    attribution: 'Which rule did it?',
    experiments: 'Experiments',
    card: 'Model card',
    fetching: 'This view is being fetched …',
    notFetched: 'This view could not be fetched.',
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
    says: 'A round mark is a person: it fills from below with what they know rightly; what hangs from above is wrong. Point at anything, or walk there with the arrow keys; click a person to know more.',
    saysCrowd: (people: string) =>
      `Every mark stands for ${people} people. It fills from below with what they know rightly; what hangs from above is wrong. Point at anything, or walk there with the arrow keys.`,
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
    walk: 'Arrow keys go from mark to mark, and up and down the organisation; Enter on a person tells more.',
    marks: {
      element: (seen: {
        number: string;
        works: boolean;
        rule: 'right' | 'wrong' | 'silent';
        mandated: number;
        right: string;
        wrong: string;
      }) =>
        `Element ${seen.number}, of which way ${seen.works ? '+' : '−'} works. The rulebook is ${seen.rule}${
          seen.mandated > 0
            ? `, laid down for ${seen.mandated} ${plural(seen.mandated, 'week', 'weeks')} more`
            : ''
        }. Right on it: ${seen.right} of people; wrong: ${seen.wrong}.`,
      manager: (seen: {
        level: number;
        teams: string;
        right: string;
        wrong: string;
        elements: string;
        waiting: number;
      }) =>
        `Manager at level ${seen.level}, over team ${seen.teams}. Right on ${seen.right} of ${seen.elements} elements, wrong on ${seen.wrong}. ${seen.waiting === 0 ? 'Nothing waits here.' : `${seen.waiting} ${plural(seen.waiting, 'proposal waits', 'proposals wait')} here.`}`,
      team: (seen: {
        teams: string;
        several: boolean;
        right: string;
        view: string;
        safety: string;
        pending: number;
        proposals: readonly string[];
      }) =>
        `Team${seen.several ? 's' : ''} ${seen.teams}. People are right on ${seen.right}, the shared view on ${seen.view}; safety ${seen.safety}. ${
          seen.pending === 0
            ? 'No proposal is on its way.'
            : `${seen.pending} ${plural(seen.pending, 'proposal is', 'proposals are')} on the way${seen.proposals.length === 0 ? '' : `: element ${seen.proposals.join(', ')}${seen.proposals.length < seen.pending ? ' …' : ''}`}.`
        }`,
      person: (seen: {
        person: string;
        isNew: boolean;
        team: string;
        right: string;
        wrong: string;
        blank: string;
        influence: string;
      }) =>
        `Person ${seen.person}, in team ${seen.team}.${seen.isNew ? ' Somebody new has come in this place.' : ''} Right on ${seen.right}, wrong on ${seen.wrong}, no view of ${seen.blank}; influence felt ${seen.influence}.`,
      proposal: (team: string, element: string) => `Team ${team} on element ${element}:`,
      waits: (level: number) => `its proposal waits at level ${level}.`,
      decision: 'its proposal waits for the decision.',
      adopted: 'its proposal became the rule.',
      mandated: 'its proposal was stopped, because politics has laid down the rule.',
      withdrawn: 'it withdrew its proposal, having changed its view.',
      dropped: 'its proposal was swept away by a reorganisation.',
      unsound: (level: number) =>
        `its proposal was stopped at level ${level} on merit: the manager saw that it does not work, or misread that it does.`,
      unlike: (level: number) =>
        `its proposal was stopped at level ${level} for conformity: it was not what the manager believes.`,
    },
    person: {
      title: (person: string) => `Person ${person}`,
      close: 'Close',
      isNew: 'Somebody new has come in this place.',
      sits: (team: string, influence: string) => `In team ${team}; influence felt ${influence}.`,
      knows: (right: string, wrong: string, blank: string) =>
        `Right on ${right} elements, wrong on ${wrong}, no view of ${blank}.`,
      elements: 'What this person knows, element by element',
      element: (number: string, holds: string, rule: string) =>
        `Element ${number}: ${holds}; the rulebook is ${rule}`,
      holds: ['no view', 'right', 'wrong'],
      rule: ['silent', 'right', 'wrong'],
    },
    stopped: (count: string) => `stopped ${count}`,
    key: {
      ways: 'which of two ways works',
      person: 'a person',
      isNew: 'somebody new',
      right: 'right',
      wrong: 'wrong',
      blank: 'no view',
      mandate: 'under mandate',
      view: 'team’s shared view',
      safe: 'team’s safety',
      proposal: 'proposal',
      unlike: 'stopped: not what the manager believes',
      unsound: 'stopped on merit',
      mandated: 'stopped by a mandate',
      adopted: 'became the rule',
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
    formerChange: 'without your last change',
    formerRun: (seed: string, differs: readonly string[]) =>
      `the run before: seed ‘${seed}’, ${differs.length === 0 ? 'as the scenario is' : differs.join(', ')}`,
    former: (what: string) => `Dotted: ${what}`,
  },
  branches: {
    label: 'Courses',
    trunk: 'As it is',
    trunkSays: 'The course that all branches leave.',
    says: (unit: string, from: string, changes: number) =>
      `from ${unit} ${from}, with ${changes} ${plural(changes, 'change', 'changes')}`,
    same: (unit: string, from: string) =>
      `from ${unit} ${from}; nothing has been changed in it yet`,
    begin: (unit: string, week: string) => `Branch from ${unit} ${week}`,
    name: 'Name of the branch',
    suggested: (number: number) => `What if ${number}`,
    bad: 'A name has 1 to 40 letters, digits, spaces and plain marks, and no other branch has it.',
    most: (most: number) => `There can be ${most} branches. Remove one to begin another.`,
    hint: 'Branch off, then change something: both courses stay, to be compared.',
    remove: (name: string) => `Remove branch ${name}`,
    removed: (name: string) => `Branch ${name} is removed.`,
    restore: 'Bring it back',
    begun: (name: string, unit: string, week: string) =>
      `Branch ${name} begins after ${unit} ${week}. What you change now changes it alone.`,
    shown: (name: string) => `${name} is shown.`,
    tooLong:
      'There is more here than a link can hold: the address bar keeps what was there before.',
    refused: (name: string, objection: string) => `The branch ‘${name}’: ${objection}`,
    tooLate: (name: string, weeks: string) =>
      `The branch ‘${name}’ begins after the run has ended, which has ${weeks} weeks.`,
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
      since: string | null;
      opened: string;
      carriedIn: string;
      gone: number;
      inRulebook: number;
      withPeers: number;
      nobody: number;
    }) =>
      `Of every 100 learnings ${seen.since ?? 'so far'} ${seen.gone} are gone: the rulebook still holds ${seen.inRulebook} of them, team or colleagues ${seen.withPeers}, nobody there ${seen.nobody}.`,
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
    goTo: 'To the parameters',
    range: (min: string, max: string) => `${min} to ${max}`,
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
    often: {
      never: 'never',
      always: (step: string) => `every ${step}`,
      nearlyAlways: (step: string) => `nearly every ${step}`,
      in: (steps: string, step: string) => `every ${steps} ${step}s`,
      inYears: (years: string) => `every ${years} years`,
      share: (percent: string, step: string) => `${percent} of it a ${step}`,
    },
    comesTo: (often: string) => `That is about ${often}.`,
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
  offer: {
    label: 'Where you were',
    says: (what: string) => `Go on where you were? ${what}.`,
    story: (view: string, scenario: string) => `${view}, ‘${scenario}’`,
    goOn: 'Go on',
    forget: 'No, forget it',
  },
} as const;
