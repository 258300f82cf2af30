import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOfProposals } from '../../../sim/account.ts';
import { Voices, type WantedVoices } from '../../../sim/chronicle/voices.ts';
import { type Plan, Run } from '../../../sim/run.ts';
import { anyPlan, planOf } from '../random-plan.ts';

function voicesIn(plan: Plan, seed: string, wanted: WantedVoices, most = 1e6): Voices {
  const voices = new Voices(plan, seed, wanted, most);
  while (!voices.isOver) voices.step();
  return voices;
}

describe('The occasions to speak up', () => {
  it('are those that the books count, in any window of any run', () => {
    fc.assert(
      fc.property(
        anyPlan(14),
        fc.integer({ min: 0, max: 13 }),
        fc.string(),
        (random, from, seed) => {
          const plan = planOf(random.settings, random.timeline, random.ownMeasures);
          const run = new Run(plan, `s${seed}`);
          while (run.week < 14) run.step();
          const account = accountOfProposals(run.booksAt(from), run.booksAt(14));
          const { occasions, count } = voicesIn(plan, `s${seed}`, { from, to: 14 });
          const of = (outcome: string | number) =>
            occasions.filter((occasion) => occasion.outcome === outcome).length;
          expect(count).toBe(account.occasions);
          expect(of('silencedByFear')).toBe(account.silencedByFear);
          expect(of('silencedByFutility')).toBe(account.silencedByFutility);
          expect(of('adopted')).toBe(account.adopted);
          expect(of('blockedByMandate')).toBe(account.blockedByMandate);
          expect(of('withdrawn')).toBe(account.withdrawn);
          expect(of('dropped')).toBe(account.dropped);
          expect(of('pending')).toBe(account.pending);
          account.blockedByLevel.forEach((blocked, k) => {
            expect(of(k + 1)).toBe(blocked);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are told by what came of them, no more than are asked for', () => {
    const plan = planOf({ weeks: 80 });
    const all = voicesIn(plan, 'voices', { from: 10, to: 80 }).occasions;
    const isSilent = ({ outcome }: { outcome: unknown }) => String(outcome).startsWith('silenced');
    const raised = voicesIn(plan, 'voices', { from: 10, to: 80, outcome: 'raised' });
    expect(raised.occasions).toEqual(all.filter((occasion) => !isSilent(occasion)));
    const feared = all.filter(({ outcome }) => outcome === 'silencedByFear');
    const some = voicesIn(plan, 'voices', { from: 10, to: 80, outcome: 'silencedByFear' }, 2);
    expect(feared.length).toBeGreaterThan(2);
    expect(some.count).toBe(feared.length);
    expect(some.occasions).toEqual(feared.slice(0, 2));
  });
});
