/** The map: a canvas of cells under axes, with what its colours mean, the scenario's own place, and a cursor. */
import { interpolateCividis, select } from 'd3';
import type { Parameter } from '../../sim/parameter.ts';
import type { Chart, Table } from '../charts/chart.ts';
import { offNextFrame, onNextFrame } from '../charts/next-frame.ts';
import { watchWidth } from '../charts/watch-size.ts';
import { formatBare, formatCount, formatValue } from '../numbers.ts';
import { words } from '../words/phase-map.ts';
import type { MapSeen } from './mapping.ts';

/** What is drawn. */
export interface MapPicture extends MapSeen {
  readonly x: Named;
  readonly y: Named;
  readonly measure: string;
  /** Where the scenario itself stands; null where a formula rules. */
  readonly here: readonly (number | null)[];
  readonly pointed: number | null;
}

interface Named {
  readonly name: string;
  readonly parameter: Parameter;
}

export interface MapHandlers {
  point(point: number | null): void;
  go(point: number): void;
}

const TOP = 8;
const BOTTOM = 44;
const LEGEND = 46;
const MOST_TICKS = 9;
let created = 0;

export function createPhaseMap(element: HTMLElement, handlers: MapHandlers): Chart<MapPicture> {
  const root = select(element).append('div').attr('class', 'phase-map');
  const canvas = root.append('canvas').attr('aria-hidden', 'true');
  const svg = root.append('svg').attr('aria-hidden', 'true');
  const gradient = svg.append('linearGradient').attr('id', `scale-${++created}`);
  for (let k = 0; k <= 10; k++)
    gradient
      .append('stop')
      .attr('offset', `${10 * k}%`)
      .attr('stop-color', interpolateCividis(k / 10));
  const axes = svg.append('g').attr('class', 'axes');
  const ends = svg.append('g').attr('class', 'scale');
  ends.append('rect').attr('fill', `url(#scale-${created})`);
  const here = svg.append('path').attr('class', 'here');
  const cursor = svg.append('rect').attr('class', 'cursor');
  // The cells are reached by arrow keys; a screen reader hears of the one that is pointed at.
  const place = root
    .append('div')
    .attr('class', 'cells')
    .attr('role', 'application')
    .attr('tabindex', '0');
  let data: MapPicture | null = null;
  let width = 0;
  let frame = { left: 0, right: 0, height: 0 };

  const pointAt = (event: MouseEvent): number | null => {
    if (data === null) return null;
    const box = (place.node() as HTMLElement).getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * data.columns.length);
    const row = Math.floor((1 - (event.clientY - box.top) / box.height) * data.rows.length);
    return shownIn(data, column, row);
  };
  // A finger does not point before it presses: what it touches is read first, and gone to when it is touched again.
  let touched = false;
  let read: number | null = null;
  place
    .on('pointerdown', (event: PointerEvent) => {
      touched = event.pointerType === 'touch';
      read = data?.pointed ?? null;
    })
    .on('pointermove', (event: PointerEvent) => handlers.point(pointAt(event)))
    .on('click', (event: MouseEvent) => {
      const point = pointAt(event);
      if (point === null) return;
      if (touched && point !== read) handlers.point(point);
      else handlers.go(point);
    })
    .on('keydown', (event: KeyboardEvent) => {
      if (data === null || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter' && data.pointed !== null) handlers.go(data.pointed);
      const next = pointAfterKey(data, event.key);
      if (next === null) return;
      event.preventDefault();
      handlers.point(next);
    });

  const draw = () => {
    if (data === null || width === 0) return;
    const { columns, rows, shown, extent } = data;
    const em = Number.parseFloat(getComputedStyle(svg.node() as SVGSVGElement).fontSize);
    const names = rows.map((value) => formatBare(data?.y.parameter, value));
    const longest = Math.max(...names.map(({ length }) => length));
    const left = Math.min(0.3 * width, Math.max(3, 0.62 * longest) * em + 1.8 * em);
    const right = width - 6;
    const most = Math.max(260, 0.55 * window.innerHeight);
    const height = Math.min(most, Math.max(220, (right - left) * 0.72));
    frame = { left, right, height };
    const whole = TOP + height + BOTTOM + LEGEND;
    svg.attr('width', width).attr('height', whole).attr('viewBox', `0 0 ${width} ${whole}`);
    const [w, h] = [(right - left) / columns.length, height / rows.length];
    place
      .style('left', `${left}px`)
      .style('top', `${TOP}px`)
      .style('width', `${right - left}px`)
      .style('height', `${height}px`);
    paint(canvas.node() as HTMLCanvasElement, data, frame);
    const ticks = (values: readonly number[]) => {
      const every = Math.ceil((values.length - 1) / MOST_TICKS) || 1;
      return values.map((value, k) => ({ value, k })).filter(({ k }) => k % every === 0);
    };
    const across = ticks(columns).filter(({ k }, n) => n % (width < 480 ? 2 : 1) === 0 || k === 0);
    axes
      .selectAll<SVGTextElement, { value: number; k: number }>('text.along')
      .data(across)
      .join('text')
      .attr('class', 'along')
      .attr('x', ({ k }) => left + (k + 0.5) * w)
      .attr('y', TOP + height + 1.2 * em)
      .text(({ value }) => formatBare(data?.x.parameter, value));
    axes
      .selectAll<SVGTextElement, { value: number; k: number }>('text.level')
      .data(ticks(rows))
      .join('text')
      .attr('class', 'level')
      .attr('x', left - 6)
      .attr('y', ({ k }) => TOP + height - (k + 0.5) * h)
      .attr('dy', '0.32em')
      .text(({ value }) => formatBare(data?.y.parameter, value));
    axes
      .selectAll<SVGTextElement, string>('text.name')
      .data([labelOf(data.x), labelOf(data.y)])
      .join('text')
      .attr('class', 'name')
      .attr('transform', (_, k) =>
        k === 0
          ? `translate(${right},${TOP + height + 2.5 * em})`
          : `translate(${0.9 * em},${TOP}) rotate(-90)`,
      )
      .attr('text-anchor', 'end')
      .text((name) => name);
    drawScale(whole, em);
    const at = (value: number | null | undefined, values: readonly number[]) =>
      value === null || value === undefined ? null : placeIn(values, value);
    const [column, row] = [at(data.here[0], columns), at(data.here[1], rows)];
    here.attr(
      'd',
      column === null || row === null
        ? null
        : crossAt(left + (column + 0.5) * w, TOP + height - (row + 0.5) * h),
    );
    const box = data.pointed === null ? null : boxOf(shown, rows.length, data.pointed);
    cursor
      .attr('visibility', box === null ? 'hidden' : 'visible')
      .attr('x', left + (box?.column ?? 0) * w)
      .attr('y', TOP + height - ((box?.row ?? 0) + (box?.tall ?? 0)) * h)
      .attr('width', (box?.wide ?? 0) * w)
      .attr('height', (box?.tall ?? 0) * h);
    ends.attr('visibility', extent === null ? 'hidden' : 'visible');
  };

  const drawScale = (whole: number, em: number) => {
    if (data === null) return;
    const { left, right } = frame;
    const top = whole - LEGEND + 12;
    const scaleRight = Math.min(right, left + 320);
    ends
      .select('rect')
      .attr('x', left)
      .attr('y', top)
      .attr('width', scaleRight - left)
      .attr('height', 10);
    const [least, most] = data.extent ?? [0, 0];
    const marks = [least, (least + most) / 2, most];
    ends
      .selectAll<SVGTextElement, number>('text')
      .data(marks)
      .join('text')
      .attr('x', (_, k) => left + (k / 2) * (scaleRight - left))
      .attr('y', top + 10 + 1.2 * em)
      .attr('text-anchor', (_, k) => ['start', 'middle', 'end'][k])
      .text((value) => inDigits(value, most - least));
  };

  const unwatch = watchWidth(element, (next) => {
    width = next;
    onNextFrame(draw);
  });
  return {
    update(next) {
      data = next;
      place.attr('aria-label', `${describeMap(next)} ${words.keys}`);
      onNextFrame(draw);
    },
    describe: describeMap,
    destroy() {
      unwatch();
      offNextFrame(draw);
      root.remove();
    },
  };
}

