/** When an organisation has come to rest: nobody will ever learn any more, whatever members may still show. */
import { countOnes, EVERY, NONE, same, Tally } from '../../bits.ts';
import type { Values } from '../../parameter.ts';
import type { Moment } from '../../process.ts';
import type { World } from '../../world.ts';
import { fastLearners } from './fast-learners.ts';
import { membersAct, wrongCounts } from './readings.ts';
import { enoughToTeach, standing } from './standing.ts';

/** Whether nothing can change any more. */
export function isAtRest(moment: Moment, world: World): boolean {
  const { p } = moment;
  if (p.p3 > 0 || p.p4 > 0) return false;
  if (someoneLearns(moment, world)) return false;
  return p.p2 === 0 || !codeMayLearn(moment, world);
}

/** Whether somebody differs from a code that has a view, and can learn from it. */
function someoneLearns({ p, luck }: Moment, world: World): boolean {
  const learnsFast = fastLearners(p, world.people, luck);
  for (let member = 0; member < world.people; member++) {
    if ((learnsFast[member] === 1 ? p.p1Fast : p.p1) === 0) continue;
    for (let word = 0; word < world.words; word++) {
      if ((world.ruleHeld[word] & ~world.followsRule(member, word)) !== NONE) return true;
    }
  }
  return false;
}

/** What a member, as it is, may come to where members and code are compared. */
interface Chances {
  readonly least: number;
  readonly most: number;
  /** What is lost by acting wrongly on a dimension and not rightly; 0 where views are shown. */
  readonly loss: number;
}

/**
 * Whether members, as they are, may ever show something that the code would learn from. Those who act at
 * random may show anything where they have no view, each on its own: so a view may win the vote where those
 * who may be superior and for it outnumber those who in any case are superior and against it.
 */
function codeMayLearn({ p }: Moment, world: World): boolean {
  const enough = enoughToTeach(p, world);
  const members = Array.from({ length: world.people }, (_, member) => chancesOf(p, world, member));
  for (let word = 0; word < world.words; word++) {
    for (const view of [EVERY, NONE]) {
      const votes = new Tally(world.people);
      const objections = new Tally(world.people);
      members.forEach(({ least, most, loss }, member) => {
        if (most < enough) return;
        const k = member * world.words + word;
        const agrees = world.held[k] & same(world.value[k], view);
        const right = same(world.reality[word], view);
        const atRandom =
          loss === 0 ? NONE : ~world.held[k] & (most - loss >= enough ? EVERY : right);
        votes.add((agrees | atRandom) & world.lanes(word));
        if (least >= enough) objections.add(world.held[k] & ~agrees);
      });
      const wins = votes.outnumbers(objections, 1) & world.lanes(word);
      const said = world.ruleHeld[word] & same(world.ruleValue[word], view);
      if ((wins & ~said) !== NONE) return true;
    }
  }
  return false;
}

function chancesOf(p: Values, world: World, member: number): Chances {
  const known = standing(p, world, world.held, world.value, member);
  if (!membersAct(p)) return { least: known, most: known, loss: 0 };
  let blanks = world.elements;
  for (let word = 0; word < world.words; word++)
    blanks -= countOnes(world.held[member * world.words + word]);
  const [least, loss] = wrongCounts(p) ? [known - blanks, 2] : [known, 1];
  return { least, most: known + blanks, loss };
}
