import { differs, NONE, pick } from '../bits.ts';
import { byRulebook } from '../ledger.ts';
import { weekly } from '../parameter.ts';
import type { Process } from '../process.ts';
import { chance, coins } from '../rng.ts';

/** Managers live by the rulebook: it works on them at twice the rate. */
const ON_MANAGERS = 2;

/** The rulebook teaches what it says, right or wrong. Socialisation (p1) in March (1991). */
export const socialisation: Process<'socialisation'> = {
  name: 'socialisation',
  says: 'Where there is a rule and a belief differs from it, the belief becomes the rule with probability socialisation; for managers at twice that rate.',
  grade: 'stylised',
  sources: ['march-1991'],
  parameters: {
    socialisation: weekly({
      label: 'Socialisation',
      each: 'practitioner and element',
      says: 'The probability that a practitioner comes to believe what the rulebook says.',
      group: 'structure',
      default: 0.02,
      grade: 'stylised',
      sources: ['march-1991'],
    }),
  },
  step({ world, luck, ledger, p }) {
    const people = luck.stream('socialisation', 'people');
    const managers = luck.stream('socialisation', 'managers');
    const often = chance(p.socialisation);
    const oftener = chance(ON_MANAGERS * p.socialisation);
    for (let person = 0; person < world.people; person++) {
      for (let word = 0; word < world.words; word++) {
        const k = person * world.words + word;
        const rule = world.ruleValue[word];
        const unlike = differs(world.ruleHeld[word], rule, world.held[k], world.value[k]);
        const adopts = coins(people, person, word, often, unlike);
        if (adopts !== NONE) ledger.believe(person, word, adopts, rule, byRulebook);
      }
    }
    for (let manager = 0; manager < world.tree.managers; manager++) {
      for (let word = 0; word < world.words; word++) {
        const k = manager * world.words + word;
        const rule = world.ruleValue[word];
        const held = world.managerHeld[k];
        const unlike = differs(world.ruleHeld[word], rule, held, world.managerValue[k]);
        const adopts = coins(managers, manager, word, oftener, unlike);
        world.managerHeld[k] |= adopts;
        world.managerValue[k] = pick(adopts, rule, world.managerValue[k]);
      }
    }
  },
};