/** Fills each cell with the colour of what is shown there. */
function paint(
  canvas: HTMLCanvasElement,
  { columns, rows, shown, at, extent }: MapPicture,
  { left, right, height }: { left: number; right: number; height: number },
): void {
  const ratio = window.devicePixelRatio || 1;
  canvas.style.left = `${left}px`;
  canvas.style.top = `${TOP}px`;
  canvas.style.width = `${right - left}px`;
  canvas.style.height = `${height}px`;
  canvas.width = Math.round((right - left) * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (context === null || extent === null) return;
  const [least, most] = extent;
  const colours = new Map<number, string>();
  const [w, h] = [canvas.width / columns.length, canvas.height / rows.length];
  for (let column = 0; column < columns.length; column++)
    for (let row = 0; row < rows.length; row++) {
      const point = shown[column * rows.length + row];
      if (point < 0) continue;
      let colour = colours.get(point);
      if (colour === undefined) {
        const { mean } = at(point);
        const share = mean === null || most === least ? 0.5 : (mean - least) / (most - least);
        colour = mean === null ? 'transparent' : interpolateCividis(share);
        colours.set(point, colour);
      }
      context.fillStyle = colour;
      const [x, y] = [Math.floor(column * w), Math.floor(canvas.height - (row + 1) * h)];
      context.fillRect(x, y, Math.ceil(w) + 1, Math.ceil(h) + 1);
    }
}

function shownIn({ columns, rows, shown }: MapPicture, column: number, row: number): number | null {
  if (column < 0 || column >= columns.length || row < 0 || row >= rows.length) return null;
  const point = shown[column * rows.length + row];
  return point < 0 ? null : point;
}

/** The cells that show `point`, as one box. */
function boxOf(shown: Int32Array, rows: number, point: number) {
  let [left, right, low, high] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1];
  shown.forEach((other, k) => {
    if (other !== point) return;
    const [column, row] = [Math.floor(k / rows), k % rows];
    left = Math.min(left, column);
    right = Math.max(right, column);
    low = Math.min(low, row);
    high = Math.max(high, row);
  });
  if (right < 0) return null;
  return { column: left, row: low, wide: right - left + 1, tall: high - low + 1 };
}

