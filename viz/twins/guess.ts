/**
 * What the reader expects before a comparison runs: how far ahead the left will be, in hundredths, at the end
 * of each eighth of the time. At the start both are the same, so that the guess begins at 0.
 */
export type Guess = readonly number[];

export const KNOTS = 8;
export const MOST_GUESSED = 100;

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

/** The guess with a stroke of the hand in it: from one place to another all knots in between move along. */
export function drawInto(
  guess: Guess,
  from: readonly [week: number, value: number],
  to: readonly [week: number, value: number],
  weeks: number,
): Guess {
  const [first, last] = from[0] <= to[0] ? [from, to] : [to, from];
  const near = weeks / KNOTS / 2;
  return guess.map((before, k) => {
    const week = ((k + 1) * weeks) / KNOTS;
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

/** As a link says it. */
export function writeGuess(guess: Guess): string {
  return guess.join(',');
}

const HUNDREDTHS = /^-?\d{1,3}$/;

/** The guess that a link says; null where it says none. */
export function readGuess(text: string): Guess | null {
  const parts = text.split(',', KNOTS + 1);
  if (parts.length !== KNOTS) return null;
  if (!parts.every((part) => HUNDREDTHS.test(part) && Math.abs(Number(part)) <= MOST_GUESSED))
    return null;
  // −0 is 0.
  return parts.map((part) => Number(part) + 0);
}
