/**
 * The difference of two worlds over the weeks: this pair's line, with a band for the 95 % interval over all
 * pairs that have been run, as far as the present week; dashed, what the reader guessed.
 */
import { area, line, pointer, scaleLinear, select } from 'd3';
import type { Estimate } from '../../lab/experiments/statistics.ts';
import { type Guess, KNOTS } from '../../lab/twins/guess.ts';
import type { Chart, Table } from '../charts/chart.ts';
import { exact } from '../charts/exact.ts';
import { addLayers } from '../charts/layers.ts';
import { offNextFrame, onNextFrame } from '../charts/next-frame.ts';
import { formatCount, formatShare } from '../numbers.ts';
import { words } from '../words/twins.ts';
import type { Turn } from '../worker/story.ts';
import { guessedAt, weekOfKnot } from './guess.ts';
import { formatDifference } from './sentences.ts';

export interface RibbonData {
  readonly weeks: number;
  readonly week: number;
  readonly label: string;
  readonly turns: readonly Turn[];
  readonly guess: Guess | null;
  /** Whether the guess is being drawn now. */
  readonly isDrawing: boolean;
  left(week: number): number;
  right(week: number): number;
  estimate(week: number): Estimate;
}

interface RibbonOptions {
  seek(week: number): void;
  draw(from: readonly [number, number], to: readonly [number, number]): void;
}

/** What a level takes beside its line, in widths of the letter m. */
const LEVEL = 3.6;
/** The room for half a level above and for the weeks below, in sizes of the type. */
const HEAD = 0.6;
const FOOT = 1.5;
const MARGIN = { top: 8, right: 10, bottom: 20, left: 50 };
const SPACE = [-0.2, 0.4] as const;

export function createRibbon(element: HTMLElement, options: RibbonOptions): Chart<RibbonData> {
  const svg = select(element).append('svg').attr('class', 'ribbon').attr('role', 'img');
  const [grid, turns, band, own, guessed, head] = addLayers(svg, [
    'grid',
    'turns',
    'band',
    'own',
    'guess',
    'head',
  ]);
  let [width, height] = [0, 0];
  let em = 13;
  let data: RibbonData | null = null;
  let from: readonly [number, number] | null = null;
  const x = scaleLinear();
  const y = scaleLinear();

  const draw = () => {
    if (data === null || width === 0) return;
    const of = data;
    const known = Array.from({ length: of.week + 1 }, (_, week) => week);
    const difference = (week: number) => of.left(week) - of.right(week);
    const isThere = (week: number) => Number.isFinite(difference(week));
    const estimates = known
      .map((week) => ({ week, ...of.estimate(week) }))
      .filter(({ low }) => low !== null);
    const extent = [
      ...SPACE,
      ...known.filter(isThere).map(difference),
      ...estimates.flatMap(({ low, high }) => [low ?? 0, high ?? 0]),
      ...(of.guess ?? []).map((part) => part / 100),
    ];
    x.domain([0, of.weeks]).range([Math.max(MARGIN.left, LEVEL * em), width - MARGIN.right]);
    y.domain([Math.min(...extent), Math.max(...extent)]).range([
      height - Math.max(MARGIN.bottom, FOOT * em),
      Math.max(MARGIN.top, HEAD * em),
    ]);
    svg.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
    drawGrid();
    turns
      .selectAll<SVGGElement, Turn>('g')
      .data(of.turns)
      .join((enter) => {
        const g = enter.append('g');
        g.append('line');
        g.append('text').attr('dx', 4).attr('dy', '0.7em');
        return g;
      })
      .each(function (turn) {
        const at = x(turn.week);
        select(this)
          .select('line')
          .attr('x1', at)
          .attr('x2', at)
          .attr('y1', MARGIN.top)
          .attr('y2', y.range()[0]);
        select(this)
          .select('text')
          .attr('x', at)
          .attr('y', MARGIN.top)
          .text(turn.says ?? turn.event);
      });
    band
      .selectAll('path')
      .data(estimates.length > 1 ? [estimates] : [])
      .join('path')
      .attr('d', (list) =>
        area<(typeof estimates)[number]>()
          .x(({ week }) => x(week))
          .y0(({ low }) => y(low ?? 0))
          .y1(({ high }) => y(high ?? 0))(list),
      );
    const zero = y(0);
    own
      .selectAll('path')
      .data(['ahead', 'behind', 'line'])
      .join('path')
      .attr('class', (name) => name)
      .attr('d', (name) => {
        if (name === 'line')
          return line<number>()
            .defined(isThere)
            .x(x)
            .y((week) => y(difference(week)))(known);
        const part = name === 'ahead' ? Math.max : Math.min;
        return area<number>()
          .defined(isThere)
          .x(x)
          .y0(zero)
          .y1((week) => y(part(0, difference(week))))(known);
      });
    own
      .selectAll('circle')
      .data(isThere(of.week) ? [of.week] : [])
      .join('circle')
      .attr('r', 4)
      .attr('cx', x)
      .attr('cy', (week) => y(difference(week)));
    const knots =
      of.guess === null ? [] : Array.from({ length: KNOTS + 1 }, (_, k) => (k * of.weeks) / KNOTS);
    guessed
      .selectAll('path')
      .data(knots.length > 0 ? [knots] : [])
      .join('path')
      .attr(
        'd',
        line<number>()
          .x(x)
          .y((week) => y(guessedAt(of.guess ?? [], week, of.weeks))),
      );
    // Clear of what stands in the corners, on the side of its line where the run is not.
    const named = 0.85 * of.weeks;
    guessed
      .selectAll('text.end')
      .data(knots.length > 0 ? [named] : [])
      .join('text')
      .attr('class', 'end')
      .attr('text-anchor', 'end')
      .attr('x', x)
      .attr('y', (week) => {
        const line = y(guessedAt(of.guess ?? [], week, of.weeks));
        const isAbove = line - 6 >= MARGIN.top + em && !(y(difference(Math.round(week))) < line);
        return isAbove ? line - 6 : line + 1.2 * em;
      })
      .text(words.ribbon.guess);
    guessed
      .selectAll('text.here')
      .data(of.isDrawing && of.guess === null ? [of.weeks / 2] : [])
      .join('text')
      .attr('class', 'here')
      .attr('text-anchor', 'middle')
      .attr('x', x)
      .attr('y', y(0) - 12)
      .text(words.guess.drawHere);
    head
      .selectAll('line')
      .data([of.week])
      .join('line')
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', MARGIN.top)
      .attr('y2', y.range()[0]);
  };

  const drawGrid = () => {
    const levels = y.ticks(4);
    grid
      .selectAll('line')
      .data(levels)
      .join('line')
      .attr('class', (level) => (level === 0 ? 'zero' : ''))
      .attr('x1', x.range()[0])
      .attr('x2', x.range()[1])
      .attr('y1', y)
      .attr('y2', y);
    grid
      .selectAll('text.level')
      .data(levels)
      .join('text')
      .attr('class', 'level')
      .attr('x', x.range()[0] - 6)
      .attr('y', y)
      .attr('dy', '0.32em')
      .text(formatDifference);
    // Where it is narrow, every other one: with their word they would run into one another.
    const every = width < 480 ? 52 : 26;
    const weeks = [0, 26, 52, 78, 104].filter(
      (week) => week <= x.domain()[1] && week % every === 0,
    );
    grid
      .selectAll('text.week')
      .data(weeks)
      .join('text')
      .attr('class', 'week')
      .attr('x', x)
      .attr('y', height - 5)
      .attr('text-anchor', (week) =>
        week === 0 ? 'start' : week === x.domain()[1] ? 'end' : 'middle',
      )
      .text((week) => words.ribbon.week(formatCount(week)));
    grid
      .selectAll('text.side')
      .data([1, -1])
      .join('text')
      .attr('class', 'side')
      .attr('text-anchor', 'end')
      .attr('x', x.range()[1] - 6)
      .attr('y', (side) => (side > 0 ? MARGIN.top + 9 : y.range()[0] - 5))
      .text((side) => (side > 0 ? `↑ ${words.ribbon.leftAhead}` : `↓ ${words.ribbon.rightAhead}`));
  };

  const placeOf = (event: PointerEvent): readonly [number, number] => {
    const [px, py] = pointer(event, svg.node());
    return [Math.max(0, Math.min(data?.weeks ?? 0, x.invert(px))), y.invert(py)];
  };
  svg
    .on('pointerdown', (event: PointerEvent) => {
      if (event.button !== 0 || data === null) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      from = placeOf(event);
      if (data.isDrawing) options.draw(from, from);
      else options.seek(Math.round(from[0]));
    })
    .on('pointermove', (event: PointerEvent) => {
      if (event.buttons !== 1 || from === null || data === null) return;
      const to = placeOf(event);
      if (data.isDrawing) options.draw(from, to);
      else options.seek(Math.round(to[0]));
      from = to;
    })
    .on('pointerup pointercancel', () => {
      from = null;
    });

  const measure = () => {
    [width, height] = [element.clientWidth, element.clientHeight];
    em = Number.parseFloat(getComputedStyle(svg.node() as SVGSVGElement).fontSize);
    onNextFrame(draw);
  };
  // It tells of the size at once, too, when the page has been laid out.
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return {
    update(next) {
      data = next;
      svg.attr('aria-label', describeRibbon(next)).classed('drawing', next.isDrawing);
      onNextFrame(draw);
    },
    describe: describeRibbon,
    destroy() {
      observer.disconnect();
      offNextFrame(draw);
      svg.remove();
    },
  };
}

