import { SIDES, type Side } from '../../../lab/twins/comparison.ts';
import type { OpenPair } from '../../../lab/twins/open-pair.ts';
import { elementOf, withoutFirst } from '../../../sim/bits.ts';
import { CAUSES, SOURCES } from '../../../sim/books.ts';
import type { Witness } from '../../../sim/ledger.ts';
import { Run } from '../../../sim/run.ts';
import { readBeliefs } from './beliefs.ts';
import type { Change, Parting } from './sight.ts';

/**
 * Where the stories of `person` part: both worlds are lived once more, side by side, up to the first week at
 * whose end the two believe different things. Null where they never do.
 */
export function findParting({ plans, seed }: OpenPair, person: number): Parting | null {
  const left = new Followed(new Run(plans.left, seed), person);
  const right = new Followed(new Run(plans.right, seed), person);
  const weeks = Math.min(left.run.weeks, right.run.weeks);
  for (let week = left.run.week + 1; week <= weeks; week++) {
    left.step();
    right.step();
    if (left.holds.every((held, element) => held === right.holds[element])) continue;
    return {
      person,
      week,
      sides: { left: changesOnlyIn(left, right), right: changesOnlyIn(right, left) },
    };
  }
  return null;
}

/** One life, of which it is noted what changes what `person` believes. */
class Followed {
  holds: Uint8Array;
  changes: Change[] = [];

  constructor(
    readonly run: Run,
    private readonly person: number,
  ) {
    this.holds = this.read();
    const believed: Witness['believed'] = (who, word, lanes, by) => {
      if (who !== person) return;
      const name = typeof by === 'number' ? CAUSES[by] : SOURCES[by.source];
      const before = this.read();
      for (let rest = lanes & run.world.lanes(word); rest !== 0; rest = withoutFirst(rest)) {
        const element = elementOf(word, rest);
        this.changes.push({ element, before: before[element], after: -1, by: name ?? '' });
      }
    };
    run.ledger.witness = { believed };
  }

  step(): void {
    this.changes = [];
    this.run.step();
    this.holds = this.read();
  }

  private read(): Uint8Array {
    const holds = new Uint8Array(this.run.world.elements);
    readBeliefs(this.run.world, this.person, holds);
    return holds;
  }
}

/** Of the elements on which the two differ now: the last change of the week in `one`, unless the other made it too. */
function changesOnlyIn(one: Followed, other: Followed): Change[] {
  const changes: Change[] = [];
  one.holds.forEach((after, element) => {
    if (after === other.holds[element]) return;
    const last = one.changes.findLast((change) => change.element === element);
    if (last !== undefined && last.before !== after) changes.push({ ...last, after });
  });
  return changes;
}

/** The side that did something the other did not, the left one first. */
export function sidesOf(parting: Parting): readonly Side[] {
  return SIDES.filter((side) => parting.sides[side].length > 0);
}
