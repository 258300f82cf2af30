/** The organisation in one week, painted on a canvas, with its words above it. */
import { select } from 'd3';
import { accountOfProposals } from '../../sim/account.ts';
import { paintPeopleKnow, paintReality, paintRules } from '../marks/element-strips.ts';
import { type Glasses, paintBars, paintBoxes, paintDiscs } from '../marks/glass.ts';
import { type Palette, readPalette } from '../marks/palette.ts';
import { paintProposals } from '../marks/proposal.ts';
import { type Move, movesOf } from '../marks/proposal-motion.ts';
import { paintLinks, paintMeetings } from '../marks/ties.ts';
import { formatCompact, formatCount, formatPercent, formatShare } from '../numbers.ts';
import { words } from '../words.ts';
import { RULE, type Scene } from '../worker/frame.ts';
import type { Crowd } from '../worker/story.ts';
import type { Chart, Table } from './chart.ts';
import { offNextFrame, onNextFrame } from './next-frame.ts';
import {
  layOutOrganisation,
  type OrganisationLayout,
  type Shape,
  seatPlace,
} from './organisation-layout.ts';
import { watchWidth } from './watch-size.ts';

export interface OrganisationData {
  readonly crowd: Crowd;
  readonly frame: Scene;
  /** How long proposals take to move, in milliseconds; 0 = they jump. */
  readonly motion: number;
}

export function createOrganisation(element: HTMLElement): Chart<OrganisationData> {
  const root = select(element).append('div').attr('class', 'organisation').attr('role', 'img');
  const canvas = root.append('canvas').attr('aria-hidden', 'true');
  const labels = root.append('div').attr('class', 'organisation-labels');
  const context = canvas.node()?.getContext('2d') as CanvasRenderingContext2D;
  let width = 0;
  let data: OrganisationData | null = null;
  let layout: OrganisationLayout | null = null;
  let laidOutFor = '';
  /** The frame before the present one, and the one whose moves are worked out. */
  let before: Scene | null = null;
  let drawn: Scene | null = null;
  let moves: readonly Move[] = [];
  let began = 0;
  let palette: Palette = readPalette(element);

  const draw = (now: number) => {
    if (data === null || width === 0) return;
    const shape = shapeOf(data);
    const key = `${width} ${Object.values(shape)}`;
    if (key !== laidOutFor || layout === null) {
      layout = layOutOrganisation(shape, width);
      laidOutFor = key;
      before = null;
      drawn = null;
      resize(canvas.node() as HTMLCanvasElement, layout);
      root.style('height', `${layout.height}px`);
    }
    if (drawn !== data.frame) {
      const follows = before !== null && data.frame.week === before.week + 1;
      moves = movesOf(layout, shape, data.frame, follows ? before : null);
      drawn = data.frame;
      began = now;
    }
    const share = data.motion === 0 ? 1 : Math.min(1, (now - began) / data.motion);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, layout.width, layout.height);
    paint(context, palette, layout, data, moves, share);
    placeLabels(labels.node() as HTMLElement, layout, data);
    if (share < 1) onNextFrame(draw);
  };

  const unwatch = watchWidth(element, (next) => {
    width = next;
    onNextFrame(draw);
  });

  return {
    update(next) {
      // The same data once more means that the page has taken other colours.
      if (data === next) palette = readPalette(element);
      if (data !== null && data.frame !== next.frame) before = data.frame;
      data = next;
      root.attr('aria-label', describeOrganisation(next));
      onNextFrame(draw);
    },
    describe: describeOrganisation,
    destroy() {
      unwatch();
      offNextFrame(draw);
      root.remove();
    },
  };
}

function shapeOf({ crowd, frame }: OrganisationData): Shape {
  const { people, teamSize, teams, elements } = crowd;
  return { people, teamSize, teams, elements, levels: frame.levels, perMark: frame.perMark };
}

function resize(canvas: HTMLCanvasElement, { width, height }: OrganisationLayout): void {
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  canvas.style.height = `${height}px`;
}

function paint(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layout: OrganisationLayout,
  { crowd, frame }: OrganisationData,
  moves: readonly Move[],
  share: number,
): void {
  paintReality(context, palette, layout.reality, frame.elements);
  paintRules(context, palette, layout.rules, frame.elements);
  paintPeopleKnow(context, palette, layout.peopleKnow, frame.elements, crowd.people);
  paintLinks(context, palette, layout);
  paintManagers(context, palette, layout, crowd, frame);
  paintTeams(context, palette, layout, crowd, frame);
  paintMeetings(context, palette, layout, crowd, frame);
  paintProposals(context, palette, moves, share);
}

function paintManagers(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layout: OrganisationLayout,
  { elements }: Crowd,
  { managers }: Scene,
): void {
  layout.rows.forEach(({ y, radius }, k) => {
    const { start, end } = layout.tree.managersAt(k + 1);
    const row: Glasses = {
      count: end - start,
      x: (n) => layout.managers[start + n] - radius,
      y: () => y - radius,
      right: (n) => managers.right[start + n] / elements,
      wrong: (n) => managers.wrong[start + n] / elements,
    };
    paintBoxes(context, palette, row, 2 * radius, 2 * radius);
  });
}

