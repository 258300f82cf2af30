/** What running a link again came to. */
import type { Proof } from './proof.ts';
import { type Carrier, verdictWords as says, worldsWords } from './words.ts';

export type Verdict =
  | { readonly reproduced: true }
  | {
      readonly reproduced: false;
      /** The first week that was seen to differ; null where only the outcome or the length does. */
      readonly from: number | null;
      /** The last week before it that was the same, or -1. */
      readonly after: number;
    };

/** Compares what a link says with what came of it here; `found` has a mark for each week. */
export function compareProofs(told: Proof, found: Proof): Verdict {
  for (let k = 0; k < told.marks.length; k++) {
    const week = k * told.every;
    if (week > found.weeks) break;
    if (told.marks[k] !== found.marks[week])
      return { reproduced: false, from: week, after: week - told.every };
  }
  const same = told.weeks === found.weeks && told.fingerprint === found.fingerprint;
  return same
    ? { reproduced: true }
    : { reproduced: false, from: null, after: Math.min(told.weeks, found.weeks) };
}

/** The same in a sentence or two. `unit` is what a step of time is called. */
export function describeVerdict(
  verdict: Verdict,
  told: Proof,
  found: Proof,
  unit: string,
  carrier: Carrier,
): string {
  if (verdict.reproduced) return says.same(found.weeks, unit, found.fingerprint, carrier);
  const of = { theirs: told.engine, ours: found.engine };
  const { from, after } = verdict;
  const sameOutcome = told.weeks === found.weeks && told.fingerprint === found.fingerprint;
  if (from !== null && sameOutcome) return says.onlyMark(from, unit, carrier);
  const first =
    from === null
      ? told.weeks === found.weeks
        ? says.onlyOutcome(found.weeks, unit, of)
        : says.length(told.weeks, found.weeks, unit, of, carrier)
      : from - after > 1 && from > 0
        ? says.between(after, from, unit, of)
        : says.from(from, unit, of);
  return told.engine === found.engine ? `${first} ${says.altered(carrier)}` : first;
}

/** The same of all runs that a link shows: of one, or of two worlds side by side. */
export function describeVerdicts(
  told: readonly Proof[],
  found: readonly Proof[],
  unit: string,
  carrier: Carrier,
): { readonly reproduced: boolean; readonly says: string } {
  const verdicts = told.map((proof, k) => {
    const verdict = compareProofs(proof, found[k] as Proof);
    return { verdict, says: describeVerdict(verdict, proof, found[k] as Proof, unit, carrier) };
  });
  const [first] = verdicts;
  const reproduced = verdicts.every(({ verdict }) => verdict.reproduced);
  if (verdicts.length === 1 && first !== undefined) return { reproduced, says: first.says };
  if (reproduced) {
    const fingerprints = found.map(({ fingerprint }) => fingerprint);
    return {
      reproduced,
      says: worldsWords.same(found[0]?.weeks ?? 0, unit, fingerprints, carrier),
    };
  }
  const sentences = verdicts.map(({ says }, k) =>
    worldsWords.side(worldsWords.sides[k] ?? '', says),
  );
  return { reproduced, says: sentences.join(' ') };
}
