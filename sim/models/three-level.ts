/**
 * The three-level model: people, teams and the organisation's rulebook learn from one another, under
 * structure, politics and climate. docs/odd.md describes it in full.
 */

import { Believing, believingBytes, measureAll } from '../believing.ts';
import { Census } from '../census.ts';
import { found, founding } from '../founding.ts';
import { measures } from '../measures.ts';
import type { Model } from '../model.ts';
import { organisation } from '../organisation.ts';
import type { Declared, Values } from '../parameter.ts';
import type { Moment, Process, Week } from '../process.ts';
import { climate } from '../processes/climate.ts';
import { community } from '../processes/community.ts';
import { consultation } from '../processes/consultation.ts';
import { dialogue } from '../processes/dialogue.ts';
import { disuse } from '../processes/disuse.ts';
import { environment } from '../processes/environment.ts';
import { exodus, exodusEvent } from '../processes/exodus.ts';
import { hierarchy } from '../processes/hierarchy.ts';
import { inspection, inspectionEvent } from '../processes/inspection.ts';
import { leadership, leadershipEvent } from '../processes/leadership.ts';
import { politics } from '../processes/politics.ts';
import { practice } from '../processes/practice.ts';
import { proposals } from '../processes/proposals.ts';
import { restructure, restructureEvent } from '../processes/restructure.ts';
import { shock, shockEvent } from '../processes/shock.ts';
import { socialisation } from '../processes/socialisation.ts';
import { succession } from '../processes/succession.ts';
import { training, trainingEvent } from '../processes/training.ts';
import { turnover } from '../processes/turnover.ts';
import type { Sizes } from '../world.ts';

/** The order of a week: first what the timeline brings, then the week's own course. */
const week = [
  hierarchy,
  shock,
  inspection,
  restructure,
  leadership,
  exodus,
  environment,
  politics,
  training,
  practice,
  dialogue,
  consultation,
  community,
  proposals,
  socialisation,
  disuse,
  turnover,
  succession,
  climate,
] as const satisfies readonly Process<never>[];

const parameters: Declared = Object.assign(
  {},
  organisation,
  founding,
  ...week.map((process) => process.parameters),
);

/** The system half of the `weak` preset, and the politics half. */
const weakStructure = {
  levels: 4,
  openness: 0.15,
  visionClarity: 0.1,
  approvalDelay: 6,
  proposalRate: 0.1,
  socialisation: 0.04,
  compliance: 0.85,
  workload: 0.5,
};
const weakPolitics = { mandateRate: 0.004, threat: 0.5, blame: 0.5 };

export const threeLevel: Model = {
  name: 'three-level',
  title: 'Learning on three levels',
  says: 'People, teams and the organisation’s rulebook learn from one another, week by week, under a hierarchy, politics and a climate of more or less safety. People learn from practice, training, their team, colleagues, learning communities and the rulebook; teams propose changes, which climb the hierarchy or end in silence. A ledger counts every learning: where it came from, how far it got, what ended it and who still held it.',
  parameters,
  week,
  events: [
    shockEvent,
    inspectionEvent,
    restructureEvent,
    leadershipEvent,
    exodusEvent,
    trainingEvent,
  ],
  believing: true,
  measuresLedger: true,
  measures,
  headline: [
    'peopleKnowledge',
    'rulebookKnowledge',
    'performance',
    'potential',
    'applicationGap',
    'teamKnowledge',
    'climate',
    'efficacy',
    'learningMultiplier',
    'insuredShare',
  ],
  sizes: ['people', 'elements'],
  create: (fixed, rows, keepsBooks) => new ThreeLevels(sizesOf(fixed), rows, keepsBooks),
  bytes: (fixed) => believingBytes(sizesOf(fixed)),
  presets: {
    typical: { label: 'Typical', says: 'The defaults.', values: {} },
    supportive: {
      label: 'Supportive',
      says: 'One level of open managers who judge on merit; few mandates, little threat or blame.',
      values: {
        levels: 1,
        openness: 0.8,
        visionClarity: 0.7,
        approvalDelay: 1,
        proposalRate: 0.3,
        mandateRate: 0.0002,
        threat: 0.05,
        blame: 0.05,
        workload: 0.15,
      },
    },
    weak: {
      label: 'Weak',
      says: 'Weak structure and weak politics together.',
      values: { ...weakStructure, ...weakPolitics },
    },
    'weak-structure': {
      label: 'Weak structure',
      says: 'Deep hierarchy, closed managers, slow approval, strict rules and much work; politics as usual.',
      values: weakStructure,
    },
    'weak-politics': {
      label: 'Weak politics',
      says: 'Many mandates, much threat and blame; structure as usual.',
      values: weakPolitics,
    },
  },
};

function sizesOf({ people, elements, teamSize }: Values): Sizes {
  return { people, elements, teamSize };
}

class ThreeLevels extends Believing {
  private readonly census = new Census(this.alive.world, this.alive.ledger);

  found(moment: Moment): void {
    found({ ...moment, ...this.alive } as Week);
  }

  measure({ p }: Moment, row: number, measured: Float64Array): void {
    this.census.take(p, row);
    measureAll(measures, this.census, measured);
  }
}