const KEYS: Readonly<Record<string, readonly [across: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Where a key leads from the cell that is pointed at; null where it leads nowhere. */
function pointAfterKey(picture: MapPicture, key: string): number | null {
  if (!Object.hasOwn(KEYS, key)) return null;
  const { shown, rows, pointed, columns } = picture;
  const box = pointed === null ? null : boxOf(shown, rows.length, pointed);
  if (box === null)
    return shownIn(picture, Math.floor(columns.length / 2), Math.floor(rows.length / 2));
  const [across, up] = KEYS[key];
  const point = pointed as number;
  const [column, row] = [Math.floor(point / rows.length), point % rows.length];
  return shownIn(
    picture,
    across === 0 ? column : across < 0 ? box.column - 1 : box.column + box.wide,
    up === 0 ? row : up < 0 ? box.row - 1 : box.row + box.tall,
  );
}

/** Where `value` lies among `values`, between two of them where it is none; null where it lies outside. */
function placeIn(values: readonly number[], value: number): number | null {
  const after = values.findIndex((other) => other >= value);
  if (after < 0 || (after === 0 && values[0] !== value)) return null;
  if (values[after] === value) return after;
  return after - (values[after] - value) / (values[after] - values[after - 1]);
}

function crossAt(x: number, y: number): string {
  return `M${x - 7},${y}H${x + 7}M${x},${y - 7}V${y + 7}M${x - 4},${y}a4,4 0 1 0 8,0a4,4 0 1 0 -8,0`;
}

function labelOf({ parameter: { label, unit } }: Named): string {
  return unit === '' ? label : `${label} (${unit})`;
}

/** A mean, to as many digits as the reach of all of them makes worth telling. */
export function inDigits(value: number, reach: number): string {
  return Math.abs(reach) >= 50 ? formatCount(value) : value.toFixed(reach >= 5 ? 1 : 3);
}

export function describeMap({ measure, x, y, known, extent }: MapPicture): string {
  const says = words.describe(
    measure,
    x.parameter.label,
    y.parameter.label,
    formatCount(known.length),
  );
  if (extent === null) return says;
  const reach = extent[1] - extent[0];
  return `${says} ${words.extent(inDigits(extent[0], reach), inDigits(extent[1], reach))}`;
}

/** A row for each cell that is known. */
export function tabulateMap(
  { x, y, columns, rows, known, at }: MapPicture,
  digits: (value: number | null) => string | number = inShort,
): Table {
  const { mean, low, high, seeds } = words.columns;
  const where = ({ parameter }: Named, value: number) =>
    parameter.choices?.[value] ?? digits(value);
  return {
    columns: [labelOf(x), labelOf(y), mean, low, high, seeds],
    rows: known.map((point) => {
      const found = at(point);
      return [
        where(x, columns[Math.floor(point / rows.length)]),
        where(y, rows[point % rows.length]),
        digits(found.mean),
        digits(found.low),
        digits(found.high),
        found.n,
      ];
    }),
  };
}

function inShort(value: number | null): string {
  return value === null ? '–' : formatValue(value);
}
