/** What the reader guesses before a comparison runs: by shapes, by hand, typed. */
import { type Guess, KNOTS, MOST_GUESSED } from '../../lab/twins/guess.ts';

/** Shapes to choose from instead of drawing. */
export const SHAPES = {
  same: [0, 0, 0, 0, 0, 0, 0, 0],
  opens: [5, 10, 15, 20, 22, 24, 25, 25],
  fades: [15, 20, 18, 14, 10, 7, 5, 4],
  late: [0, 0, 0, 5, 12, 18, 22, 25],
  right: [-5, -10, -15, -20, -22, -24, -25, -25],
} as const satisfies Readonly<Record<string, Guess>>;
export type ShapeName = keyof typeof SHAPES;

/** The week of knot `k`, of `weeks`. */
export function weekOfKnot(k: number, weeks: number): number {
  return Math.round(((k + 1) * weeks) / KNOTS);
}

/** What was guessed for `week`: between knots as the crow flies. As a share, not in hundredths. */
export function guessedAt(guess: Guess, week: number, weeks: number): number {
  const at = (week / weeks) * KNOTS;
  const k = Math.min(KNOTS - 1, Math.floor(at));
  const from = k === 0 ? 0 : (guess[k - 1] ?? 0);
  const to = guess[k] ?? 0;
  return (from + (to - from) * (at - k)) / 100;
}

/**
 * The guess with a stroke of the hand in it: from one place to another all knots in between move along.
 *
 * @param goesOn whether nothing has been set beyond it yet: then it stays as it is there, to the end
 */
export function drawInto(
  guess: Guess,
  from: readonly [week: number, value: number],
  to: readonly [week: number, value: number],
  weeks: number,
  goesOn: boolean,
): Guess {
  const [first, last] = from[0] <= to[0] ? [from, to] : [to, from];
  const near = weeks / KNOTS / 2;
  return guess.map((before, k) => {
    const week = ((k + 1) * weeks) / KNOTS;
    if (goesOn && week > last[0]) return inHundredths(last[1]);
    if (week < first[0] - near || week > last[0] + near) return before;
    const span = last[0] - first[0];
    const share = span === 0 ? 1 : Math.max(0, Math.min(1, (week - first[0]) / span));
    return inHundredths(first[1] + (last[1] - first[1]) * share);
  });
}

function inHundredths(value: number): number {
  return Math.max(-MOST_GUESSED, Math.min(MOST_GUESSED, Math.round(value * 100))) + 0;
}

/** One number of a guess as it is typed and shown: a share, such as −0.25. */
export function writeGuessed(hundredths: number): string {
  return `${hundredths < 0 ? '−' : ''}${Math.abs(hundredths) / 100}`;
}

/** The hundredths of what was typed; null where it is no number from −1 to 1. */
export function readGuessed(text: string): number | null {
  if (!/^\s*[-−+]?(\d+([.,]\d*)?|[.,]\d+)\s*$/.test(text)) return null;
  const hundredths = Math.round(100 * Number(text.replace('−', '-').replace(',', '.'))) + 0;
  return Math.abs(hundredths) <= MOST_GUESSED ? hundredths : null;
}
