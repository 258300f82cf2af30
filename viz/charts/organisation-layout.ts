/**
 * Where everything is in the picture of an organisation, from top to bottom:
 *
 *     what works        one cell for each element
 *     the rulebook      one cell for each element
 *     managers          a row for each level, the top one first
 *     teams             boxes of people, side by side or, where there are many, in blocks below their manager
 *     what people know  one bar for each element
 */
import { Tree } from '../../sim/organisation.ts';

export interface Shape {
  readonly people: number;
  readonly teamSize: number;
  readonly teams: number;
  readonly elements: number;
  readonly levels: number;
  /** How many people a mark stands for. */
  readonly perMark: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface OrganisationLayout {
  readonly width: number;
  readonly height: number;
  readonly reality: Box;
  readonly rules: Box;
  readonly peopleKnow: Box;
  /** The rows of managers, the first level's first: their middle and the managers' radius. */
  readonly rows: readonly { readonly y: number; readonly radius: number }[];
  /** By manager: x. */
  readonly managers: Float64Array;
  /** The boxes of teams (or of several teams, where a mark stands for more): x and y of the left upper corner. */
  readonly teamX: Float64Array;
  readonly teamY: Float64Array;
  readonly team: { readonly width: number; readonly height: number };
  /** How people sit in a box; null where a mark stands for more than one. */
  readonly seats: {
    readonly columns: number;
    readonly pitch: number;
    readonly radius: number;
  } | null;
  /** Whether people are so few, and so large, that they have faces. */
  readonly faces: boolean;
  /** Whether each team has bars for its shared view and its safety, below its people. */
  readonly bars: boolean;
  readonly teamsPerMark: number;
  readonly tree: Tree;
}

/** The room that a label takes above what it names, at least. */
const LABEL = 18;
const GAP = 10;
/** The height of a team's two bars, below its people; and up to how many teams have them. */
const VIEW_BARS = 12;
const MOST_WITH_BARS = 60;
/** Up to how many people have faces, and how large a seat one takes. */
export const MOST_FACES = 64;
const FACE_PITCH = 15;

/** Lays it out in `width` pixels, with as much room for each label. */
export function layOutOrganisation(
  shape: Shape,
  width: number,
  labels: number = LABEL,
): OrganisationLayout {
  const label = Math.max(LABEL, labels);
  const narrow = width < 560;
  const tree = new Tree(shape.teams, shape.levels);
  const strip = (y: number, height: number): Box => ({ x: 0, y, width, height });
  const cell = Math.min(narrow ? 17 : 22, Math.max(8, width / shape.elements));
  const reality = strip(label, cell * 0.72);
  const rules = strip(reality.y + reality.height + label + GAP, cell);
  const rowHeight = shape.levels > 4 ? label + 12 : 2 * (narrow ? 9 : 12) + label + 2;
  const firstRow = rules.y + rules.height + GAP + label + 8;
  const rows = Array.from({ length: shape.levels }, (_, k) => ({
    y: firstRow + (shape.levels - 1 - k) * rowHeight,
    radius: radiusOf(tree, k + 1, width, narrow),
  }));
  const teamsTop =
    firstRow + Math.max(0, shape.levels - 1) * rowHeight + (shape.levels > 0 ? 34 : 6);
  const teamsPerMark = shape.perMark === 1 ? 1 : shape.perMark / shape.teamSize;
  const area = { x: 0, y: teamsTop, width, height: narrow ? 150 : 168 };
  const grid = layOutTeams(shape, tree, teamsPerMark, area);
  const bottom = teamsTop + grid.used;
  const peopleKnow = strip(bottom + label + GAP, narrow ? 28 : 36);
  return {
    width,
    height: Math.ceil(peopleKnow.y + peopleKnow.height + 2),
    reality,
    rules,
    peopleKnow,
    rows,
    managers: managerPlaces(tree, grid, width),
    teamX: grid.x,
    teamY: grid.y,
    team: grid.box,
    seats: grid.seats,
    bars: grid.bars,
    faces: shape.people <= MOST_FACES && grid.seats !== null && grid.seats.pitch >= FACE_PITCH,
    teamsPerMark,
    tree,
  };
}

function radiusOf(tree: Tree, level: number, width: number, narrow: boolean): number {
  const { start, end } = tree.managersAt(level);
  return Math.max(0.5, Math.min(narrow ? 9 : 12, (width / (end - start)) * 0.36));
}

/** A manager stands above the middle of its teams; where these share a block with others', managers spread evenly. */
function managerPlaces(tree: Tree, { groups, centre }: Grid, width: number): Float64Array {
  const places = new Float64Array(tree.managers);
  for (let level = 1; level <= tree.levels; level++) {
    const { start, end } = tree.managersAt(level);
    const all = end - start;
    for (let manager = start; manager < end; manager++) {
      const below = tree.teamsBelow(manager);
      places[manager] =
        all > groups ? ((manager - start + 0.5) * width) / all : centre(below.start, below.end);
    }
  }
  return places;
}

interface Grid {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly box: { width: number; height: number };
  readonly seats: OrganisationLayout['seats'];
  readonly bars: boolean;
  readonly groups: number;
  /** The height that is used. */
  readonly used: number;
  /** The middle of teams `from` up to, not including, `to`. */
  centre(from: number, to: number): number;
}

/** Groups of marks stand side by side, each a grid: single teams, else the teams of one manager, else all. */
function layOutTeams(shape: Shape, tree: Tree, teamsPerMark: number, area: Box): Grid {
  const marks = Math.ceil(shape.teams / teamsPerMark);
  const groupSize = groupSizeFor(tree, marks, teamsPerMark, area.width);
  const groups = Math.ceil(marks / groupSize);
  const slot = area.width / groups;
  const columns = columnsFor(groupSize, slot, area.height);
  const lines = Math.ceil(groupSize / columns);
  const pitchX = slot / columns;
  const inset = groupSize === 1 ? Math.min(8, pitchX * 0.08) : Math.min(3, pitchX * 0.14);
  const boxWidth = Math.min(pitchX - 2 * inset, groupSize === 1 ? 150 : Number.POSITIVE_INFINITY);
  const single = teamsPerMark === 1 && shape.perMark === 1;
  const bars = single && marks <= MOST_WITH_BARS ? VIEW_BARS : 0;
  const most = area.height / lines - (lines > 1 ? 2 : 0) - bars;
  const seats = single ? seatsIn(shape, boxWidth, Math.max(1, most)) : null;
  const boxHeight = seats
    ? Math.ceil(shape.teamSize / seats.columns) * seats.pitch + bars
    : Math.max(0.5, area.height / lines - Math.min(2, (area.height / lines) * 0.15));
  const pitchY = seats
    ? boxHeight + (lines > 1 ? Math.min(6, boxHeight * 0.15) : 0)
    : area.height / lines;
  const x = new Float64Array(marks);
  const y = new Float64Array(marks);
  for (let mark = 0; mark < marks; mark++) {
    const group = Math.floor(mark / groupSize);
    const place = mark % groupSize;
    x[mark] = area.x + group * slot + (place % columns) * pitchX + (pitchX - boxWidth) / 2;
    y[mark] = area.y + Math.floor(place / columns) * pitchY;
  }
  return {
    x,
    y,
    box: { width: boxWidth, height: boxHeight },
    seats,
    bars: bars > 0,
    groups,
    used: lines * pitchY,
    centre: (from, to) => {
      const first = Math.floor(from / teamsPerMark / groupSize);
      const last = Math.floor((to - 1) / teamsPerMark / groupSize);
      return area.x + ((first + last + 1) / 2) * slot;
    },
  };
}

/** How many marks make a group: the fewest for which groups are wide enough to be told apart. */
function groupSizeFor(tree: Tree, marks: number, teamsPerMark: number, width: number): number {
  if (width / marks >= 26) return 1;
  for (let level = 1; level <= tree.levels; level++) {
    const { start } = tree.managersAt(level);
    const below = tree.teamsBelow(start);
    const size = (below.end - below.start) / teamsPerMark;
    if (Number.isInteger(size) && width / Math.ceil(marks / size) >= 30) return size;
  }
  return marks;
}

/** As many columns as make the boxes about as wide as high. */
function columnsFor(count: number, width: number, height: number): number {
  return Math.max(1, Math.min(count, Math.round(Math.sqrt((count * width) / height / 1.2))));
}

/** As large as a team's people can be drawn in `width` and, if that can be, `height`. */
function seatsIn(
  { teamSize, people }: Shape,
  width: number,
  height: number,
): NonNullable<OrganisationLayout['seats']> {
  const most = people <= MOST_FACES ? 38 : 26;
  let best = { columns: 1, pitch: 0 };
  for (let columns = 1; columns <= teamSize; columns++) {
    const pitch = Math.min(width / columns, height / Math.ceil(teamSize / columns), most);
    if (pitch > best.pitch) best = { columns, pitch };
  }
  return { ...best, radius: best.pitch * (best.pitch < 6 ? 0.46 : 0.42) };
}

/** The middle of seat `seat`. */
export function seatPlace(
  layout: OrganisationLayout,
  teamSize: number,
  seat: number,
): readonly [number, number] {
  const { seats, team: box } = layout;
  const team = Math.floor(seat / teamSize);
  if (seats === null) return teamTop(layout, team);
  const place = seat % teamSize;
  const left = layout.teamX[team] + (box.width - seats.columns * seats.pitch) / 2;
  return [
    left + ((place % seats.columns) + 0.5) * seats.pitch,
    layout.teamY[team] + (Math.floor(place / seats.columns) + 0.5) * seats.pitch,
  ];
}

/** The middle of a team's upper edge, where its proposals set out. */
export function teamTop(layout: OrganisationLayout, team: number): readonly [number, number] {
  const mark = Math.floor(team / layout.teamsPerMark);
  return [layout.teamX[mark] + layout.team.width / 2, layout.teamY[mark] - 2];
}
