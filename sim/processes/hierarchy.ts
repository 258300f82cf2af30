import { organisation } from '../organisation.ts';
import type { Process, Week } from '../process.ts';
import type { World } from '../world.ts';

/**
 * When the number of levels is changed, the management tree is built anew: from the top down the managers
 * who are there keep their places as far as there are places; who fills a new one believes the rulebook.
 * Proposals that wait anywhere are dropped, as in any restructuring.
 */
export const hierarchy: Process<'levels'> = {
  name: 'hierarchy',
  says: 'When the number of levels is changed, the management tree is built anew from the top down, and pending proposals are dropped.',
  grade: 'assumption',
  sources: ['fulop-2002'],
  parameters: { levels: organisation.levels },
  step(week) {
    const { world, p } = week;
    if (p.levels === world.tree.levels) return;
    const before = world.tree.managers;
    world.raiseTree(p.levels);
    const after = world.tree.managers;
    const kept = Math.min(before, after);
    for (const beliefs of [world.managerHeld, world.managerValue]) {
      beliefs.copyWithin(
        (after - kept) * world.words,
        (before - kept) * world.words,
        before * world.words,
      );
    }
    world.ownOpenness.copyWithin(after - kept, before - kept, before);
    believeTheRulebook(world, 0, after - kept);
    world.ownOpenness.fill(0, 0, after - kept);
    for (const places of [world.managerHeld, world.managerValue])
      places.fill(0, after * world.words);
    world.ownOpenness.fill(0, after);
    dropProposals(week);
  },
};

/** Managers number `start` up to, not including, `end` come to believe what the rulebook says. */
export function believeTheRulebook(world: World, start: number, end: number): void {
  for (let manager = start; manager < end; manager++) {
    world.managerHeld.set(world.ruleHeld, manager * world.words);
    world.managerValue.set(world.ruleValue, manager * world.words);
  }
}

/** Drops every pending proposal. */
export function dropProposals({ world, ledger }: Pick<Week, 'world' | 'ledger'>): void {
  for (let team = 0; team < world.teams; team++) {
    for (let word = 0; word < world.words; word++)
      ledger.endProposals(team, word, world.pending[team * world.words + word], 'dropped');
  }
}
