import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../lab/links/address.ts';
import { LONGEST } from '../../../lab/links/fields.ts';
import { markOf, type Proof, thinned, writeProof } from '../../../lab/links/proof.ts';
import { requests } from './requests.ts';

const proofs: fc.Arbitrary<Proof> = fc
  .tuple(fc.integer({ min: 0, max: 2500 }), fc.integer(), fc.stringMatching(/^[0-9a-f]{16}$/))
  .map(([weeks, salt, fingerprint]) => ({
    engine: '0.1.0',
    fingerprint,
    weeks,
    every: 1,
    marks: Array.from({ length: weeks + 1 }, (_, k) =>
      markOf(Math.imul(k + salt, 2654435761) >>> 9),
    ).join(''),
  }));

describe('A link', () => {
  it('with whatever request and proof is read as it was written, and is no longer than a link may be', () => {
    fc.assert(
      fc.property(requests, proofs, (request, proof) => {
        const address = writeAddress(request);
        const field = writeProof(proof, LONGEST - address.length - 1);
        fc.pre(address.length <= LONGEST);
        if (field === null) return expect(LONGEST - address.length).toBeLessThan(90);
        const link = `${address}&${field}`;
        expect(link.length).toBeLessThanOrEqual(LONGEST);
        const read = readAddress(link);
        expect(read.problems).toEqual([]);
        expect(read.request).toEqual(request);
        expect(read.proof).toEqual(thinned(proof, read.proof?.every ?? 0));
      }),
      { numRuns: 100 },
    );
  });

  it('that somebody has damaged never throws, and only what is well-formed comes out of it', () => {
    fc.assert(
      fc.property(
        requests,
        proofs,
        fc.array(fc.tuple(fc.nat(1999), fc.string({ unit: 'binary', maxLength: 5 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (request, proof, edits) => {
          let link = `${writeAddress(request)}&${writeProof(proof, 600)}`;
          for (const [at, text] of edits)
            link = link.slice(0, at % link.length) + text + link.slice((at % link.length) + 1);
          const read = readAddress(link);
          expect(read.problems.every((problem) => problem !== '' && !/\p{C}/u.test(problem))).toBe(
            true,
          );
          expect(Object.getPrototypeOf(read.request.settings)).toBe(Object.prototype);
          if (read.proof !== null)
            expect(read.proof.marks.length).toBe(
              Math.floor(read.proof.weeks / read.proof.every) + 1,
            );
        },
      ),
      { numRuns: 80 },
    );
  });

  const good = 'proof=0.1.0~0123456789abcdef~4~2~abc';
  it.each([
    ['no version', 'proof=new~0123456789abcdef~4~2~abc'],
    ['a script for a version', 'proof=%3Cscript%3E~0123456789abcdef~4~2~abc'],
    ['a fingerprint too short', 'proof=0.1.0~0123~4~2~abc'],
    ['a giant number of weeks', 'proof=0.1.0~0123456789abcdef~9999999999~2~abc'],
    ['marks every no weeks', 'proof=0.1.0~0123456789abcdef~4~0~abc'],
    ['marks too few', 'proof=0.1.0~0123456789abcdef~4~1~abc'],
    ['marks that are none', 'proof=0.1.0~0123456789abcdef~4~2~a%00c'],
    ['more than there should be', `${good}~d`],
    ['two proofs', `${good}&${good}`],
  ])('whose proof has %s is named, and the rest of it is read', (_, proof) => {
    const read = readAddress(`#v=1&scenario=typical&week=3&${proof}`);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toContain('‘proof’');
    expect(read.request.week).toBe(3);
  });

  it('with a good proof has nothing wrong', () => {
    expect(readAddress(`#v=1&${good}`)).toMatchObject({
      problems: [],
      proof: { weeks: 4, every: 2 },
    });
  });
});
