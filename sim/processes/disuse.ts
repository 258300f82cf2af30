import { contradicts, NONE } from '../bits.ts';
import { DISUSED, FORGOTTEN } from '../ledger.ts';
import { share, weekly } from '../parameter.ts';
import type { Process } from '../process.ts';
import { chance, coins } from '../rng.ts';

/**
 * What cannot be applied is lost: a belief that the rulebook contradicts is practised only where the rule
 * is not followed. Other beliefs, and rules that nobody has locked, are forgotten more slowly.
 */
export const disuse: Process<'disuse' | 'compliance' | 'forgetting' | 'ruleForgetting'> = {
  name: 'disuse',
  says: 'A belief that contradicts the rulebook fades with probability disuse · compliance, any other with probability forgetting, and a rule that is not under mandate with probability ruleForgetting.',
  grade: 'evidence',
  sources: ['tatel-ackerman', 'march-olsen-1975', 'david-brachet-2011'],
  parameters: {
    disuse: weekly({
      label: 'Disuse',
      each: 'belief',
      says: 'The probability that a belief which is never applied fades.',
      group: 'individual learning',
      default: 0.03,
      grade: 'evidence',
      sources: ['tatel-ackerman'],
    }),
    compliance: share({
      label: 'Compliance',
      says: 'The probability that a practitioner follows the rulebook where it has a rule.',
      group: 'structure',
      default: 0.6,
      grade: 'stylised',
      sources: ['adler-borys-1996'],
    }),
    forgetting: weekly({
      label: 'Forgetting',
      each: 'belief',
      says: 'The probability that a belief in use fades.',
      group: 'individual learning',
      default: 0.001,
      grade: 'assumption',
      sources: ['david-brachet-2011'],
    }),
    ruleForgetting: weekly({
      label: 'Forgetting of rules',
      each: 'rule',
      says: 'The probability that a rule which is not under mandate falls silent.',
      group: 'structure',
      default: 0.001,
      grade: 'assumption',
    }),
  },
  step({ world, luck, ledger, p }) {
    const fading = luck.stream('disuse', 'beliefs');
    const lapsing = luck.stream('disuse', 'rules');
    const disused = chance(p.disuse * p.compliance);
    const forgotten = chance(p.forgetting);
    for (let person = 0; person < world.people; person++) {
      for (let word = 0; word < world.words; word++) {
        const k = person * world.words + word;
        const held = world.held[k];
        const idle = contradicts(held, world.value[k], world.ruleHeld[word], world.ruleValue[word]);
        const unused = coins(fading, person, word, disused, idle);
        if (unused !== NONE) ledger.fade(person, word, unused, DISUSED);
        const lost = coins(fading, person, word, forgotten, held & ~idle);
        if (lost !== NONE) ledger.fade(person, word, lost, FORGOTTEN);
      }
    }
    for (let word = 0; word < world.words; word++) {
      const free = world.ruleHeld[word] & ~world.mandated[word];
      ledger.strike(word, coins(lapsing, 0, word, chance(p.ruleForgetting), free));
    }
  },
};
