import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOfLearning, type Cell } from '../../../sim/account.ts';
import { elementOf, firstOf, NONE, withoutFirst } from '../../../sim/bits.ts';
import { Chronicle, MOST_BELIEFS } from '../../../sim/chronicle/chronicle.ts';
import { type Learning, reachOf, type Wanted } from '../../../sim/chronicle/learning.ts';
import { fang2010 } from '../../../sim/models/fang2010/model.ts';
import { march1991 } from '../../../sim/models/march1991/model.ts';
import { posenLevinthal2012 } from '../../../sim/models/posen-levinthal2012/model.ts';
import { type Plan, Run } from '../../../sim/run.ts';
import { anyPlan, planOf } from '../random-plan.ts';

const ALL = 1e6;

function chronicle(plan: Plan, seed: string, wanted: Wanted, most = ALL): Chronicle {
  const told = new Chronicle(plan, seed, wanted, most);
  while (!told.isOver) told.step();
  return told;
}

/** Learnings counted as the ledger counts them. */
function cellsOf(learnings: readonly Learning[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const learning of learnings) {
    const { source, fate, insured } = learning;
    const key = [source, reachOf(learning), fate, insured].join(' ');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function asCounts(cells: readonly Cell[]): Record<string, number> {
  return Object.fromEntries(
    cells.map(({ source, reach, fate, insured, count }) => [
      [source, reach, fate, insured].join(' '),
      count,
    ]),
  );
}

describe('The chronicle', () => {
  it('has each learning that the ledger has counted, in any window of any run', () => {
    fc.assert(
      fc.property(
        anyPlan(14),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 14 }),
        fc.string(),
        (random, one, other, seed) => {
          const plan = planOf(random.settings, random.timeline, random.ownMeasures);
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          const run = new Run(plan, `s${seed}`);
          while (run.week < to && !run.isOver) run.step();
          const account = accountOfLearning(
            run.booksAt(Math.min(from, run.week)),
            run.booksAt(run.week),
          );
          const told = chronicle(plan, `s${seed}`, { from, to });
          expect(cellsOf(told.learnings)).toEqual(asCounts(account.cells));
          expect(told.count).toBe(account.opened);
          expect(told.run.fingerprint()).toBe(run.fingerprint());
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([march1991, fang2010])('follows the learnings of $name too', (model) => {
    const plan: Plan = { model, settings: {}, timeline: [], ownMeasures: {} };
    const run = new Run(plan, 'classic');
    while (run.week < 30) run.step();
    const told = chronicle(plan, 'classic', { from: 10, to: 30 });
    const account = accountOfLearning(run.booksAt(10), run.booksAt(30));
    expect(cellsOf(told.learnings)).toEqual(asCounts(account.cells));
  });

  it('dates each learning as it was seen week by week', () => {
    const plan = planOf({ people: 12, elements: 40, weeks: 60, settle: 5, turnover: 0.02 });
    const { learnings } = chronicle(plan, 'dates', { from: 0, to: 60 });
    const run = new Run(plan, 'dates');
    run.settleDown();
    const heldIn = new Map<string, Set<number>>();
    for (; run.week < 60; run.step()) {
      const { world, week } = run;
      for (let person = 0; person < world.people; person++)
        for (let word = 0; word < world.words; word++)
          for (let rest = world.right(person, word); rest !== NONE; rest = withoutFirst(rest)) {
            const key = `${person} ${elementOf(word, firstOf(rest))}`;
            heldIn.set(key, (heldIn.get(key) ?? new Set()).add(week));
          }
    }
    expect(learnings.length).toBeGreaterThan(300);
    for (const { person, element, opened, closed, shared, institutionalised } of learnings) {
      const weeks = heldIn.get(`${person} ${element}`) ?? new Set();
      for (let week = Math.max(0, opened); week < Math.min(60, closed ?? 60); week++)
        expect(weeks.has(week), `${person} holds ${element} in week ${week}`).toBe(true);
      for (const reached of [shared, institutionalised])
        if (reached !== null) {
          expect(reached).toBeGreaterThanOrEqual(opened);
          expect(reached).toBeLessThanOrEqual(closed ?? 60);
        }
    }
  });

  it('tells whoever sits in a place apart from those who sat there before', () => {
    const plan = planOf({ people: 20, weeks: 80, settle: 0, turnover: 0.05 });
    const { learnings } = chronicle(plan, 'seats', { from: 0, to: 80, person: 3 });
    const left = learnings.filter(({ fate }) => fate === 'left' || fate === 'promoted');
    expect(left.length).toBeGreaterThan(0);
    for (const { predecessors, closed } of left)
      for (const later of learnings)
        if (later.opened > (closed ?? 0)) expect(later.predecessors).toBeGreaterThan(predecessors);
  });

  it('gives only what is wanted, counts all of it, and keeps no more than is asked for', () => {
    const plan = planOf({ weeks: 60 });
    const wanted: Wanted = {
      ...{ from: 8, to: 60, source: 'practice', reach: 'individual' },
      insured: ['colleague', 'nobody'],
    };
    const all = chronicle(plan, 'few', { from: 8, to: 60 }).learnings.filter(
      (learning) =>
        learning.source === 'practice' &&
        reachOf(learning) === 'individual' &&
        (learning.insured === 'colleague' || learning.insured === 'nobody'),
    );
    const some = chronicle(plan, 'few', wanted, 5);
    expect(all.length).toBeGreaterThan(5);
    expect(some.count).toBe(all.length);
    expect(some.learnings).toEqual(all.slice(0, 5));
  });

  it('refuses what is too large to be followed, and models in which nobody holds beliefs', () => {
    const large = planOf({ people: MOST_BELIEFS / 32 + 1, elements: 32, weeks: 1, settle: 0 });
    expect(() => chronicle(large, 'large', { from: 0, to: 1 })).toThrow(/not followed/);
    const others: Plan = { model: posenLevinthal2012, settings: {}, timeline: [], ownMeasures: {} };
    expect(() => chronicle(others, 'none', { from: 0, to: 1 })).toThrow(/nobody holds beliefs/);
  });
});
