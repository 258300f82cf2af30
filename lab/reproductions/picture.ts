/** What there is to see in one panel of a figure: points on lines, each as published, as others have it, as ours. */
import { studentT } from '../experiments/statistics.ts';
import type { Figure, Known, Place, Point } from './reproduction.ts';
import type { Found } from './sums.ts';

export interface PicturePoint {
  readonly x: number;
  readonly published: number | null;
  readonly reference: Known | null;
  readonly ours: Found | null;
}

export interface Series {
  readonly name: string;
  /** Which of the figure's lines it is, whatever the panel: its shape and colour follow from it. */
  readonly index: number;
  /** From left to right. */
  readonly points: readonly PicturePoint[];
}

export interface Picture {
  readonly axes: { readonly x: string; readonly y: string };
  readonly panel: string;
  readonly series: readonly Series[];
  /** The same in every panel, so that panels can be compared. */
  readonly extent: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
}

/** A figure, or the report on one. */
interface Pictured {
  readonly axes: Figure['axes'];
  readonly points: readonly Pick<Point, 'place' | 'published' | 'reference'>[];
}

/** The panels of `figure`, in their order; none where nothing of it is a picture. */
export function panelsOf({ axes, points }: Pictured): string[] {
  if (axes === null) return [];
  return [...new Set(points.flatMap(({ place }) => (place === null ? [] : [place.panel])))];
}

/**
 * @param found what each of the figure's points comes to; empty before anything is run
 * @returns null where the figure has no picture
 */
export function pictureOf(
  figure: Pictured,
  panel: string,
  found: readonly (Found | null)[],
): Picture | null {
  const { axes } = figure;
  const placed = figure.points.flatMap((point, k) =>
    point.place === null ? [] : [{ ...point, place: point.place, ours: found[k] ?? null }],
  );
  if (axes === null || placed.length === 0) return null;
  const names = [...new Set(placed.map(({ place }) => place.series))];
  const here = placed.filter(({ place }) => place.panel === panel);
  const series = names.flatMap((name, index) => {
    const points = here
      .filter(({ place }) => place.series === name)
      .map(({ place, published, reference, ours }) => ({ x: place.x, published, reference, ours }))
      .sort((a, b) => a.x - b.x);
    return points.length === 0 ? [] : [{ name, index, points }];
  });
  const values = placed.flatMap((point) => valuesOf(point));
  return {
    axes,
    panel,
    series,
    extent: { x: extentOf(placed.map(({ place }) => place.x)), y: extentOf(values) },
  };
}

/** How far the 95 % interval of `found` reaches to either side; 0 where nothing was run for it. */
export function reachOf({ se, n }: Found): number {
  return n < 2 ? 0 : studentT(n - 1) * se;
}

/** The best that is known of a point: ours, else what was published, else what others have. */
export function bestOf({ ours, published, reference }: PicturePoint): number | null {
  return ours?.mean ?? published ?? reference?.mean ?? null;
}

/** The lines by what they come to, the highest first: farthest right of where most of them are. */
export function rankedAtEnd({ series }: Picture): {
  readonly x: number;
  readonly ranked: readonly { readonly name: string; readonly value: number }[];
} {
  const xs = new Set(series.flatMap(({ points }) => points.map(({ x }) => x)));
  const at = (x: number) =>
    series.flatMap(({ name, points }) => {
      const point = points.find((candidate) => candidate.x === x);
      const value = point === undefined ? null : bestOf(point);
      return value === null ? [] : [{ name, value }];
    });
  const fullest = Math.max(0, ...[...xs].map((x) => at(x).length));
  const x = Math.max(...[...xs].filter((candidate) => at(candidate).length === fullest));
  return { x, ranked: at(x).sort((a, b) => b.value - a.value) };
}

function valuesOf({ published, reference, ours }: Omit<PicturePoint, 'x'>) {
  const values: number[] = [];
  if (published !== null) values.push(published);
  if (reference !== null) values.push(reference.mean);
  if (ours !== null) values.push(ours.mean);
  return values;
}

function extentOf(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

/** Whether a point is to be seen where `panel` is: one that is only told is nowhere. */
export function isIn(place: Place | null, panel: string | null): boolean {
  return place !== null && place.panel === panel;
}
