/**
 * A published figure as an SVG document: its panels side by side, what was printed as rings, ours as dots with
 * their 95 % intervals, others' numbers as dashes on either side. It follows its reader's light or dark.
 */
import { line, scaleLinear } from 'd3';
import { digits } from './digits.ts';
import { DRAWING_BEGINS } from './document.ts';
import { asXml, STYLE } from './drawing-style.ts';
import type { FigureReport } from './judge.ts';
import { barOf, COLOURS, shapeOf, tickOf, ticksOf } from './marks.ts';
import {
  type Picture,
  type PicturePoint,
  panelsOf,
  pictureOf,
  reachOf,
  type Series,
} from './picture.ts';

const HEIGHT = 300;
/** How wide a panel is: one that is alone has the room of almost two. */
const WIDTHS = { alone: 680, among: 400 } as const;
const EDGE = { left: 52, right: 16, top: 46, bottom: 44 } as const;
/** The names of the lines, below the panels. */
const ENTRY = { width: 190, height: 20 } as const;
const MANY = 30;

/** @returns null where the figure has no picture */
export function drawFigure(report: FigureReport): string | null {
  const found = report.points.map(({ ours }) => ours);
  const panels = panelsOf(report).flatMap((panel) => pictureOf(report, panel, found) ?? []);
  if (panels.length === 0) return null;
  const names = new Map(panels.flatMap(({ series }) => series.map((one) => [one.index, one.name])));
  const each = panels.length === 1 ? WIDTHS.alone : WIDTHS.among;
  const width = panels.length * each;
  const aRow = Math.max(1, Math.floor((width - EDGE.left) / ENTRY.width));
  const key = [...names].sort(([a], [b]) => a - b);
  const rows = Math.ceil((key.length + 1) / aRow);
  const height = HEIGHT + (rows + 1) * ENTRY.height;
  const at = (k: number) =>
    `translate(${EDGE.left + (k % aRow) * ENTRY.width},${HEIGHT + 14 + Math.floor(k / aRow) * ENTRY.height})`;
  const parts = [
    `${DRAWING_BEGINS} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${asXml(report.title)}</title>`,
    `<desc>${asXml(describe(panels))}</desc>`,
    `<style>${STYLE}</style>`,
    '<rect class="paper" width="100%" height="100%"/>',
    ...panels.map(
      (panel, k) => `<g transform="translate(${k * each},0)">${drawPanel(panel, each)}</g>`,
    ),
    ...key.map(
      ([index, name], k) =>
        `<g class="line-${index % COLOURS}" transform="${at(k)}"><path class="dot" d="${shapeOf(index, 48)}"/><text x="12" dy=".32em">${asXml(name)}</text></g>`,
    ),
    `<text class="muted" x="${EDGE.left}" y="${height - 12}">${asXml(legendOf(panels, report.replicates))}</text>`,
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

function drawPanel(picture: Picture, width: number): string {
  const { series, extent, panel, axes } = picture;
  const [left, right] = [EDGE.left, width - EDGE.right];
  const [top, bottom] = [EDGE.top, HEIGHT - EDGE.bottom];
  const x = scaleLinear(extent.x, [left + 10, right - 10]);
  const y = scaleLinear(extent.y, [bottom, top]).nice(6);
  const written = y.tickFormat(6);
  const path = (value: (point: PicturePoint) => number | null) =>
    line<PicturePoint>()
      .defined((point) => value(point) !== null)
      .x((point) => round(x(point.x)))
      .y((point) => round(y(value(point) ?? 0)));
  const printed = path(({ published }) => published);
  const ours = path(({ ours }) => ours?.mean ?? null);
  return [
    `<text class="panel" x="${left}" y="18">${asXml(panel)}</text>`,
    `<text class="muted" x="${left}" y="34">${asXml(axes.y)}</text>`,
    `<text class="muted" x="${right}" y="${HEIGHT - 6}" text-anchor="end">${asXml(axes.x)}</text>`,
    ...y
      .ticks(6)
      .map(
        (level) =>
          `<path class="level" d="M${left},${round(y(level))}H${right}"/><text class="muted" x="${left - 6}" y="${round(y(level))}" dy=".32em" text-anchor="end">${written(level)}</text>`,
      ),
    ...ticksOf(picture, x, right - left).map(
      (tick) =>
        `<text class="muted" x="${round(x(tick))}" y="${bottom + 18}" text-anchor="middle">${tickOf(tick)}</text>`,
    ),
    ...series.map(
      (one) =>
        `<g class="line-${one.index % COLOURS}"><path class="printed" d="${printed(one.points as PicturePoint[]) ?? ''}"/><path class="ours" d="${ours(one.points as PicturePoint[]) ?? ''}"/>${drawPoints(one, x, y)}</g>`,
    ),
  ].join('');
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function drawPoints({ index, points }: Series, x: Scale, y: Scale): string {
  const small = points.length > MANY ? 0.4 : 1;
  return points
    .map((point) => {
      const { published, reference, ours } = point;
      const shape = (kind: string, value: number, area: number) =>
        `<path class="${kind}" transform="translate(0,${round(y(value))})" d="${shapeOf(index, area * small)}"/>`;
      const bar = barOf(point, (value) => round(y(value)));
      const parts = [
        reference === null
          ? ''
          : `<path class="reference" d="M-11,${round(y(reference.mean))}h6M5,${round(y(reference.mean))}h6"/>`,
        bar === null ? '' : `<path class="bar" d="${bar}"/>`,
        published === null ? '' : shape('ring', published, 86),
        ours === null ? '' : shape('dot', ours.mean, 26),
      ];
      return `<g transform="translate(${round(x(point.x))},0)">${parts.join('')}</g>`;
    })
    .join('');
}

function legendOf(panels: readonly Picture[], replicates: number): string {
  const points = panels.flatMap(({ series }) => series.flatMap((one) => one.points));
  const parts = [
    replicates === 0
      ? 'Filled: worked out here'
      : `Filled: our means of ${replicates} runs, with 95 % intervals`,
  ];
  if (points.some(({ published }) => published !== null)) parts.push('open: as printed');
  if (points.some(({ reference }) => reference !== null))
    parts.push('dashes: an independent program');
  return `${parts.join('; ')}.`;
}

/** What the picture comes to, for who does not see it. */
function describe(panels: readonly Picture[]): string {
  return panels
    .map(({ panel, series }) => {
      const ends = series.map(({ name, points }) => {
        const last = points.findLast(({ ours }) => ours !== null);
        return last?.ours
          ? `${name}: ${digits(last.ours.mean)} ± ${digits(reachOf(last.ours))} at ${tickOf(last.x)}`
          : name;
      });
      return `${panel}: ${ends.join('; ')}.`;
    })
    .join(' ');
}

/** To a tenth of a pixel. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
