/** What a factor is varied over, as it is typed: `0.01, 0.04` or `0..1` or `0..1/5`. */
import type { Parameter } from '../../sim/parameter.ts';
import { readNumber } from '../controls/typed-number.ts';

/** Its parts, each as it was typed. */
export type Over =
  | { readonly values: readonly string[] }
  | { readonly from: string; readonly to: string; readonly steps: string | null };

/** Takes `text` apart. Nothing is said of whether its parts can be had. */
export function takeApart(text: string): Over {
  const at = text.indexOf('..');
  if (at < 0) return { values: text.split(',').map((part) => part.trim()) };
  const [to = '', ...steps] = text.slice(at + 2).split('/');
  return {
    from: text.slice(0, at).trim(),
    to: to.trim(),
    steps: steps.length === 0 ? null : steps.join('/').trim(),
  };
}

/** The same as an experiment's file says it. */
export function readOver(text: string): unknown {
  const over = takeApart(text);
  if ('values' in over)
    return over.values.map((part) => (Number.isNaN(readNumber(part)) ? part : readNumber(part)));
  const { from, to, steps } = over;
  return {
    from: readNumber(from),
    to: readNumber(to),
    ...(steps === null ? {} : { steps: readNumber(steps) }),
  };
}

/** All of a parameter's range, at three levels. */
export function overAll({
  min,
  max,
  choices,
  step,
}: Pick<Parameter, 'min' | 'max' | 'choices' | 'step'>): string {
  if (choices !== undefined) return choices.join(', ');
  const isWide = (max - min) / step >= 500;
  return `${min}..${isWide ? min + 20 * step : max}/3`;
}
