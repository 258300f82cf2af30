/** Numbers with their intervals as an SVG document: a row each, a bar from 0, the interval over it. */
import { scaleLinear } from 'd3';
import { asXml, STYLE } from '../reproductions/drawing-style.ts';
import { COLOURS, shapeOf } from '../reproductions/marks.ts';

export interface Bar {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface BarChart {
  readonly title: string;
  /** What the numbers are, along the axis. */
  readonly axis: string;
  /** What each of the bars of a row is; one without a name for a single one. */
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly bars: readonly Bar[] }[];
}

const WIDTH = 760;
const EDGE = { right: 24, top: 52, bottom: 46 } as const;
const LABEL = { most: 360, perLetter: 6.9 } as const;
const BAR = 15;
const GAP = 9;

export function drawBars({ title, axis, series, rows }: BarChart): string {
  const longest = Math.max(...rows.map(({ label }) => label.length));
  const left = 24 + Math.min(LABEL.most, Math.ceil(longest * LABEL.perLetter));
  const row = series.length * BAR + GAP;
  const bottom = EDGE.top + rows.length * row + GAP;
  const height = bottom + EDGE.bottom + (series.length > 1 ? 24 : 0);
  const numbers = rows.flatMap(({ bars }) => bars.flatMap((bar) => [bar.value, bar.low, bar.high]));
  const known = numbers.filter((number) => number !== null);
  const x = scaleLinear([Math.min(0, ...known), Math.max(0, ...known)], [left, WIDTH - EDGE.right]);
  const isFlat = known.every((number) => number === 0);
  if (isFlat) x.domain([0, 1]);
  x.nice(6);
  const written = x.tickFormat(6);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<title>${asXml(title)}</title>`,
    `<desc>${asXml(describe(rows, series))}</desc>`,
    `<style>${STYLE}.body{fill:var(--tint);opacity:.32}.zero{stroke:var(--ink)}</style>`,
    '<rect class="paper" width="100%" height="100%"/>',
    `<text class="panel" x="24" y="24">${asXml(title)}</text>`,
    `<text class="muted" x="${WIDTH - EDGE.right}" y="${bottom + 36}" text-anchor="end">${asXml(axis)}</text>`,
    ...x
      .ticks(6)
      .map(
        (tick) =>
          `<path class="level" d="M${round(x(tick))},${EDGE.top - 6}V${bottom}"/><text class="muted" x="${round(x(tick))}" y="${bottom + 16}" text-anchor="middle">${asXml(written(tick))}</text>`,
      ),
    ...rows.map(({ label, bars }, k) =>
      drawRow(label, bars, EDGE.top + GAP / 2 + k * row, left, x),
    ),
    `<path class="zero" d="M${round(x(0))},${EDGE.top - 6}V${bottom}"/>`,
    ...(series.length > 1 ? series.map((name, k) => drawKey(name, k, height)) : []),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function drawRow(label: string, bars: readonly Bar[], top: number, left: number, x: Scale): string {
  const middle = top + (bars.length * BAR) / 2;
  const shown = shortened(label);
  const parts = bars.map(({ value, low, high }, k) => {
    const y = top + k * BAR + BAR / 2;
    if (value === null)
      return `<text class="muted" x="${round(x(0)) + 6}" y="${y}" dy=".32em">not defined</text>`;
    const [from, to] = [x(0), x(value)].sort((a, b) => a - b) as [number, number];
    const interval =
      low === null || high === null
        ? ''
        : `<path class="bar" d="M${round(x(low))},${y}H${round(x(high))}M${round(x(low))},${y - 3}v6M${round(x(high))},${y - 3}v6"/>`;
    return `<g class="line-${k % COLOURS}"><rect class="body" x="${round(from)}" y="${y - 5}" width="${round(to - from)}" height="10"/>${interval}<path class="dot" transform="translate(${round(x(value))},${y})" d="${shapeOf(k, 30)}"/></g>`;
  });
  return `<text x="${left - 10}" y="${middle}" dy=".32em" text-anchor="end">${asXml(shown)}</text>${parts.join('')}`;
}

function drawKey(name: string, k: number, height: number): string {
  return `<g class="line-${k % COLOURS}" transform="translate(${30 + 190 * k},${height - 16})"><path class="dot" d="${shapeOf(k, 48)}"/><text x="12" dy=".32em">${asXml(name)}</text></g>`;
}

/** The whole of it is in the description. */
function shortened(label: string): string {
  const most = Math.floor(LABEL.most / LABEL.perLetter);
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

/** All the numbers, for who does not see the picture. */
function describe(rows: BarChart['rows'], series: readonly string[]): string {
  return rows
    .map(({ label, bars }) => {
      const told = bars.map(({ value, low, high }, k) => {
        const name = series.length > 1 ? `${series[k]} ` : '';
        if (value === null) return `${name}not defined`;
        const interval = low === null || high === null ? '' : ` [${digits(low)}, ${digits(high)}]`;
        return `${name}${digits(value)}${interval}`;
      });
      return `${label}: ${told.join(', ')}.`;
    })
    .join(' ');
}

function digits(value: number): string {
  return String(Number(value.toPrecision(4))).replace('-', '−');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
