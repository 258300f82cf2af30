import { Newcomers } from '../newcomers.ts';
import { MAX_LEVELS } from '../organisation.ts';
import { share, whole } from '../parameter.ts';
import type { Process } from '../process.ts';
import { type EventKind, eventsOf } from '../timeline.ts';

export const leadershipEvent: EventKind = {
  name: 'leadership',
  says: 'The managers of some levels are replaced by newcomers, who start with an openness of their own.',
  fields: {
    from: whole({
      label: 'From level',
      unit: 'level',
      says: 'The lowest level whose managers are replaced; 1 is the one above the teams.',
      group: 'structure',
      min: 1,
      max: MAX_LEVELS,
      default: 1,
      grade: 'assumption',
    }),
    to: whole({
      label: 'To level',
      unit: 'level',
      says: 'The highest level whose managers are replaced; levels that do not exist are passed over.',
      group: 'structure',
      min: 1,
      max: MAX_LEVELS,
      default: MAX_LEVELS,
      grade: 'assumption',
    }),
    openness: share({
      label: 'Their openness',
      says: 'How open the newcomers are to what they do not already believe, to start from.',
      group: 'structure',
      default: 0.7,
      grade: 'assumption',
    }),
  },
};

/**
 * New leaders bring beliefs from outside and an openness of their own. The house absorbs them: how far a
 * manager's openness is from everybody's shrinks by `absorption` a week.
 */
export const leadership: Process<'openness' | 'absorption' | 'newcomerKnown' | 'newcomerAccuracy'> =
  {
    name: 'leadership',
    says: 'New leaders replace the managers of chosen levels, with beliefs from outside and an openness of their own, which the house absorbs with time.',
    grade: 'stylised',
    sources: ['liverpool-press', 'directors-turnover'],
    parameters: {
      absorption: share({
        label: 'Absorption of new leaders',
        unit: 'per week',
        isPace: true,
        says: 'How much of the difference between a new leader’s openness and the house’s is lost each week.',
        group: 'structure',
        step: 0.001,
        default: 0.01,
        grade: 'assumption',
      }),
    },
    step(week) {
      const { world, happenings, p } = week;
      for (let manager = 0; manager < world.tree.managers; manager++)
        world.ownOpenness[manager] *= 1 - p.absorption;
      for (const { from, to, openness } of eventsOf(leadershipEvent, happenings, week.week)) {
        const newcomers = new Newcomers(week, 'leadership');
        for (let level = from; level <= Math.min(to, world.tree.levels); level++) {
          const { start, end } = world.tree.managersAt(level);
          for (let manager = start; manager < end; manager++) {
            newcomers.takeCharge(manager);
            world.ownOpenness[manager] = openness - p.openness;
          }
        }
      }
    },
  };
