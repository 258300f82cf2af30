import { share, type Values, weekly } from '../parameter.ts';
import type { Process } from '../process.ts';

/** Threat and blame make a team less safe, slowly; threat also takes away the belief in one's influence. */
export const climate: Process<'threat' | 'blame' | 'climateRate' | 'discouragement'> = {
  name: 'climate',
  says: 'Each team’s safety moves by climateRate of the distance to its target (1 − threat)(1 − blame); each practitioner’s perceived influence falls by discouragement · threat of itself.',
  grade: 'stylised',
  sources: ['edmondson-1999', 'staw-1981', 'page-kerans-2007'],
  parameters: {
    threat: share({
      label: 'Threat',
      says: 'How much the service, and people’s posts in it, are in danger.',
      group: 'politics and climate',
      default: 0.15,
      grade: 'stylised',
      sources: ['page-kerans-2007', 'staw-1981'],
    }),
    blame: share({
      label: 'Blame',
      says: 'How much mistakes are held against people.',
      group: 'politics and climate',
      default: 0.2,
      grade: 'stylised',
      sources: ['artinger-2018', 'edmondson-1999'],
    }),
    climateRate: weekly({
      isPace: true,
      label: 'Pace of the climate',
      says: 'How much of the distance to its target a team’s safety moves in a week.',
      group: 'politics and climate',
      step: 0.01,
      default: 0.05,
      grade: 'assumption',
    }),
    discouragement: weekly({
      isPace: true,
      label: 'Discouragement',
      says: 'How much of their perceived influence people lose in a week of full threat.',
      group: 'politics and climate',
      default: 0.01,
      grade: 'stylised',
      sources: ['page-kerans-2007'],
    }),
  },
  step({ world, p }) {
    const target = safetyTarget(p);
    for (let team = 0; team < world.teams; team++) {
      world.climate[team] += p.climateRate * (target - world.climate[team]);
    }
    for (let person = 0; person < world.people; person++) {
      world.efficacy[person] -= p.discouragement * p.threat * world.efficacy[person];
    }
  },
};

/** The safety that a team's climate moves towards. */
export function safetyTarget(p: Values<'threat' | 'blame'>): number {
  return (1 - p.threat) * (1 - p.blame);
}
