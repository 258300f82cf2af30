/**
 * How an organisation starts: fair reality, practitioners who are newcomers, a rulebook that is partly
 * known and partly right, managers who believe the rulebook, teams without a shared view.
 */
import { byLeaving } from './ledger.ts';
import { inLotOrder } from './lots.ts';
import { EFFICACY_AT_FIRST, Newcomers } from './newcomers.ts';
import { type Declared, share } from './parameter.ts';
import type { Week } from './process.ts';
import { safetyTarget } from './processes/climate.ts';
import { believeTheRulebook } from './processes/hierarchy.ts';
import { chance, coins } from './rng.ts';

export const founding = {
  rulesKnown: share({
    label: 'What the rulebook covers at the start',
    says: 'The probability that the rulebook holds an element when the organisation is founded.',
    group: 'start',
    default: 0.7,
    acts: 'next run',
    grade: 'assumption',
  }),
  rulesAccuracy: share({
    label: 'How often the rulebook is right at the start',
    says: 'The probability that a rule is right when the organisation is founded.',
    group: 'start',
    default: 0.6,
    acts: 'next run',
    grade: 'assumption',
  }),
} as const satisfies Declared;

type Uses =
  | 'rulesKnown'
  | 'rulesAccuracy'
  | 'newcomerKnown'
  | 'newcomerAccuracy'
  | 'levels'
  | 'threat'
  | 'blame';

/** Founds the organisation in the empty world of `week`, the week before its first. */
export function found(week: Week<Uses>): void {
  const { world, luck, ledger, p } = week;
  const truth = luck.stream('founding', 'reality');
  const covered = luck.stream('founding', 'rules held');
  const sound = luck.stream('founding', 'rules right');
  for (let word = 0; word < world.words; word++) {
    world.reality[word] = coins(truth, 0, word, chance(0.5), world.lanes(word));
    const held = coins(covered, 0, word, chance(p.rulesKnown), world.lanes(word));
    const right = coins(sound, 0, word, chance(p.rulesAccuracy), held);
    world.ruleHeld[word] = held;
    world.ruleValue[word] = held & world.reading(word, right);
  }

  world.raiseTree(p.levels);
  believeTheRulebook(world, 0, world.tree.managers);

  for (let person = 0; person < world.people; person++) {
    world.seats[person] = person;
    world.teamOf[person] = Math.floor(person / world.teamSize);
  }
  invite(week);

  const newcomers = new Newcomers(week, 'founding');
  for (let person = 0; person < world.people; person++) {
    for (let word = 0; word < world.words; word++) {
      const held = newcomers.held(person, word);
      ledger.believe(person, word, held, newcomers.values(person, word, held), byLeaving);
    }
  }
  world.efficacy.fill(EFFICACY_AT_FIRST);
  world.climate.fill(safetyTarget(p));
}

/**
 * The order in which people are asked into learning communities: one from each team, by lot, then a
 * second from each, and so on; so that people who follow one another come from different teams.
 */
function invite({ world, luck }: Week<Uses>): void {
  const order = inLotOrder(luck.stream('founding', 'invitations'), world.people);
  const asked = new Int32Array(world.teams);
  const round = new Int32Array(world.people);
  const perRound = new Int32Array(world.teamSize + 1);
  for (const person of order) {
    round[person] = asked[world.teamOf[person]]++;
    perRound[round[person] + 1]++;
  }
  for (let r = 1; r < perRound.length; r++) perRound[r] += perRound[r - 1];
  for (const person of order) world.invited[perRound[round[person]]++] = person;
}
