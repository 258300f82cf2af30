/** What the charts of the story say. */
import { plural } from '../numbers.ts';

interface RulesInWords {
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  readonly mandated: number;
}

export const words = {
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
    says: 'Shaded is the application gap: where potential is above performance, people know what the system keeps them from doing. Hatched, it is the other way round: with the rulebook people do better than they know.',
    /** The same of any two measures, where nothing stands around the picture. */
    shades: (above: string, below: string) =>
      `Shaded: ${above.toLowerCase()} is above ${below.toLowerCase()}. Hatched: it is below.`,
    above: (higher: string, lower: string) => `${higher} is above ${lower.toLowerCase()}`,
    less: (above: string, below: string) => `${above} less ${below.toLowerCase()}`,
    chance: 'chance',
    start: (unit: string) => `${unit} 0`,
    line: (label: string, first: string, now: string) =>
      `${label} ${first} at the start, ${now} now`,
    describe: (unit: string, week: string, lines: readonly string[]) =>
      `${unit} ${week}. ${lines.join('; ')}.`,
    turns: 'What happens',
    yours: 'your change',
    /** How long a change of the reader's holds, where the scenario has it otherwise later. */
    yoursUntil: (unit: string, week: string) =>
      `your change, until ${unit} ${week}, when the scenario takes over`,
    undo: (what: string) => `Undo: ${what}`,
    weeks: (unit: string, from: string, to: string | null) =>
      to === null ? `${unit} ${from}` : `${unit}s ${from} to ${to}`,
    formerChange: 'without your last change',
    formerRun: (seed: string, differs: readonly string[]) =>
      `the run before: seed ‘${seed}’, ${differs.length === 0 ? 'as the scenario is' : differs.join(', ')}`,
    former: (what: string) => `Dotted: ${what}`,
  },
} as const;
