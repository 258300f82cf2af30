/** What there is to point at in the picture of an organisation, and how to walk from one mark to the next. */
import { cellOf } from '../marks/element-strips.ts';
import { PROPOSAL_REACH } from '../marks/proposal.ts';
import type { Move } from '../marks/proposal-motion.ts';
import type { Box, OrganisationLayout, Shape } from './organisation-layout.ts';
import { seatPlace } from './organisation-layout.ts';

/** The rows of elements, from above. */
export type Strip = 'reality' | 'rules' | 'peopleKnow';

export type Mark =
  | { readonly kind: 'element'; readonly strip: Strip; readonly at: number }
  | { readonly kind: 'manager'; readonly at: number }
  /** A team; or the teams that one mark stands for. */
  | { readonly kind: 'team'; readonly at: number }
  /** A seat. */
  | { readonly kind: 'person'; readonly at: number }
  | { readonly kind: 'proposal'; readonly team: number; readonly element: number };

/** What is drawn around a mark. */
export interface Outline extends Box {
  readonly round: boolean;
}

export interface Ground {
  readonly layout: OrganisationLayout;
  readonly shape: Shape;
}

/** The mark at x and y; null where there is none. */
export function markAt(ground: Ground, moves: readonly Move[], x: number, y: number): Mark | null {
  return (
    proposalAt(moves, x, y) ??
    elementAt(ground, x, y) ??
    managerAt(ground, x, y) ??
    teamAt(ground, x, y)
  );
}

function proposalAt(moves: readonly Move[], x: number, y: number): Mark | null {
  let nearest: Move | null = null;
  let least = PROPOSAL_REACH ** 2;
  for (const move of moves) {
    const away = (move.toX - x) ** 2 + (move.toY - y) ** 2;
    if (away <= least) {
      least = away;
      nearest = move;
    }
  }
  return nearest && { kind: 'proposal', team: nearest.team, element: nearest.element };
}

const STRIPS: readonly Strip[] = ['reality', 'rules', 'peopleKnow'];

function elementAt({ layout, shape }: Ground, x: number, y: number): Mark | null {
  const strip = STRIPS.find(
    (name) => y >= layout[name].y && y <= layout[name].y + layout[name].height,
  );
  if (strip === undefined || x < 0 || x >= layout.width) return null;
  return { kind: 'element', strip, at: Math.floor((x / layout.width) * shape.elements) };
}

function managerAt({ layout }: Ground, x: number, y: number): Mark | null {
  const { rows, tree, managers } = layout;
  const row = rows.findIndex((each) => Math.abs(each.y - y) <= Math.max(each.radius, 4) + 1);
  if (row < 0) return null;
  const { start, end } = tree.managersAt(row + 1);
  let nearest = start;
  for (let at = start; at < end; at++)
    if (Math.abs(managers[at] - x) < Math.abs(managers[nearest] - x)) nearest = at;
  const near = Math.abs(managers[nearest] - x) <= Math.max(rows[row].radius, 4) + 1;
  return near ? { kind: 'manager', at: nearest } : null;
}

function teamAt({ layout, shape }: Ground, x: number, y: number): Mark | null {
  const { teamX, teamY, team, seats } = layout;
  for (let at = 0; at < teamX.length; at++) {
    const inside =
      x >= teamX[at] - 1 &&
      x <= teamX[at] + team.width + 1 &&
      y >= teamY[at] - 1 &&
      y <= teamY[at] + team.height + 1;
    if (!inside) continue;
    const first = at * shape.teamSize;
    const end = Math.min(first + shape.teamSize, shape.people);
    for (let seat = first; seats !== null && seat < end; seat++) {
      const [px, py] = seatPlace(layout, shape.teamSize, seat);
      if (Math.hypot(px - x, py - y) <= seats.pitch / 2) return { kind: 'person', at: seat };
    }
    return { kind: 'team', at };
  }
  return null;
}

/** What is drawn around `mark`; null for a proposal that is no longer there. */
export function outlineOf(
  { layout, shape }: Ground,
  moves: readonly Move[],
  mark: Mark,
): Outline | null {
  const around = (x: number, y: number, radius: number, round: boolean): Outline => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
    round,
  });
  switch (mark.kind) {
    case 'element':
      return { ...cellOf(layout[mark.strip], mark.at, shape.elements), round: false };
    case 'manager': {
      const { y, radius } = layout.rows[layout.tree.levelOf(mark.at) - 1];
      return around(layout.managers[mark.at], y, radius, false);
    }
    case 'team':
      return { x: layout.teamX[mark.at], y: layout.teamY[mark.at], ...layout.team, round: false };
    case 'person': {
      const [x, y] = seatPlace(layout, shape.teamSize, mark.at);
      return around(x, y, layout.seats?.radius ?? 1, true);
    }
    case 'proposal': {
      const move = moves.find((one) => one.team === mark.team && one.element === mark.element);
      return move ? around(move.toX, move.toY, PROPOSAL_REACH, true) : null;
    }
  }
}

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * The mark that one step of the keyboard leads to: along a row, or to what stands above or below in the
 * organisation: a person's team, its manager, the manager's manager, the rulebook. Proposals are walked to
 * from where they wait.
 */
