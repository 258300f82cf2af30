/** A figure's panel: what was printed as open marks, ours as filled ones with their intervals, by line. */
import { line, scaleLinear, select } from 'd3';
import { digits, shortDigits, signedDigits } from '../../lab/reproductions/digits.ts';
import { standardErrorsApart } from '../../lab/reproductions/judge.ts';
import { COLOURS, tickOf } from '../../lab/reproductions/marks.ts';
import {
  bestOf,
  type Picture,
  type PicturePoint,
  rankedAtEnd,
} from '../../lab/reproductions/picture.ts';
import type { Chart, Table } from '../charts/chart.ts';
import { placeEndLabels } from '../charts/end-labels.ts';
import { addLayers } from '../charts/layers.ts';
import { offNextFrame, onNextFrame } from '../charts/next-frame.ts';
import { watchWidth } from '../charts/watch-size.ts';
import { words } from '../words/reproductions.ts';
import { drawAxes, drawLabels, drawPoints } from './chart-layers.ts';

/** How high it is at least and at most, in sizes of the type. */
const LOWEST = 23;
const HIGHEST = 48;
/** What the axes' names and ticks take above and below, in sizes of the type. */
const TOP = 2.6;
const BOTTOM = 3.4;

export function createPublishedChart(element: HTMLElement): Chart<Picture> {
  const svg = select(element).append('svg').attr('class', 'published').attr('role', 'img');
  const id = `plot-${++created}`;
  const clip = svg.append('clipPath').attr('id', id).append('rect');
  const [axes, lines, points, labels] = addLayers(svg, ['axes', 'lines', 'points', 'labels']);
  points.attr('clip-path', `url(#${id})`);
  let width = 0;
  let data: Picture | null = null;

  const draw = () => {
    if (data === null || width === 0) return;
    const { series, extent } = data;
    // Room for the longest label, in the size of type that the reader has chosen.
    const em = Number.parseFloat(getComputedStyle(svg.node() as SVGSVGElement).fontSize);
    const height = Math.min(HIGHEST * em, Math.max(LOWEST * em, width * 0.56));
    const [top, bottom] = [TOP * em, height - BOTTOM * em];
    const longest = Math.max(...series.map(({ name }) => name.length));
    const right = width - Math.min(0.34 * width, longest * 0.58 * em + 34);
    const left = 3.6 * em;
    const room = 14;
    const x = scaleLinear(extent.x, [left + room, right - room]);
    const y = scaleLinear(extent.y, [bottom, top]).nice(6);
    svg.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
    clip
      .attr('x', left - 2)
      .attr('y', top - 8)
      .attr('width', right - left + 4)
      .attr('height', bottom - top + 16);
    drawAxes(axes, data, x, y, [left, right], [top, bottom], em);
    const path = (value: (point: PicturePoint) => number | null) =>
      line<PicturePoint>()
        .defined((point) => value(point) !== null)
        .x((point) => x(point.x))
        .y((point) => y(value(point) ?? 0));
    const kinds = [
      { kind: 'printed', d: path(({ published }) => published) },
      { kind: 'ours', d: path(({ ours }) => ours?.mean ?? null) },
    ];
    lines
      .selectAll<SVGPathElement, unknown>('path')
      .data(series.flatMap((one) => kinds.map(({ kind, d }) => ({ one, kind, d }))))
      .join('path')
      .attr('class', ({ one, kind }) => `${kind} line-${one.index % COLOURS}`)
      .attr('d', ({ one, d }) => d(one.points as PicturePoint[]));
    drawPoints(points, series, x, y, em);
    const ends = series.flatMap((one) => {
      const last = one.points.findLast((point) => bestOf(point) !== null);
      return last === undefined ? [] : [{ one, x: x(last.x), y: y(bestOf(last) ?? 0) }];
    });
    const places = placeEndLabels(
      ends.map((end) => end.y),
      1.25 * em,
      top,
      bottom,
    );
    drawLabels(
      labels,
      ends.map((end, k) => ({ ...end, at: places[k] })),
      right + 12,
      em,
    );
  };

  const unwatch = watchWidth(element, (next) => {
    width = next;
    onNextFrame(draw);
  });
  return {
    update(next) {
      data = next;
      svg.attr('aria-label', describePicture(next));
      onNextFrame(draw);
    },
    describe: describePicture,
    destroy() {
      unwatch();
      offNextFrame(draw);
      svg.remove();
    },
  };
}

let created = 0;

export function describePicture(picture: Picture): string {
  const all = picture.series.flatMap(({ points }) => points);
  const printed = all.filter(({ published }) => published !== null).length;
  const ours = all.filter((point) => point.ours !== null).length;
  return `${words.chart.describe(picture.panel, printed, ours)} ${describeEnd(picture)}`;
}

/** Which line is where at the right: what a look at the picture tells first. */
export function describeEnd(picture: Picture): string {
  const { x, ranked } = rankedAtEnd(picture);
  if (ranked.length < 2) return '';
  const names = ranked.map(({ name, value }) => `${name} (${shortDigits(value)})`);
  return words.chart.atEnd(symbolOf(picture.axes.x), tickOf(x), names);
}

/** What an axis is called for short, within a sentence: “p1” of “p1: socialisation”, “period” of “Period”. */
function symbolOf(axis: string): string {
  const [symbol] = axis.split(':');
  return /^[A-Z][a-z]/.test(symbol) ? symbol[0].toLowerCase() + symbol.slice(1) : symbol;
}

/** A row for each point that is in the picture. */
export function tabulatePicture({ axes, series }: Picture): Table {
  const says = words.table;
  return {
    columns: [
      says.series,
      axes.x,
      says.ours,
      says.se,
      says.reference,
      says.referenceSe,
      says.z,
      says.published,
    ],
    rows: series.flatMap(({ name, points }) =>
      points.map((point) => [
        name,
        tickOf(point.x),
        digits(point.ours?.mean),
        digits(point.ours?.se),
        digits(point.reference?.mean),
        digits(point.reference?.se),
        signedDigits(zOf(point), 1),
        digits(point.published),
      ]),
    ),
  };
}

/** Ours less theirs, in standard errors of the difference. */
function zOf({ ours, reference }: PicturePoint): number | null {
  return ours === null || reference === null ? null : standardErrorsApart(ours, reference);
}
