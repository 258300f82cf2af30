/** The stylised facts put to the test, in as many files as workers share the work. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type FactFound,
  findFacts,
  stylisedFacts,
} from '../../../lab/experiments/stylised-facts.ts';

const seeds = Array.from({ length: 40 }, (_, k) => `stylised ${k}`);

/**
 * Declares a test for each fact of one part of the list.
 * @param part 1 for the first of `parts`; neighbours stay together, since they share organisations
 */
export function describeFacts(part: number, parts: number): void {
  const size = Math.ceil(stylisedFacts.length / parts);
  const facts = stylisedFacts.slice((part - 1) * size, part * size);

  describe('Over forty seeds', () => {
    let found: FactFound[] = [];
    beforeAll(() => {
      found = findFacts(facts, seeds);
    }, 240_000);

    it.each(facts.map(({ says, expect: expected }, k) => ({ says, expected, k })))(
      '$says ($expected)',
      ({ expected, k }) => {
        const { fact, found: estimate, holds } = found[k] as FactFound;
        const told = `${estimate.mean} [${estimate.low}, ${estimate.high}], above ${fact.above}`;
        expect(holds ? 'holds' : 'not reproduced', told).toBe(expected);
      },
    );
  });
}
