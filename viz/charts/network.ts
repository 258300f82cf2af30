/** People around a circle, tied to whom they learn from; the larger, the better each does. */
import { select } from 'd3';
import { formatCount, formatShare } from '../numbers.ts';
import { words } from '../words.ts';
import type { Chart, Table } from './chart.ts';
import { offNextFrame, onNextFrame } from './next-frame.ts';
import { watchWidth } from './watch-size.ts';

const says = words.network;
const LARGEST = 420;

/** People and their ties, in one week. */
export interface NetworkData {
  readonly week: number;
  /** Two people a tie, one after the other. */
  readonly ties: Int32Array;
  /** How well each person does, 0..1. */
  readonly standings: Float64Array;
}

export function createNetwork(element: HTMLElement): Chart<NetworkData> {
  const svg = select(element).append('svg').attr('class', 'network').attr('role', 'img');
  const ties = svg.append('path').attr('class', 'ties');
  const people = svg.append('g');
  let size = 0;
  let data: NetworkData | null = null;

  const draw = () => {
    if (data === null || size === 0) return;
    const { standings } = data;
    const best = Math.max(...standings);
    const places = placesOf(standings.length, size);
    svg.attr('width', size).attr('height', size).attr('viewBox', `0 0 ${size} ${size}`);
    ties.attr('d', pathOf(data.ties, places)).classed('many', data.ties.length > 1000);
    people
      .selectAll<SVGCircleElement, number>('circle')
      .data([...standings])
      .join('circle')
      .attr('class', (standing) => (standing === best ? 'best' : ''))
      .attr('cx', (_, k) => places[k][0])
      .attr('cy', (_, k) => places[k][1])
      .attr('r', (standing) => 1.5 + 4 * standing)
      .attr('fill-opacity', (standing) => 0.35 + 0.65 * standing);
  };
  const unwatch = watchWidth(element, (width) => {
    size = Math.min(width, LARGEST);
    onNextFrame(draw);
  });
  return {
    update(next) {
      data = next;
      svg.attr('aria-label', describeNetwork(next));
      onNextFrame(draw);
    },
    describe: describeNetwork,
    destroy() {
      unwatch();
      offNextFrame(draw);
      svg.remove();
    },
  };
}

export function describeNetwork({ week, standings }: NetworkData): string {
  const mean = standings.reduce((sum, standing) => sum + standing, 0) / standings.length;
  return says.describe(
    formatCount(week),
    formatCount(standings.length),
    formatShare(mean),
    formatShare(Math.max(...standings)),
  );
}

/** A row for each person. */
export function tabulateNetwork({ ties, standings }: NetworkData): Table {
  const counts = new Array<number>(standings.length).fill(0);
  for (const person of ties) counts[person]++;
  return {
    columns: says.columns,
    rows: counts.map((count, k) => [k + 1, count, formatShare(standings[k])]),
  };
}

/** Around a circle, from the top, clockwise: neighbours on a line or a ring are side by side. */
function placesOf(people: number, size: number): (readonly [number, number])[] {
  const radius = size / 2 - 12;
  return Array.from({ length: people }, (_, k) => {
    const turn = (2 * Math.PI * k) / people;
    return [size / 2 + radius * Math.sin(turn), size / 2 - radius * Math.cos(turn)] as const;
  });
}

function pathOf(ties: Int32Array, places: readonly (readonly [number, number])[]): string {
  const parts: string[] = [];
  for (let k = 0; k < ties.length; k += 2) {
    const [a, b] = [places[ties[k]], places[ties[k + 1]]];
    parts.push(`M${a[0].toFixed(1)},${a[1].toFixed(1)}L${b[0].toFixed(1)},${b[1].toFixed(1)}`);
  }
  return parts.join('');
}
