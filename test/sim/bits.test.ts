import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agrees,
  contradicts,
  countOnes,
  differs,
  elementOf,
  firstOf,
  laneOf,
  lanesInUse,
  pick,
  same,
  Tally,
  withoutFirst,
  wordOf,
  wordsFor,
} from '../../sim/bits.ts';

const anyLanes = fc.integer({ min: -2147483648, max: 2147483647 });

/** Lane by lane, the lowest first. */
function digits(lanes: number): boolean[] {
  const text = (lanes < 0 ? lanes + 4294967296 : lanes).toString(2).padStart(32, '0');
  return [...text].reverse().map((digit) => digit === '1');
}

describe('Words of lanes', () => {
  it('are as many as the elements need, and use no lane beyond the last', () => {
    for (let elements = 1; elements <= 1024; elements++) {
      const words = wordsFor(elements);
      let inUse = 0;
      for (let word = 0; word < words; word++)
        inUse += digits(lanesInUse(elements, word)).filter(Boolean).length;
      expect(inUse).toBe(elements);
      expect(digits(lanesInUse(elements, words - 1))[(elements - 1) % 32]).toBe(true);
    }
  });

  it('name each element once', () => {
    for (let element = 0; element < 200; element++) {
      expect(elementOf(wordOf(element), laneOf(element))).toBe(element);
      expect(digits(laneOf(element)).indexOf(true)).toBe(element % 32);
    }
  });
});

describe('The verbs on lanes', () => {
  it('count, and walk through the lanes from the lowest', () => {
    fc.assert(
      fc.property(anyLanes, (lanes) => {
        const set = digits(lanes).flatMap((on, lane) => (on ? [lane] : []));
        expect(countOnes(lanes)).toBe(set.length);
        const walked: number[] = [];
        for (let rest = lanes; rest !== 0; rest = withoutFirst(rest)) {
          expect(firstOf(rest)).toBe(firstOf(rest) & rest);
          expect(countOnes(firstOf(rest))).toBe(1);
          walked.push(elementOf(0, rest));
        }
        expect(walked).toEqual(set);
      }),
      { seed: 1 },
    );
    expect([countOnes(0), countOnes(-1), firstOf(0)]).toEqual([0, 32, 0]);
  });

  it('pick and compare lane by lane', () => {
    fc.assert(
      fc.property(anyLanes, anyLanes, anyLanes, anyLanes, (a, b, c, d) => {
        const [A, B, C, D] = [a, b, c, d].map(digits);
        expect(digits(pick(a, b, c))).toEqual(A.map((where, k) => (where ? B[k] : C[k])));
        expect(digits(same(a, b))).toEqual(A.map((on, k) => on === B[k]));
        expect(digits(agrees(a, b, c, d))).toEqual(A.map((on, k) => on && C[k] && B[k] === D[k]));
        expect(digits(contradicts(a, b, c, d))).toEqual(
          A.map((on, k) => on && C[k] && B[k] !== D[k]),
        );
        expect(digits(differs(a, b, c, d))).toEqual(
          A.map((on, k) => on && !(C[k] && B[k] === D[k])),
        );
      }),
      { seed: 1 },
    );
  });
});

/** A tally with `counts[lane]` votes in each lane. */
function tallyOf(counts: readonly number[], most: number): Tally {
  const tally = new Tally(most);
  for (let vote = 0; vote < Math.max(0, ...counts); vote++)
    tally.add(
      counts.reduce((lanes, count, lane) => (count > vote ? lanes | (1 << lane) : lanes), 0),
    );
  return tally;
}

describe('A tally', () => {
  it('counts as one would on paper, up to its most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 64 }), { minLength: 32, maxLength: 32 }),
        (counts) => {
          const tally = tallyOf(counts, 64);
          expect(counts.map((_, lane) => tally.count(1 << lane))).toEqual(counts);
        },
      ),
      { seed: 1 },
    );
  });

  it('says who outnumbers whom by how many, for all small counts', () => {
    for (let mine = 0; mine <= 17; mine++) {
      const theirs = Array.from({ length: 32 }, (_, lane) => lane % 18);
      const [a, b] = [tallyOf(new Array(32).fill(mine), 17), tallyOf(theirs, 17)];
      for (let by = 0; by <= 40; by++)
        expect(digits(a.outnumbers(b, by))).toEqual(theirs.map((count) => mine >= count + by));
    }
  });

  it('forgets everything when it is cleared', () => {
    const tally = tallyOf([5, 3, 1], 8);
    tally.clear();
    tally.add(2);
    expect([1, 2, 4].map((lane) => tally.count(lane))).toEqual([0, 1, 0]);
    expect(tally.outnumbers(new Tally(8), 1)).toBe(2);
  });
});