export function markAfter(ground: Ground, mark: Mark | null, step: Step): Mark {
  const { layout, shape } = ground;
  const marks = layout.teamX.length;
  if (mark === null) return { kind: 'team', at: 0 };
  if (mark.kind === 'proposal')
    return { kind: 'team', at: Math.floor(mark.team / layout.teamsPerMark) };
  const element = (strip: Strip, at: number): Mark => ({ kind: 'element', strip, at });
  const elementBelow = (x: number) =>
    Math.max(0, Math.min(shape.elements - 1, Math.floor((x / layout.width) * shape.elements)));
  const along = (first: number, end: number, to: (at: number) => Mark): Mark => {
    const at = mark.at + (step === 'left' ? -1 : step === 'right' ? 1 : 0);
    if (step === 'first') return to(first);
    if (step === 'last') return to(end - 1);
    return to(Math.max(first, Math.min(end - 1, at)));
  };
  const vertical = step === 'up' || step === 'down';
  const teamX = (at: number) => layout.teamX[at] + layout.team.width / 2;
  switch (mark.kind) {
    case 'element': {
      if (!vertical) return along(0, shape.elements, (at) => element(mark.strip, at));
      const { x, width } = cellOf(layout[mark.strip], mark.at, shape.elements);
      if (step === 'down') {
        if (mark.strip === 'reality') return element('rules', mark.at);
        if (mark.strip === 'peopleKnow') return mark;
        return belowRules(ground, x + width / 2);
      }
      if (mark.strip !== 'peopleKnow') return element('reality', mark.at);
      return { kind: 'team', at: nearestTo(x + width / 2, 0, marks, teamX) };
    }
    case 'manager': {
      const level = layout.tree.levelOf(mark.at);
      const { start, end } = layout.tree.managersAt(level);
      if (!vertical) return along(start, end, (at) => ({ kind: 'manager', at }));
      const below = layout.tree.teamsBelow(mark.at);
      if (step === 'up')
        return level === shape.levels
          ? element('rules', elementBelow(layout.managers[mark.at]))
          : { kind: 'manager', at: layout.tree.managerOf(below.start, level + 1) };
      if (level === 1) return { kind: 'team', at: Math.floor(below.start / layout.teamsPerMark) };
      return { kind: 'manager', at: layout.tree.managerOf(below.start, level - 1) };
    }
    case 'team': {
      if (!vertical) return along(0, marks, (at) => ({ kind: 'team', at }));
      if (step === 'up')
        return shape.levels === 0
          ? element('rules', elementBelow(teamX(mark.at)))
          : { kind: 'manager', at: layout.tree.managerOf(mark.at * layout.teamsPerMark, 1) };
      return layout.seats === null
        ? element('peopleKnow', elementBelow(teamX(mark.at)))
        : { kind: 'person', at: mark.at * shape.teamSize };
    }
    case 'person': {
      if (!vertical) return along(0, shape.people, (at) => ({ kind: 'person', at }));
      if (step === 'up') return { kind: 'team', at: Math.floor(mark.at / shape.teamSize) };
      const [x] = seatPlace(layout, shape.teamSize, mark.at);
      return element('peopleKnow', elementBelow(x));
    }
  }
}

/** What stands below the rulebook at x: the highest managers, else the teams. */
function belowRules({ layout, shape }: Ground, x: number): Mark {
  if (shape.levels > 0) {
    const { start, end } = layout.tree.managersAt(shape.levels);
    return { kind: 'manager', at: nearestTo(x, start, end, (at) => layout.managers[at]) };
  }
  const middle = (at: number) => layout.teamX[at] + layout.team.width / 2;
  return { kind: 'team', at: nearestTo(x, 0, layout.teamX.length, middle) };
}

function nearestTo(x: number, start: number, end: number, place: (at: number) => number): number {
  let nearest = start;
  for (let at = start; at < end; at++)
    if (Math.abs(place(at) - x) < Math.abs(place(nearest) - x)) nearest = at;
  return nearest;
}
