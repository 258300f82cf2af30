import type { Given } from '../reading/given.ts';
import { FINGERPRINT, MARKED, MOST_WEEKS, marksIn, type Proof, VERSION } from './proof.ts';

export const PROOF_KEYS = ['engine', 'fingerprint', 'weeks', 'every', 'marks'] as const;

/** A proof in a file. */
export function readProofIn(given: Given): Proof | undefined {
  if (given.entries(PROOF_KEYS, 'key') === undefined) return undefined;
  const engine = given
    .at('engine')
    .text({ max: 40, pattern: VERSION, wants: 'a version is wanted, such as 0.1.0' });
  const fingerprint = given
    .at('fingerprint')
    .text({ max: 16, pattern: FINGERPRINT, wants: '16 hexadecimal digits are wanted' });
  const weeks = given.at('weeks').whole(0, MOST_WEEKS);
  const every = given.at('every').whole(1, MOST_WEEKS);
  const marks = given.at('marks').text({
    max: MOST_WEEKS + 1,
    pattern: MARKED,
    wants: 'letters, digits, - and _ are wanted',
  });
  if (engine === undefined || fingerprint === undefined) return undefined;
  if (weeks === undefined || every === undefined || marks === undefined) return undefined;
  const count = marksIn(weeks, every);
  if (marks.length !== count)
    return given
      .at('marks')
      .objectTo(
        `${marks.length} marks; ${count} are wanted, one every ${every} weeks from week 0 to ${weeks}`,
      );
  return { engine, fingerprint, weeks, every, marks };
}
