import { differs, NONE, pick, Tally } from '../bits.ts';
import { byTeam } from '../ledger.ts';
import { organisation } from '../organisation.ts';
import { weekly, whole } from '../parameter.ts';
import type { Process } from '../process.ts';
import { chance, coins } from '../rng.ts';

const plus = new Tally(organisation.teamSize.max);
const minus = new Tally(organisation.teamSize.max);

/**
 * In a team, members voice what they believe as far as it is safe and seems worth while. The team takes
 * the view for which clearly more voices speak; what only one member knows therefore seldom surfaces
 * (hidden profile: Lu, Yuan & McLeod 2012). Members then learn the team's view.
 */
export const dialogue: Process<'quorum' | 'integration' | 'teamForgetting' | 'teamLearning'> = {
  name: 'dialogue',
  says: 'Members voice what they believe as far as it is safe; where one side’s voices outnumber the other’s by quorum, the team takes that view with probability integration, elsewhere its view fades with probability teamForgetting; then each member who differs takes the team’s view with probability teamLearning.',
  grade: 'stylised',
  sources: ['crossan-1999', 'lu-2012', 'edmondson-1999', 'fang-lee-schilling-2010'],
  parameters: {
    quorum: whole({
      label: 'Quorum',
      unit: 'voices',
      says: 'By how many voices one side has to outnumber the other before the team takes its view.',
      group: 'group learning',
      min: 1,
      max: organisation.teamSize.max,
      default: 2,
      grade: 'stylised',
      sources: ['lu-2012'],
    }),
    integration: weekly({
      label: 'Integration',
      each: 'team and element',
      says: 'The probability that a team takes the view which clearly more voices speak for.',
      group: 'group learning',
      step: 0.01,
      default: 0.3,
      grade: 'stylised',
      sources: ['crossan-1999'],
    }),
    teamForgetting: weekly({
      label: 'Team forgetting',
      each: 'team and element',
      says: 'The probability that a team’s view fades where no side’s voices clearly outnumber the other’s.',
      group: 'group learning',
      default: 0.005,
      grade: 'assumption',
    }),
    teamLearning: weekly({
      label: 'Learning from the team',
      each: 'member and element',
      says: 'The probability that a member who differs from the team’s view takes it.',
      group: 'group learning',
      default: 0.06,
      grade: 'stylised',
      sources: ['fang-lee-schilling-2010'],
    }),
  },
  step({ world, luck, ledger, p }) {
    const voicing = luck.stream('dialogue', 'voices');
    const integrating = luck.stream('dialogue', 'integrates');
    const fading = luck.stream('dialogue', 'fades');
    const learning = luck.stream('dialogue', 'learns');
    const integrated = chance(p.integration);
    const forgotten = chance(p.teamForgetting);
    const learnt = chance(p.teamLearning);
    for (let team = 0; team < world.teams; team++) {
      const first = world.firstSeat(team);
      const end = world.endSeat(team);
      for (let word = 0; word < world.words; word++) {
        plus.clear();
        minus.clear();
        for (let seat = first; seat < end; seat++) {
          const person = world.seats[seat];
          const k = person * world.words + word;
          const openly = chance(candour(world.climate[team], world.efficacy[person]));
          const voiced = coins(voicing, person, word, openly, world.held[k]);
          plus.add(voiced & world.value[k]);
          minus.add(voiced & ~world.value[k]);
        }
        const forPlus = plus.outnumbers(minus, p.quorum);
        const forMinus = minus.outnumbers(plus, p.quorum);
        const clear = forPlus | forMinus;

        const view = team * world.words + word;
        const taken = coins(integrating, team, word, integrated, clear);
        const faded = coins(fading, team, word, forgotten, world.viewHeld[view] & ~clear);
        world.viewHeld[view] = (world.viewHeld[view] | taken) & ~faded;
        world.viewValue[view] = pick(taken, forPlus, world.viewValue[view]) & ~faded;

        const viewHeld = world.viewHeld[view];
        const viewValue = world.viewValue[view];
        if (viewHeld === NONE) continue;
        for (let seat = first; seat < end; seat++) {
          const person = world.seats[seat];
          const k = person * world.words + word;
          const unlike = differs(viewHeld, viewValue, world.held[k], world.value[k]);
          const adopts = coins(learning, person, word, learnt, unlike);
          if (adopts !== NONE) ledger.believe(person, word, adopts, viewValue, byTeam);
        }
      }
    }
  },
};

/** The probability that a member who has a view voices it: where it is safe, a quarter without any hope to have influence. */
export function candour(safety: number, efficacy: number): number {
  return safety * (0.25 + 0.75 * efficacy);
}