function describeRibbon({ label, week, left, right, estimate }: RibbonData): string {
  const { low, high, n } = estimate(week);
  const interval =
    low === null || high === null
      ? ''
      : words.ribbon.interval(formatDifference(low), formatDifference(high), formatCount(n));
  return words.ribbon.describe(
    label,
    formatCount(week),
    formatDifference(left(week) - right(week)),
    interval,
  );
}

/** A row for every week up to the present one, with the numbers as they are. */
export function tabulateEveryWeek({
  week,
  weeks,
  left,
  right,
  estimate,
  guess,
}: RibbonData): Table {
  return {
    columns: words.ribbon.columns,
    rows: Array.from({ length: week + 1 }, (_, at) => {
      const { low, high, n } = estimate(at);
      const [a, b] = [left(at), right(at)];
      const guessed = guess === null ? null : guessedAt(guess, at, weeks);
      return [at, a, b, a - b, exact(low), exact(high), n, exact(guessed)];
    }),
  };
}

/** A row for each eighth of the time, and the present week. */
export function tabulateRibbon({ weeks, week, left, right, estimate, guess }: RibbonData): Table {
  const all = [0, ...Array.from({ length: KNOTS }, (_, k) => weekOfKnot(k, weeks))];
  const shown = [...new Set([...all.filter((knot) => knot <= week), week])];
  return {
    columns: words.ribbon.columns,
    rows: shown.map((at) => {
      const { low, high, n } = estimate(at);
      return [
        formatCount(at),
        formatShare(left(at)),
        formatShare(right(at)),
        formatDifference(left(at) - right(at)),
        low === null ? '–' : formatDifference(low),
        high === null ? '–' : formatDifference(high),
        formatCount(n),
        guess === null ? '–' : formatDifference(guessedAt(guess, at, weeks)),
      ];
    }),
  };
}
