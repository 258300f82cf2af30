/** The words of the ledger's questions and of what is told of a single learning. */
import { plural } from '../numbers.ts';

type Stand = 'right' | 'wrong' | 'silent';

const rulebookSays: Readonly<Record<Stand, string>> = {
  right: 'the rulebook says what is right',
  wrong: 'the rulebook says the opposite',
  silent: 'the rulebook says nothing',
};
const teamShares: Readonly<Record<Stand, string>> = {
  right: 'the team shares the right view',
  wrong: 'the team shares the opposite',
  silent: 'the team has no shared view',
};
const rulebookSaid: Readonly<Record<Stand, string>> = {
  right: 'the rulebook said what is right',
  wrong: 'the rulebook said the opposite',
  silent: 'the rulebook said nothing',
};
const teamSaid: Readonly<Record<Stand, string>> = {
  right: 'the team shared the right view',
  wrong: 'the team shared the opposite',
  silent: 'the team had no shared view',
};

export const ledgerWords = {
  window: {
    label: (unit: string) => `Count from ${unit}`,
    to: (unit: string, week: string) => `to ${unit} ${week}`,
    start: 'all of it',
    last: (weeks: number, unit: string) => `last ${weeks} ${unit}s`,
    since: (unit: string, week: string) => `since ${unit} ${week}`,
  },
  question: {
    title: 'Who, when, and by which rule?',
    says: 'Choose a band or a box of the flow, or ask here.',
    source: 'Learnt from',
    reach: 'How far',
    fate: 'What became of it',
    any: 'any',
    lostToAny: 'lost, to whatever',
    insured: 'When it was lost',
    held: 'others there had it right',
    gone: 'nobody there had it right',
    clear: 'Close',
    notOnly: (person: number, element: number | null) =>
      element === null ? `only person ${person}` : `only person ${person} about element ${element}`,
    ofPerson: 'What they learnt and lost',
    ofElement: (element: string) => `Learnt and lost about element ${element}`,
    counting: 'Looking through the run …',
    refused: (why: string) => `This can’t be told one by one: ${why}.`,
    found: (count: number, counted: string) =>
      `${counted} ${plural(count, 'learning', 'learnings')}`,
    shown: (shown: string, all: string) => `The first ${shown} of ${all} are shown.`,
    more: (count: number) => `Show ${count} more`,
    narrow: 'To see others, ask more narrowly above, or count over fewer weeks.',
    columns: ['Who', 'Element', 'Learnt', 'How far', 'Became', ''],
    person: (person: number, team: number | null) =>
      team === null ? `Person ${person}` : `Person ${person}, team ${team}`,
    successor: (predecessors: number) =>
      predecessors === 0 ? '' : ` (${ordinal(predecessors + 1)} in this place)`,
    element: (element: number) => `${element}`,
    week: (unit: string, week: number, text: string) =>
      week > 0 ? `${unit} ${text}` : `before ${unit} 1`,
    still: 'still known',
    worldMoved:
      'When the world moves, whoever was right about it is wrong, and whoever was wrong is right. “Others there had it right” means here: what rulebook, team or a colleague held, wrong until then, works now.',
    story: 'Its story',
    storyOf: (person: number, element: number) => `Its story: person ${person}, element ${element}`,
    rules: { opens: 'Learnt by this rule', closes: 'Lost by this rule' },
  },
  voices: {
    title: 'Which team, when, and what came of it?',
    outcome: 'What came of it',
    all: 'all occasions',
    found: (count: number, counted: string) =>
      `${counted} ${plural(count, 'occasion', 'occasions')}`,
    rule: 'By this rule',
    columns: ['Team', 'Element', 'When', 'It saw', 'What came of it'],
    team: (team: number) => `Team ${team}`,
    right: 'what is right',
    wrong: 'the wrong thing',
  },
  tale: {
    title: (person: number, element: number) => `Element ${element}, as person ${person} learnt it`,
    close: 'Close the story',
    before: (seen: {
      rule: Stand;
      mandated: boolean;
      view: Stand;
      colleagues: number;
      others: number;
    }) =>
      `At first ${rulebookSaid[seen.rule]}${seen.mandated ? ', under a mandate' : ''}; ${teamSaid[seen.view]}; ${peers(seen.colleagues, seen.others, 'was', 'were')}.`,
    fromStart: 'It was known when the organisation was founded.',
    opened: {
      practice: 'Tries it on the job, and reads rightly what comes of it.',
      training: 'Is taught it in a course.',
      team: 'Takes it from the view that the team shares.',
      colleague: 'Asks a colleague in another team, and takes it from there.',
      community: 'Takes it from what a learning community concludes.',
      rulebook: 'Takes it from the rulebook.',
      broughtIn: 'Arrives, and brings it in.',
      world: 'What was believed wrongly has come to be right.',
    },
    closed: {
      misleadingPractice:
        'Tries it again, reads the outcome wrongly, and believes that. It is lost.',
      mistaught: 'A course teaches the opposite. It is lost.',
      outvoted: 'The team shares the opposite view, and the person gives in. It is lost.',
      misledByColleague:
        'Asks a colleague who knows more on the whole but is wrong here. It is lost.',
      misledByCommunity: 'A learning community concludes the opposite. It is lost.',
      overruled: 'The rulebook says the opposite, and the person comes to believe it. It is lost.',
      disused:
        'The rulebook says the opposite, so that it is seldom applied: it fades. It is lost.',
      forgotten: 'It fades, though no rule stands against it. It is lost.',
      left: 'The person leaves, and takes it along. It is lost.',
      promoted: 'The person is promoted, and the front line no longer has it. It is lost.',
      worldMoved: 'What was known is right no longer. It is lost.',
    },
    insured: {
      rulebook: 'The rulebook still says it.',
      team: 'The rulebook does not say it; the team’s shared view still does.',
      colleague: 'Neither rulebook nor shared view says it; somebody in the team still knows.',
      nobody: 'Nobody there knows it any more.',
    },
    /** Of a learning that the world’s move ended: who is right now was wrong until then. */
    insuredNow: {
      rulebook: 'The rulebook, wrong until then, says what works now.',
      team: 'The rulebook does not say what works now; the team’s shared view, wrong until then, does.',
      colleague:
        'Neither rulebook nor shared view says what works now; somebody in the team, wrong until then, is right.',
      nobody: 'Nobody there, neither rulebook nor team nor a colleague, is right about it now.',
    },
    world: ({ rule, view }: { rule: Stand; view: Stand }) =>
      `The world moves: the opposite of what worked now works. ${unmoved(rule, view)}`,
    view: {
      right: 'The team comes to share it.',
      wrong: 'The team comes to share the opposite.',
      silent: 'The team no longer has a shared view of it.',
    },
    rule: {
      right: 'The rulebook now says what is right.',
      wrong: 'The rulebook now says the opposite.',
      silent: 'The rulebook falls silent on it.',
    },
    mandate: {
      holds: 'Politics lays the rule down: it can’t be changed from below.',
      ends: 'The mandate ends: the rule can be changed again.',
    },
    moved: (team: number, view: Stand) => `Moves to team ${team}, where ${teamShares[view]}.`,
    silent: {
      silencedByFear: (right: boolean) =>
        right
          ? 'The team could say so, and it is not safe to: it keeps silent.'
          : 'The team, which sees it the other way, could say so, and it is not safe to.',
      silencedByFutility: (right: boolean) =>
        right
          ? 'The team could say so, and it seems pointless: it keeps silent.'
          : 'The team, which sees it the other way, could say so, and it seems pointless.',
    },
    raised: (right: boolean) =>
      right
        ? 'The team proposes to make it the rule.'
        : 'The team proposes to make the opposite the rule.',
    passed: (level: number, right: boolean) =>
      `The proposal goes up to level ${level}${right ? '' : ', where it says the wrong thing'}.`,
    blocked: (level: number, judged: 'merit' | 'conformity' | null) =>
      judged === 'merit'
        ? `A manager at level ${level} judges the proposal on its merit, finds that it does not work, and ends it.`
        : `A manager at level ${level} judges the proposal by what is believed there already, and ends it.`,
    ended: {
      adopted: 'The proposal is adopted.',
      blockedByMandate: 'The proposal has passed every level; a mandate stands against it.',
      withdrawn: 'The team no longer holds that view, and withdraws its proposal.',
      dropped: 'A reorganisation sweeps the proposal away.',
    } as Readonly<Record<string, string>>,
    spells: (what: string, times: number, last: string) =>
      times === 2 ? `${what} Again in ${last}.` : `${what} ${times} times, last in ${last}.`,
    after: (
      unit: string,
      week: string,
      seen: { rule: Stand; view: Stand; colleagues: number; others: number },
      known: boolean,
    ) =>
      `At the end of ${unit} ${week} ${rulebookSays[seen.rule]}; ${teamShares[seen.view]}; ${peers(seen.colleagues, seen.others, 'is', 'are')}. Whoever sits there ${known ? 'knows it' : 'does not know it'}.`,
    foot: 'Every sentence is an entry of the same books from which the flow is counted.',
  },
} as const;

/** What the world's move alone makes of what the rulebook and the team say. */
function unmoved(rule: Stand, view: Stand): string {
  if (rule === 'silent' && view === 'silent')
    return 'The rulebook says nothing of it, and the team shares no view.';
  if (view === 'silent') return `The rulebook has not changed, and is ${rule} from then on.`;
  if (rule === 'silent')
    return `The team’s shared view has not changed, and is ${view} from then on.`;
  if (rule === view)
    return `Neither the rulebook nor the team’s shared view has changed: both are ${rule} from then on.`;
  return `Neither the rulebook nor the team’s shared view has changed: from then on the rulebook is ${rule}, the shared view ${view}.`;
}

function peers(right: number, others: number, one: string, many: string): string {
  if (others === 0) return `there ${one} no colleague in the team`;
  const of = `of ${others} ${plural(others, 'colleague', 'colleagues')} in the team`;
  return right === 0
    ? `none ${of} ${one} right`
    : `${right} ${of} ${plural(right, one, many)} right`;
}

function ordinal(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  const suffix = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${number}${suffix ?? 'th'}`;
}
