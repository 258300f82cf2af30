import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CAUSES,
  closedAt,
  INSURERS,
  openAt,
  REACHES,
  ROW,
  SOURCES,
  type Voice,
  voiceAt,
} from '../../sim/books.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { Run } from '../../sim/run.ts';
import { unpack, untidiness } from '../oracles/packing.ts';
import { addStanding } from '../oracles/plain-books.ts';
import { differences } from '../oracles/side-by-side.ts';
import { anyPlan, planOf } from './random-plan.ts';

/** What does not add up at the end of the week that `run` has come to. */
function wrongInTheBooks(run: Run): string[] {
  const row = run.booksAt(run.week);
  const wrong: string[] = [];
  const check = (holds: boolean, says: string) => {
    if (!holds) wrong.push(`week ${run.week}: ${says}`);
  };
  let right = 0;
  SOURCES.forEach((source, s) => {
    let closed = 0;
    let open = 0;
    REACHES.forEach((_, r) => {
      open += row[openAt(s, r)];
      CAUSES.forEach((_, c) => {
        INSURERS.forEach((_, i) => {
          closed += row[closedAt(s, r, c, i)];
        });
      });
    });
    check(row[ROW.opened + s] === closed + open, `what ${source} opened is closed or open`);
    right += open;
  });
  const { people, elements } = run.world;
  const knowledge = run.measure('peopleKnowledge', run.week);
  check(right / (people * elements) === knowledge, 'what is open is what people are right about');

  const heard = (voice: Voice) => row[voiceAt[voice]];
  const blocked = row.slice(ROW.blocked, ROW.open).reduce((sum, n) => sum + n, 0);
  const silenced = heard('silencedByFear') + heard('silencedByFutility');
  check(heard('occasions') === heard('raised') + silenced, 'occasions are raised or silenced');
  const ended =
    heard('adopted') + blocked + heard('blockedByMandate') + heard('withdrawn') + heard('dropped');
  check(heard('raised') === ended + row[ROW.pending], 'what is raised has ended or is pending');
  const channelled = heard('channelledAdopted') + heard('channelledBlockedByMandate');
  check(heard('channelled') === channelled, 'what is channelled is adopted or blocked');
  check(heard('channelled') <= heard('conclusions'), 'what is channelled was concluded');
  check(heard('ruleCorrections') <= heard('ruleChanges'), 'corrections are changes');
  check(
    row.every((n) => Number.isInteger(n) && n >= 0),
    'all are whole numbers',
  );

  const recounted = addStanding(new Float64Array(ROW.width), unpack(run.world));
  wrong.push(...differences(row.slice(ROW.open), recounted.slice(ROW.open), 3, `week ${run.week}`));
  if (run.week > -run.plan.settings.settle) {
    const before = run.booksAt(run.week - 1);
    check(
      row.every((n, at) => at >= ROW.open || n >= before[at]),
      'what has happened has happened',
    );
  }
  return [...wrong, ...untidiness(run.world)];
}

describe('The ledger', () => {
  it('adds up in every week of any life, and the planes stay tidy', () => {
    let changes = 0;
    fc.assert(
      fc.property(anyPlan(16), fc.string({ maxLength: 8 }), (plan, seed) => {
        const run = new Run({ model: threeLevel, ...plan }, seed);
        expect(wrongInTheBooks(run)).toEqual([]);
        while (run.week < run.weeks) {
          run.step();
          expect(wrongInTheBooks(run)).toEqual([]);
        }
        changes += run.booksAt(run.week).reduce((sum, n) => sum + n, 0);
      }),
      { seed: 2, numRuns: 60 },
    );
    expect(changes).toBeGreaterThan(100_000);
  });

  it('adds up over a long life of the usual size', () => {
    const run = new Run(
      planOf({ communityCoverage: 0.25, settle: 20, weeks: 200 }),
      'long',
    ).liveOn();
    expect(wrongInTheBooks(run)).toEqual([]);
    const row = run.booksAt(run.week);
    for (const source of [
      'practice',
      'team',
      'colleague',
      'community',
      'rulebook',
      'broughtIn',
      'world',
    ] as const)
      expect(row[ROW.opened + SOURCES.indexOf(source)]).toBeGreaterThan(0);
  });

  it('gives every count a place of its own in a row', () => {
    const places = [
      ...SOURCES.map((_, s) => ROW.opened + s),
      ...SOURCES.flatMap((_, s) =>
        REACHES.flatMap((_, r) =>
          CAUSES.flatMap((_, c) => INSURERS.map((_, i) => closedAt(s, r, c, i))),
        ),
      ),
      ...Object.values(voiceAt),
      ...Array.from({ length: 8 }, (_, l) => ROW.blocked + l),
      ...SOURCES.flatMap((_, s) => REACHES.map((_, r) => openAt(s, r))),
      ROW.pending,
    ];
    expect(places).toEqual(Array.from({ length: ROW.width }, (_, at) => at));
  });

  it('changes nothing in the world that it keeps the books of', () => {
    const plan = planOf({ settle: 5, weeks: 30, communityCoverage: 0.5 });
    const kept = new Run(plan, 'books');
    const loose = new Run(plan, 'books', { ledger: false });
    while (kept.week < kept.weeks) {
      kept.step();
      loose.step();
    }
    for (const plane of [
      'held',
      'value',
      'ruleHeld',
      'ruleValue',
      'viewHeld',
      'pending',
      'efficacy',
      'climate',
      'managerHeld',
    ] as const)
      expect([...loose.world[plane]]).toEqual([...kept.world[plane]]);
  });
});
