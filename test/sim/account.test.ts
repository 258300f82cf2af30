import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOfLearning, accountOfProposals } from '../../sim/account.ts';
import { ROW } from '../../sim/books.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { Run } from '../../sim/run.ts';
import { anyPlan, planOf } from './random-plan.ts';

function lived(plan: Omit<Run['plan'], 'model'>, seed: string): Run {
  const run = new Run({ model: threeLevel, ...plan }, seed).liveOn();
  return run;
}

describe('The account of a window', () => {
  it('adds up by itself, whichever weeks it is drawn up for', () => {
    fc.assert(
      fc.property(
        anyPlan(12),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
          minLength: 5,
          maxLength: 5,
        }),
        (plan, windows) => {
          const run = lived(plan, 'windows');
          for (const [a, b] of windows) {
            const before = run.booksAt(Math.min(a, b));
            const after = run.booksAt(Math.max(a, b));
            const learning = accountOfLearning(before, after);
            expect(learning.opened).toBe(learning.closed + learning.open);
            expect(learning.cells.reduce((sum, { count }) => sum + count, 0)).toBe(learning.opened);
            expect(learning.carriedIn).toBe(accountOfLearning(before, before).open);
            const voice = accountOfProposals(before, after);
            const blocked = voice.blockedByLevel.reduce((sum, n) => sum + n, 0);
            expect(voice.occasions).toBe(
              voice.raised + voice.silencedByFear + voice.silencedByFutility,
            );
            expect(voice.raised).toBe(
              voice.adopted +
                blocked +
                voice.blockedByMandate +
                voice.withdrawn +
                voice.dropped +
                voice.pending,
            );
            expect(voice.communities.channelled).toBe(
              voice.communities.adopted + voice.communities.blockedByMandate,
            );
          }
        },
      ),
      { seed: 3, numRuns: 25 },
    );
  });

  it('of two windows that follow one another adds up to that of both', () => {
    const run = lived(planOf({ settle: 10, weeks: 40 }), 'joined');
    const [first, middle, last] = [5, 17, 40].map((week) => run.booksAt(week));
    const [whole, early, late] = [
      accountOfLearning(first, last),
      accountOfLearning(first, middle),
      accountOfLearning(middle, last),
    ];
    expect(whole.closed).toBe(early.closed + late.closed);
    expect(whole.open).toBe(late.open);
    expect(late.carriedIn).toBe(early.open);
    expect(whole.opened - whole.carriedIn).toBe(
      early.opened - early.carriedIn + late.opened - late.carriedIn,
    );
  });

  it('since before the founding carries nothing in', () => {
    const run = lived(planOf({ settle: 0, weeks: 10 }), 'all');
    const { carriedIn, opened } = accountOfLearning(new Float64Array(ROW.width), run.booksAt(10));
    expect(carriedIn).toBe(0);
    expect(opened).toBe(
      run
        .booksAt(10)
        .slice(ROW.opened, ROW.closed)
        .reduce((sum, n) => sum + n, 0),
    );
  });
});
