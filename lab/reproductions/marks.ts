/** How the points and lines of a published figure's picture are marked, on the page and in documents. */
import {
  type ScaleLinear,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3';
import { type Picture, type PicturePoint, reachOf } from './picture.ts';

type Scale = ScaleLinear<number, number>;

/** A shape of its own for each line, for who can't tell the colours apart. */
const SHAPES: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
  symbolWye,
];

/** How many colours there are for lines; with the shapes, that makes 42 kinds. */
export const COLOURS = 6;

export function shapeOf(index: number, area: number): string {
  return symbol(SHAPES[index % SHAPES.length], area)() ?? '';
}

/** Where a point is along the axis, without what counting in binary adds to it. */
export function tickOf(x: number): string {
  return String(Math.round(x * 1e6) / 1e6).replace('-', '−');
}

/** Where there are points, if those are few, as far as there is room; else round numbers. */
export function ticksOf({ series }: Picture, x: Scale, width: number): number[] {
  const at = [...new Set(series.flatMap(({ points }) => points.map((point) => point.x)))];
  if (at.length > 12) return x.ticks(Math.max(2, width / 80));
  return spaced(at, x, APART);
}

/** Those of `ticks` that are `apart` from the one before, in pixels: so that what is written of each can be read. */
export function spaced(
  ticks: readonly number[],
  x: (tick: number) => number,
  apart: number,
): number[] {
  const kept: number[] = [];
  for (const next of [...ticks].sort((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last === undefined || x(next) - x(last) >= apart) kept.push(next);
  }
  return kept;
}

/** How far written numbers are from one another at least, in pixels. */
const APART = 26;

/** From end to end of the interval of ours; null where there is none. */
export function barOf({ ours }: PicturePoint, y: (value: number) => number): string | null {
  if (ours === null) return null;
  const reach = reachOf(ours);
  if (reach === 0) return null;
  const [low, high] = [y(ours.mean - reach), y(ours.mean + reach)];
  return `M0,${low}V${high}M-3,${low}h6M-3,${high}h6`;
}
