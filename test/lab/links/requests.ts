import fc from 'fast-check';
import type { Change, Request } from '../../../lab/links/request.ts';

const name = fc.constantFrom('threat', 'practice', 'turnover', 'levels', 'people');
const value = fc.oneof(
  fc.integer({ min: 0, max: 9999 }),
  fc.integer({ min: 0, max: 999 }).map((n) => n / 1000),
);
const change: fc.Arbitrary<Change> = fc.record({
  week: fc.integer({ min: 1, max: 300 }),
  name,
  value,
});
/** In a week a parameter is changed once. */
const changes = (maxLength: number) =>
  fc.uniqueArray(change, { maxLength, selector: (one) => `${one.week}:${one.name}` });
const branch = fc.record({
  name: fc.stringMatching(/^[A-Za-zäöüß0-9][A-Za-z0-9 .,!?()’'+–-]{0,20}[A-Za-z0-9]$/),
  from: fc.integer({ min: 0, max: 300 }),
  changes: changes(5),
});

/** Requests of any kind that a page can come to. */
export const requests: fc.Arbitrary<Request> = fc
  .record({
    scenario: fc.constantFrom('typical', 'mass-exodus', 'liverpool-2007', 'march1991'),
    seed: fc.oneof(
      fc.constant(null),
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
        .filter((seed) => seed.trim() !== '' && !/\p{C}/u.test(seed)),
    ),
    week: fc.integer({ min: 0, max: 300 }),
    settings: fc.dictionary(name, value, { noNullPrototype: true }),
    changes: changes(8),
    branches: fc.uniqueArray(branch, { maxLength: 5, selector: (one) => one.name }),
    shows: fc.nat(9),
  })
  .map(({ branches, shows, ...rest }) => {
    const kept = branches.map((one) => ({
      ...one,
      changes: one.changes.map((made) => ({ ...made, week: made.week + one.from })),
    }));
    const shown = kept[shows]?.name;
    return {
      ...rest,
      ...(kept.length > 0 ? { branches: kept } : {}),
      ...(shown === undefined ? {} : { shown }),
    };
  });
