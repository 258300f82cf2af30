import { type Parameter, withinRange } from '../../sim/parameter.ts';

/** How many places a slider has. */
export const PLACES = 1000;

/**
 * Where on its slider a value stands, 0..PLACES. Ranges that span several orders of magnitude are stretched
 * at their lower end: weekly probabilities by a cube, sizes by a logarithm.
 */
export function placeOf(parameter: Parameter, value: number): number {
  const { min, max } = parameter;
  const share = (value - min) / (max - min);
  switch (bendOf(parameter)) {
    case 'logarithm':
      return Math.round((PLACES * Math.log(value / min)) / Math.log(max / min));
    case 'cube':
      return Math.round(PLACES * Math.cbrt(share));
    case 'none':
      return Math.round(PLACES * share);
  }
}

/** The valid value at a place of the slider. */
export function valueAt(parameter: Parameter, place: number): number {
  const { min, max } = parameter;
  if (place >= PLACES) return max;
  const share = place / PLACES;
  switch (bendOf(parameter)) {
    case 'logarithm':
      return tidy(parameter, rounded(min * (max / min) ** share));
    case 'cube':
      return tidy(parameter, min + (max - min) * share ** 3);
    case 'none':
      return tidy(parameter, min + (max - min) * share);
  }
}

/** What a key does to a value: arrows move by a step, Page keys by ten, Home and End to the ends; null for other keys. */
export function valueAfterKey(parameter: Parameter, value: number, key: string): number | null {
  const { step, min, max } = parameter;
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: step,
    ArrowUp: step,
    ArrowLeft: -step,
    ArrowDown: -step,
    PageUp: 10 * step,
    PageDown: -10 * step,
    Home: min - value,
    End: max - value,
  };
  return Object.hasOwn(moves, key) ? tidy(parameter, value + moves[key]) : null;
}

function bendOf({ min, max, step }: Parameter): 'none' | 'cube' | 'logarithm' {
  if (min > 0 && max / min >= 500) return 'logarithm';
  return (max - min) / step >= 500 ? 'cube' : 'none';
}

/** Large numbers to two digits: nobody points at 4,817 people. */
function rounded(value: number): number {
  return value > 100 ? Number(value.toPrecision(2)) : value;
}

/** Brought to the nearest step, without the dust of binary fractions. */
function tidy(parameter: Parameter, value: number): number {
  const { step, min } = parameter;
  const stepped = min + Math.round((value - min) / step) * step;
  return withinRange(parameter, Number(stepped.toPrecision(10)));
}
