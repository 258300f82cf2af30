/** What is measured at the end of each week: each measure declared once, beside the way it is worked out. */

import { SOURCES } from './books.ts';
import type { Census } from './census.ts';
import { type MeasureOf, onUnit, signed, unlimited } from './measure.ts';

export const measures = {
  performance: onUnit({
    label: 'Performance',
    says: 'Service quality: the expected share of practice, as it is enacted, that works. One half is chance.',
    of: (seen) => seen.enacted(seen.p.compliance),
  }),
  potential: onUnit({
    label: 'Potential',
    says: 'What performance would be if everybody did what they themselves believe.',
    of: (seen) => (seen.rightBeliefs + 0.5 * seen.blankBeliefs) / seen.cells,
  }),
  applicationGap: signed({
    label: 'Application gap',
    says: 'Potential less performance: what people know and the system keeps them from doing.',
    sources: ['march-olsen-1975'],
    of: (seen) =>
      (seen.rightBeliefs + 0.5 * seen.blankBeliefs) / seen.cells - seen.enacted(seen.p.compliance),
  }),
  peopleKnowledge: onUnit({
    label: 'People’s knowledge',
    says: 'The share of elements on which practitioners are right.',
    sources: ['march-1991'],
    of: (seen) => seen.rightBeliefs / seen.cells,
  }),
  peopleKnowledgeScore: signed({
    label: 'People’s knowledge, signed',
    says: 'Share right less share wrong among practitioners’ beliefs: guessing does not raise it.',
    sources: ['march-1991'],
    of: (seen) => (2 * seen.rightBeliefs + seen.blankBeliefs - seen.cells) / seen.cells,
  }),
  teamKnowledge: onUnit({
    label: 'Teams’ knowledge',
    says: 'The share of elements on which the teams’ shared views are right.',
    of: (seen) => seen.viewsRight / (seen.world.teams * seen.world.elements),
  }),
  teamKnowledgeScore: signed({
    label: 'Teams’ knowledge, signed',
    says: 'Share right less share wrong among the teams’ shared views.',
    of: (seen) => (seen.viewsRight - seen.viewsWrong) / (seen.world.teams * seen.world.elements),
  }),
  managerKnowledge: onUnit({
    label: 'Managers’ knowledge',
    says: 'The share of elements on which managers are right. Not defined without managers.',
    of: (seen) => seen.managersRight / (seen.world.tree.managers * seen.world.elements),
  }),
  rulebookKnowledge: onUnit({
    label: 'Rulebook’s knowledge',
    says: 'The share of elements on which the rulebook is right.',
    sources: ['march-1991'],
    of: (seen) => seen.rules.right / seen.world.elements,
  }),
  rulebookKnowledgeScore: signed({
    label: 'Rulebook’s knowledge, signed',
    says: 'Share right less share wrong in the rulebook: a mandate that fills blanks at random does not raise it.',
    sources: ['march-1991'],
    of: (seen) => (seen.rules.right - seen.rules.wrong) / seen.world.elements,
  }),
  climate: onUnit({
    label: 'Climate',
    says: 'Psychological safety, the mean over teams.',
    sources: ['edmondson-1999'],
    of: (seen) => seen.meanClimate,
  }),
  efficacy: onUnit({
    label: 'Perceived influence',
    says: 'How far practitioners believe that they can influence what happens, the mean over people.',
    sources: ['page-kerans-2007'],
    of: (seen) => seen.meanEfficacy,
  }),
  diversity: onUnit({
    label: 'Diversity',
    says: 'How often two practitioners differ on an element: the mean over all pairs and elements.',
    sources: ['fang-lee-schilling-2010'],
    of: (seen) => 1 - seen.alike / seen.pairs,
  }),
  mandatedShare: onUnit({
    label: 'Rules under mandate',
    says: 'The share of elements whose rule is politically mandated and cannot be changed from below.',
    of: (seen) => seen.mandated / seen.world.elements,
  }),
  learningMultiplier: unlimited({
    label: 'Learning multiplier',
    says: 'What was learnt from the team, a colleague, a community or the rulebook for each learning of one’s own from practice or training, in the past year. Not defined where there was none of one’s own.',
    of: (seen) => {
      const own = seen.openedInYear('practice', 'training');
      const fromOthers = seen.openedInYear('team', 'colleague', 'community', 'rulebook');
      return own === 0 ? Number.NaN : fromOthers / own;
    },
  }),
  insuredShare: onUnit({
    label: 'Insured losses, past year',
    says: 'Of the learnings that people lost in the past year, the share on which the rulebook was right when they were lost.',
    of: (seen) => seen.closedInYear('rulebook') / seen.closedInYear(),
  }),
  uninsuredShare: onUnit({
    label: 'Uninsured losses, past year',
    says: 'Of the learnings that people lost in the past year, the share on which neither the rulebook nor the team’s view nor a colleague in the team was right when they were lost.',
    of: (seen) => seen.closedInYear('nobody') / seen.closedInYear(),
  }),
  learningsGained: unlimited({
    label: 'Learnings gained',
    unit: 'per person a year',
    says: 'How many learnings a practitioner gained in the past year.',
    of: (seen) => seen.openedInYear(...SOURCES) / seen.world.people,
  }),
  learningsLost: unlimited({
    label: 'Learnings lost',
    unit: 'per person a year',
    says: 'How many learnings a practitioner lost in the past year.',
    of: (seen) => seen.closedInYear() / seen.world.people,
  }),
  raisedShare: onUnit({
    label: 'Occasions raised',
    says: 'Of the occasions to propose a change in the past year, the share on which somebody did.',
    sources: ['milliken-2003'],
    of: (seen) => seen.voiceInYear('raised') / seen.voiceInYear('occasions'),
  }),
  silencedByFearShare: onUnit({
    label: 'Silenced by fear',
    says: 'Of the occasions to propose a change in the past year, the share on which it was not safe to.',
    sources: ['milliken-2003'],
    of: (seen) => seen.voiceInYear('silencedByFear') / seen.voiceInYear('occasions'),
  }),
  silencedByFutilityShare: onUnit({
    label: 'Silenced by futility',
    says: 'Of the occasions to propose a change in the past year, the share on which it seemed pointless.',
    sources: ['milliken-2003'],
    of: (seen) => seen.voiceInYear('silencedByFutility') / seen.voiceInYear('occasions'),
  }),
  adoptedShare: onUnit({
    label: 'Proposals adopted',
    says: 'Of the proposals decided in the past year, the share that became the rule.',
    of: (seen) =>
      seen.voiceInYear('adopted') / (seen.voiceInYear('adopted') + seen.blockedInYear()),
  }),
  proposalsRaised: unlimited({
    label: 'Proposals raised',
    unit: 'per team a year',
    says: 'How many proposals a team raised in the past year.',
    of: (seen) => seen.voiceInYear('raised') / seen.world.teams,
  }),
  doubleLoopShare: onUnit({
    label: 'Double-loop share',
    says: 'Of the changes to the rulebook in the past year, the share that put a wrong rule right.',
    sources: ['argyris-schon'],
    of: (seen) => seen.voiceInYear('ruleCorrections') / seen.voiceInYear('ruleChanges'),
  }),
  errorsMade: onUnit({
    label: 'Errors made',
    says: 'The expected share of practice, as it is enacted, that does not work.',
    of: (seen) => 1 - seen.enacted(seen.p.compliance),
  }),
  errorsRecorded: onUnit({
    label: 'Errors recorded',
    says: 'The share of practice in which an error is made and would be spoken of: errors made times the mean probability of voicing a belief.',
    sources: ['edmondson-1996'],
    of: (seen) => (1 - seen.enacted(seen.p.compliance)) * seen.meanVoice,
  }),
  trainingApplied: onUnit({
    label: 'Training applied',
    says: 'Of all that training has taught so far, the share that is still known and would be enacted. Not defined without training.',
    sources: ['saks-belcourt-2006'],
    of: (seen) => {
      const { applied, opened } = seen.appliedOf('training');
      return applied / opened;
    },
  }),
} as const satisfies Record<string, MeasureOf<Census>>;

export type MeasureName = keyof typeof measures;
