/** How long a seed word may be. */
export const LONGEST_SEED = 100;

/**
 * The word after `seed`: `typical`, `typical-2`, `typical-3`. A number of more than three digits is part of the word,
 * as in `liverpool-2007`.
 */
export function nextSeed(seed: string): string {
  const [, word = seed, number = '1'] = /^(.*)-([1-9]\d{0,2})$/su.exec(seed) ?? [];
  const ending = `-${Number(number) + 1}`;
  // A word that is as long as may be gives way at its end, between characters.
  let kept = '';
  for (const character of word) {
    if (kept.length + character.length + ending.length > LONGEST_SEED) break;
    kept += character;
  }
  return `${kept}${ending}`;
}
