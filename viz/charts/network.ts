/** People around a circle, in their groups, tied to whom they learn from; the larger, the better each does. */
import { select } from 'd3';
import { capital, formatCount, formatShare } from '../numbers.ts';
import { words as chartWords } from '../words/charts.ts';
import type { Chart, Table } from './chart.ts';
import { offNextFrame, onNextFrame } from './next-frame.ts';
import { watchWidth } from './watch-size.ts';

const says = chartWords.network;
const LARGEST = 420;
const LARGEST_DOT = 5.5;
/** From so many ends of ties on they are drawn thinly. */
const MANY = 1000;

/** People and their ties, in one week. */
export interface NetworkData {
  readonly week: number;
  /** What one step of time is called. */
  readonly unit: string;
  /** How many people make a group, one after the other; 1 where there are none. */
  readonly groupSize: number;
  /** Two people a tie, one after the other. */
  readonly ties: Int32Array;
  /** How well each person does, 0..1. */
  readonly standings: Float64Array;
}

type Place = readonly [x: number, y: number];

export function createNetwork(element: HTMLElement): Chart<NetworkData> {
  const svg = select(element).append('svg').attr('class', 'network').attr('role', 'img');
  const ties = svg.append('path').attr('class', 'ties');
  const people = svg.append('g');
  let size = 0;
  let data: NetworkData | null = null;

  const draw = () => {
    if (data === null || size === 0) return;
    const { standings, groupSize } = data;
    const best = Math.max(...standings);
    const { places, apart } = placesOf(standings.length, groupSize, size);
    // Dots don't hide one another, however many they are.
    const largest = Math.min(LARGEST_DOT, apart / 2);
    svg.attr('width', size).attr('height', size).attr('viewBox', `0 0 ${size} ${size}`);
    ties.attr('d', pathOf(data.ties, places)).classed('many', data.ties.length > MANY);
    people
      .selectAll<SVGCircleElement, number>('circle')
      .data([...standings])
      .join('circle')
      .attr('class', (standing) => (standing === best ? 'best' : ''))
      .attr('cx', (_, k) => places[k][0])
      .attr('cy', (_, k) => places[k][1])
      .attr('r', (standing) => largest * (0.3 + 0.7 * standing))
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

export function describeNetwork({ week, unit, standings }: NetworkData): string {
  const mean = standings.reduce((sum, standing) => sum + standing, 0) / standings.length;
  return says.describe(
    capital(unit),
    formatCount(week),
    formatCount(standings.length),
    formatShare(mean),
    formatShare(Math.max(...standings)),
  );
}

/** A row for each person. */
export function tabulateNetwork(
  { ties, standings }: NetworkData,
  digits: (standing: number) => string | number = formatShare,
): Table {
  const counts = new Array<number>(standings.length).fill(0);
  for (const person of ties) counts[person]++;
  return {
    columns: says.columns,
    rows: counts.map((count, k) => [k + 1, count, digits(standings[k])]),
  };
}

/**
 * Around a circle, from the top, clockwise: neighbours on a line or a ring are side by side. Groups stand
 * around the circle, the people of each around a small one of its own.
 */
function placesOf(people: number, groupSize: number, size: number) {
  const groups = Math.ceil(people / groupSize);
  const around = (centre: Place, radius: number, k: number, of: number): Place => {
    const turn = (2 * Math.PI * k) / of;
    return [centre[0] + radius * Math.sin(turn), centre[1] - radius * Math.cos(turn)];
  };
  const whole = size / 2;
  // Half of the way from one group to the next, less some air.
  const ofGroup = groupSize === 1 ? 0 : 0.8 * halfway(whole / (1 + halfway(1, groups)), groups);
  const radius = whole - Math.max(12, ofGroup + 4);
  const places = Array.from({ length: people }, (_, k) =>
    around(
      around([whole, whole], radius, Math.floor(k / groupSize), groups),
      ofGroup,
      k % groupSize,
      groupSize,
    ),
  );
  const apart = groupSize === 1 ? 2 * halfway(radius, groups) : 2 * halfway(ofGroup, groupSize);
  return { places, apart };
}

/** Half of how far neighbours are from each other, `count` of them on a circle. */
function halfway(radius: number, count: number): number {
  return count === 1 ? radius : radius * Math.sin(Math.PI / count);
}

function pathOf(ties: Int32Array, places: readonly Place[]): string {
  const parts: string[] = [];
  for (let k = 0; k < ties.length; k += 2) {
    const [a, b] = [places[ties[k]], places[ties[k + 1]]];
    parts.push(`M${a[0].toFixed(1)},${a[1].toFixed(1)}L${b[0].toFixed(1)},${b[1].toFixed(1)}`);
  }
  return parts.join('');
}
