import { describe, expect, it } from 'vitest';
import { Run } from '../../../sim/run.ts';
import { beliefsOf } from '../../../viz/twins/worker/beliefs.ts';
import { findParting } from '../../../viz/twins/worker/parting.ts';
import { TwinRun } from '../../../viz/twins/worker/twin-run.ts';
import { opened } from './opened.ts';

/** What `person` believes of each element at the end of `week`, by a life of its own. */
function lived(run: Run, person: number, week: number): number[] {
  while (run.week < week) run.step();
  const { elements } = run.world;
  return [...beliefsOf(run.world).subarray(person * elements, (person + 1) * elements)];
}

describe('Where somebody’s stories part', () => {
  it('both believe the same up to the week before, and not at its end', async () => {
    const pair = await opened();
    const { plans, seed } = pair;
    for (const person of [0, 11, 23]) {
      const parting = findParting(pair, person);
      if (parting === null) throw new Error('they never part');
      const [left, right] = [new Run(plans.left, seed), new Run(plans.right, seed)];
      for (let week = 0; week <= parting.week; week++) {
        const same = expect(lived(left, person, week));
        if (week < parting.week) same.toEqual(lived(right, person, week));
        else same.not.toEqual(lived(right, person, week));
      }
    }
  });

  it('is told with every change that made it, and with what the ledger calls it', async () => {
    const pair = await opened();
    const { plans, seed } = pair;
    for (const person of [2, 7, 20]) {
      const parting = findParting(pair, person);
      if (parting === null) continue;
      const { left, right } = parting.sides;
      expect(left.length + right.length).toBeGreaterThan(0);
      for (const [side, changes] of [
        ['left', left],
        ['right', right],
      ] as const) {
        const holds = lived(new Run(plans[side], seed), person, parting.week);
        for (const { element, before, after, by } of changes) {
          expect(before).not.toBe(after);
          expect(by).not.toBe('');
          expect(holds[element]).toBe(after);
        }
      }
    }
  });

  it('is nowhere where nothing differs', async () => {
    const pair = await opened({ difference: { kind: 'nothing' } });
    expect(findParting(pair, 3)).toBeNull();
  });
});

describe('Two worlds that are watched', () => {
  it('are the same bit for bit as unwatched ones, wherever one has gone in between', async () => {
    const pair = await opened();
    const run = new TwinRun(pair, () => 0);
    const goTo = (week: number) => {
      while (!run.approach(week, Number.POSITIVE_INFINITY));
      return run.look(0);
    };
    for (const week of [0, 30, 7, 60, 59]) goTo(week);
    const sight = goTo(40);
    for (const side of ['left', 'right'] as const) {
      const alone = new Run(pair.plans[side], pair.seed);
      while (alone.week < 40) alone.step();
      expect(sight.week).toBe(40);
      expect([...sight.sides[side].beliefs]).toEqual([...beliefsOf(alone.world)]);
      const width = alone.measureNames.length;
      const at = sight.sides[side].series.subarray(40 * width, 41 * width);
      expect(at).toEqual(alone.measuresAt(40));
    }
  });

  it('know who has come in whose place, in every week alike', async () => {
    const pair = await opened();
    const run = new TwinRun(pair, () => 0);
    const come = (week: number) => {
      while (!run.approach(week, Number.POSITIVE_INFINITY));
      return [...run.look(week).sides.right.scene.marks.isNew];
    };
    expect(come(0).every((count) => count === 0)).toBe(true);
    const early = come(50);
    const late = come(104);
    expect(late.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2);
    expect(come(50)).toEqual(early);
    expect(come(104)).toEqual(late);
  });
});
