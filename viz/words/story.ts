/** What the story says of its figures, its courses and itself. */
import { plural } from '../numbers.ts';

interface Named {
  readonly label: string;
  readonly says: string;
}

export const words = {
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
      insured: 'lost, others have it right',
      lost: 'lost, nobody there has it right',
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
      `Of every 100 learnings ${seen.since ?? 'so far'} ${seen.gone} are gone: when they were lost, the rulebook had it right for ${seen.inRulebook} of them, else team or a colleague for ${seen.withPeers}, and nobody there for ${seen.nobody}.`,
    counted: (opened: string, carriedIn: string) =>
      `${opened} learnings in all, ${carriedIn} of them held at week 0.`,
    key: {
      kept: 'still known',
      insured: 'lost, but rulebook, team or a colleague has it right',
      lost: 'lost, and nobody there has it right',
      worldMoved: 'Where the world moved: who has it right now had it wrong until then.',
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
      world: { label: 'World came round', says: 'The world came round to what was believed.' },
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
      left: { label: 'Went with people', says: 'Who knew it went.' },
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
} as const;
