import { describe, expect, it } from 'vitest';
import { askedScenario } from '../../../lab/links/asked-scenario.ts';
import { type Proof, thinned } from '../../../lab/links/proof.ts';
import { Prover } from '../../../lab/links/prover.ts';
import { compareProofs, describeVerdict } from '../../../lab/links/verdict.ts';
import { openScenario } from '../../../lab/reading/open-scenario.ts';
import { Run } from '../../../sim/run.ts';

const settings = { people: 16, elements: 8, settle: 4, weeks: 30 };

async function opened(changes: readonly { week: number; name: string; value: number }[]) {
  const asked = askedScenario({ scenario: 'typical', seed: 'a', settings, changes });
  if (asked === null) throw new Error('typical is not there');
  const { raw, overrides } = asked;
  const read = await openScenario(raw, { source: 'typical', overrides, memoryLimit: 1e8 });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

async function proofOf(...changes: { week: number; name: string; value: number }[]) {
  const { plan, seed } = await opened(changes);
  const prover = new Prover(plan, seed);
  while (!prover.isDone) prover.step();
  return prover.proof();
}

describe('A proof', () => {
  it('has the fingerprint that the run itself has, and a mark for each week from week 0', async () => {
    const { plan, seed } = await opened([]);
    const proof = await proofOf();
    expect(proof.fingerprint).toBe(new Run(plan, seed).liveOn().fingerprint());
    expect(proof.marks).toHaveLength(31);
    expect(new Set(proof.marks).size).toBeGreaterThan(15);
  });

  it('is the same whenever it is made', async () => {
    expect(compareProofs(await proofOf(), await proofOf())).toEqual({ reproduced: true });
  });

  it('shows the week from which on another run differs', async () => {
    const found = await proofOf();
    for (const week of [1, 7, 20]) {
      const told = await proofOf({ week, name: 'disuse', value: 1 });
      expect(compareProofs(told, found)).toEqual({
        reproduced: false,
        from: week,
        after: week - 1,
      });
    }
  });

  const found: Proof = {
    engine: '0.1.0',
    fingerprint: '0'.repeat(16),
    weeks: 6,
    every: 1,
    marks: 'abcdefg',
  };
  const verdictOn = (told: Proof) =>
    describeVerdict(compareProofs(told, found), told, found, 'week', 'link');
  const other = '1'.repeat(16);
  it.each([
    ['is the same', found, /^Reproduced ✔ bit for bit: the outcome after 6 weeks is 0{16}/],
    ['is the same, with a mark every second week', thinned(found, 2), /^Reproduced ✔/],
    [
      'differs from a week on',
      { ...found, engine: '0.5.0', fingerprint: other, marks: 'abcdXXX' },
      /^Differs from week 4 \(engine 0\.5\.0 against 0\.1\.0\)\.$/,
    ],
    [
      'differs somewhere between two marks',
      { ...thinned(found, 3), fingerprint: other, marks: 'adX' },
      /^Differs from one of the weeks 4 to 6 \(engine 0\.1\.0 both times\)\. Where the engine is the same, the link/,
    ],
    [
      'differs from its founding',
      { ...found, fingerprint: other, marks: 'Xbcdefg' },
      /^Differs from week 0 /,
    ],
    [
      'differs in its outcome alone',
      { ...found, fingerprint: other },
      /^Differs in the outcome after 6 weeks/,
    ],
    ['differs in one mark alone', { ...found, marks: 'abXdefg' }, /^Differs in the mark of week 2/],
    [
      'is shorter',
      { ...found, weeks: 4, marks: 'abcde' },
      /^Differs in length: 6 weeks here, 4 in the link/,
    ],
    [
      'is longer',
      { ...found, weeks: 8, marks: 'abcdefghi' },
      /^Differs in length: 6 weeks here, 8 in/,
    ],
  ])('that %s is told so', (_, told, says) => {
    expect(verdictOn(told)).toMatch(says);
  });
});
