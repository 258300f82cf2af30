/** What the levers of a scenario come to, in plain sentences, each with its numbers. */
import type { Estimate } from '../experiments/statistics.ts';
import type { Lever, Levers, Pair } from './attribution.ts';

/** @param measure what is gained, as it is called */
export function recommendations({ alone, pairs, all }: Levers, measure: string): string[] {
  const what = measure.toLowerCase();
  const clear = alone.filter(({ gain }) => isAbove(gain));
  const [best, second] = clear;
  if (best === undefined)
    return [
      `In this model no single change is seen to raise ${what} here: every interval reaches down to 0.`,
    ];
  const sentences = [
    `In this model most is bought by ${best.constraint.loosened}: ${signed(best.gain)} ${what}${partOf(best, all)}.`,
  ];
  if (second !== undefined)
    sentences.push(`Then ${second.constraint.loosened}: ${signed(second.gain)}.`);
  const [largest] = alone;
  if (largest !== undefined && largest !== best)
    sentences.push(
      `${capital(largest.constraint.loosened)} may buy more, ${signed(largest.gain)}, but its interval reaches down to 0: more seeds would tell.`,
    );
  const [pair] = pairs;
  if (pair !== undefined && isAbove(pair.gain)) sentences.push(pairSentence(pair));
  const harmful = alone.filter(({ gain }) => (gain.high ?? 0) < 0);
  for (const { constraint, gain } of harmful)
    sentences.push(
      `Loosening ${constraint.label.toLowerCase()} alone does harm here: ${signed(gain)}.`,
    );
  return sentences;
}

function pairSentence({ constraints: [first, second], gain, beyond }: Pair): string {
  const both = `Of pairs, most is bought by ${first.loosened} together with ${second.loosened}: ${signed(gain)}`;
  if (isAbove(beyond)) return `${both}, ${signed(beyond)} more than the two alone.`;
  if ((beyond.high ?? 0) < 0)
    return `${both}, ${signed({ ...beyond, mean: -(beyond.mean ?? 0) })} less than the two alone: they do part of the same work.`;
  return `${both}, no more and no less than the two alone as far as can be seen.`;
}

/** How much of what everything together gains one lever does. */
function partOf({ gain }: Lever, all: Estimate): string {
  if (!isAbove(all) || gain.mean === null || all.mean === null) return '';
  return `, ${Math.round((100 * gain.mean) / all.mean)} % of what loosening everything does`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isAbove({ low }: Estimate): boolean {
  return low !== null && low > 0;
}

function signed({ mean }: Pick<Estimate, 'mean'>): string {
  const value = mean ?? Number.NaN;
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}
