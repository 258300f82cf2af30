/**
 * What the reader expects before a comparison runs: how far ahead the left will be, in hundredths, at the end
 * of each eighth of the time. At the start both are the same, so that the guess begins at 0.
 */
export type Guess = readonly number[];

export const KNOTS = 8;
export const MOST_GUESSED = 100;

const HUNDREDTHS = /^-?\d{1,3}$/;

/** As a link says it. */
export function writeGuess(guess: Guess): string {
  return guess.join(',');
}

/** The guess that a link says; null where it says none. */
export function readGuess(text: string): Guess | null {
  const parts = text.split(',', KNOTS + 1);
  if (parts.length !== KNOTS) return null;
  if (!parts.every((part) => HUNDREDTHS.test(part) && Math.abs(Number(part)) <= MOST_GUESSED))
    return null;
  // −0 is 0.
  return parts.map((part) => Number(part) + 0);
}
