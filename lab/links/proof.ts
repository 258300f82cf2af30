/**
 * What makes a link prove itself: what came of the run when the link was made, so that whoever opens it can run
 * it again and see whether the same comes of it; and if not, from which week on it does not.
 *
 *     proof=0.1.0~1f2e3d4c5b6a7988~260~1~kX0_w…
 *           │     │                │   │ └ a mark for every so many weeks, from week 0 on
 *           │     │                │   └ every how many weeks
 *           │     │                └ how many weeks were lived through
 *           │     └ the fingerprint of the outcome (sim/run.ts)
 *           └ the engine's version
 *
 * A mark is one character, six bits of a quick hash of the state and of the books at the end of the week.
 */
import { type ReadField, shown } from './fields.ts';
import { linkWords as says } from './words.ts';

export interface Proof {
  readonly engine: string;
  readonly fingerprint: string;
  /** How many weeks were lived through: fewer than asked for where nothing could change any more. */
  readonly weeks: number;
  /** Every how many weeks there is a mark, from week 0 on. */
  readonly every: number;
  readonly marks: string;
}

const MARKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}(-[a-z0-9.]{1,20})?$/;
export const FINGERPRINT = /^[0-9a-f]{16}$/;
const COUNT = /^(0|[1-9]\d{0,5})$/;
export const MARKED = /^[A-Za-z0-9_-]+$/;
export const MOST_WEEKS = 999_999;
/** Fewer marks than this say too little to be worth their place in a link. */
const FEWEST_MARKS = 16;

/** The mark for a hash. */
export function markOf(hash: number): string {
  return MARKS[hash & 63] as string;
}

/** How many marks there are from week 0 to week `weeks`, both included. */
export function marksIn(weeks: number, every: number): number {
  return Math.floor(weeks / every) + 1;
}

/** The same proof with a mark for each `every` weeks, a multiple of those that it has one for each of. */
export function thinned(proof: Proof, every: number): Proof {
  const marks = [...proof.marks].filter((_, k) => (k * proof.every) % every === 0).join('');
  return { ...proof, every, marks };
}

/** The field that says `proof` in at most `room` characters, if need be with fewer marks; null where that is too few. */
export function writeProof(proof: Proof, room: number): string | null {
  const headOf = (every: number) =>
    `proof=${proof.engine}~${proof.fingerprint}~${proof.weeks}~${every}~`;
  const most = room - headOf(MOST_WEEKS).length;
  if (most < Math.min(FEWEST_MARKS, proof.marks.length)) return null;
  let { every } = proof;
  while (marksIn(proof.weeks, every) > most) every += proof.every;
  return headOf(every) + thinned(proof, every).marks;
}

/**
 * The fields that say `proofs`, one for each run that is shown, with the `&` before each, in at most `room`
 * characters; null where that is too few.
 */
export function writeProofs(proofs: readonly Proof[], room: number): string | null {
  const each = Math.floor(room / proofs.length) - 1;
  const fields = proofs.map((proof) => writeProof(proof, each));
  return fields.includes(null) ? null : fields.map((field) => `&${field}`).join('');
}

/** The proofs in an address, one for each run that it shows. */
export function readProofs(field: ReadField, most = 1): readonly Proof[] {
  return field
    .all('proof')
    .slice(0, most)
    .flatMap((text) => {
      const proof = parseProof(text);
      if (proof === null) field.object('proof', says.bad('proof', shown(text), says.proof));
      return proof === null ? [] : [proof];
    });
}

function parseProof(text: string): Proof | null {
  const [engine = '', fingerprint = '', weeks = '', every = '', marks = '', ...rest] =
    text.split('~');
  const fits =
    rest.length === 0 &&
    VERSION.test(engine) &&
    FINGERPRINT.test(fingerprint) &&
    COUNT.test(weeks) &&
    COUNT.test(every) &&
    every !== '0' &&
    MARKED.test(marks) &&
    marks.length === marksIn(Number(weeks), Number(every));
  return fits ? { engine, fingerprint, weeks: Number(weeks), every: Number(every), marks } : null;
}