function paintTeams(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layout: OrganisationLayout,
  { elements, people, teamSize }: Crowd,
  { marks, teams }: Scene,
): void {
  const { seats, team: box, teamX, teamY } = layout;
  if (seats === null) {
    const crowd: Glasses = {
      count: teamX.length,
      x: (k) => teamX[k],
      y: (k) => teamY[k],
      right: (k) => marks.right[k] / elements,
      wrong: (k) => marks.wrong[k] / elements,
    };
    paintBoxes(context, palette, crowd, box.width, box.height);
    return;
  }
  const places = Array.from({ length: people }, (_, seat) => seatPlace(layout, teamSize, seat));
  const everyone: Glasses = {
    count: people,
    x: (k) => places[k][0],
    y: (k) => places[k][1],
    right: (k) => marks.right[k] / elements,
    wrong: (k) => marks.wrong[k] / elements,
  };
  paintDiscs(context, palette, everyone, seats.radius);
  if (!layout.bars) return;
  const foot = Math.ceil(teamSize / seats.columns) * seats.pitch + 3;
  const views: Glasses = {
    count: teamX.length,
    x: (k) => teamX[k],
    y: (k) => teamY[k] + foot,
    right: (k) => teams.right[k] / elements,
    wrong: (k) => teams.wrong[k] / elements,
  };
  paintBars(context, palette, views, box.width, 5);
  context.fillStyle = palette.safe;
  for (let team = 0; team < teamX.length; team++)
    context.fillRect(teamX[team], teamY[team] + foot + 7, box.width * teams.climate[team], 2.5);
}

interface Label {
  readonly y: number;
  readonly text: string;
  readonly counted: string;
}

function placeLabels(
  element: HTMLElement,
  layout: OrganisationLayout,
  { crowd, frame }: OrganisationData,
): void {
  const proposals = accountOfProposals(crowd.booksAtStart, frame.books);
  const says = words.organisation;
  const list: Label[] = [
    { y: layout.reality.y, text: says.reality, counted: '' },
    { y: layout.rules.y, text: says.rulebook, counted: says.rules(countRules(frame)) },
    ...layout.rows.map(({ y, radius }, k) => ({
      y: y - radius + 2,
      text: says.level(k + 1),
      counted: says.stopped(formatCompact(proposals.blockedByLevel[k] ?? 0)),
    })),
    { y: layout.peopleKnow.y, text: says.peopleKnow, counted: '' },
  ];
  select(element)
    .selectAll<HTMLElement, Label>('p')
    .data(list)
    .join((enter) => {
      const p = enter.append('p');
      p.append('b');
      p.append('span');
      return p;
    })
    .style('top', ({ y }) => `${y - 17}px`)
    .each(function ({ text, counted }) {
      select(this).select('b').text(text);
      select(this).select('span').text(counted);
    });
}

function countRules({ elements: { rules, mandated } }: Scene) {
  let right = 0;
  let wrong = 0;
  let locked = 0;
  rules.forEach((rule, element) => {
    if (rule === RULE.right) right++;
    else if (rule === RULE.wrong) wrong++;
    if (mandated[element] > 0) locked++;
  });
  return { right, wrong, silent: rules.length - right - wrong, mandated: locked };
}

function meanShare(counts: Uint16Array, elements: number): number {
  return counts.reduce((sum, count) => sum + count, 0) / (counts.length * elements);
}

export function describeOrganisation({ crowd, frame }: OrganisationData): string {
  return words.organisation.describe({
    week: formatCount(frame.week),
    people: formatCount(crowd.people),
    teams: formatCount(crowd.teams),
    levels: frame.levels,
    right: formatPercent(meanShare(frame.marks.right, crowd.elements)),
    rules: countRules(frame),
    elements: formatCount(crowd.elements),
    pending: formatCount(frame.pending.length / 3),
  });
}

const MOST_ROWS = 200;

export function tabulateOrganisation({ crowd, frame }: OrganisationData): Table {
  const { teams } = frame;
  const pending = new Int32Array(crowd.teams);
  for (let k = 0; k < frame.pending.length; k += 3) pending[frame.pending[k]]++;
  const each = frame.perMark === 1 ? 1 : frame.perMark / crowd.teamSize;
  const rows = Array.from({ length: Math.min(teams.right.length, MOST_ROWS) }, (_, k) => [
    each === 1 ? formatCount(k + 1) : `${k * each + 1}–${Math.min(crowd.teams, (k + 1) * each)}`,
    formatPercent(peopleShare(crowd, frame, frame.marks.right, k)),
    formatPercent(peopleShare(crowd, frame, frame.marks.wrong, k)),
    formatPercent(teams.right[k] / crowd.elements),
    formatPercent(teams.wrong[k] / crowd.elements),
    formatShare(teams.climate[k]),
    each === 1 ? formatCount(pending[k]) : '',
  ]);
  return { columns: words.organisation.columns, rows };
}

/** What the people of a mark's team (or teams) know, as a share of the elements. */
function peopleShare(crowd: Crowd, frame: Scene, counts: Uint16Array, mark: number): number {
  if (frame.perMark !== 1) return counts[mark] / crowd.elements;
  const seats = counts.subarray(mark * crowd.teamSize, (mark + 1) * crowd.teamSize);
  return meanShare(seats, crowd.elements);
}
