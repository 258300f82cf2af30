/** What ties an organisation together: the lines of management, and communities in the week they meet. */
import { type OrganisationLayout, seatPlace } from '../charts/organisation-layout.ts';
import type { Scene } from '../worker/frame.ts';
import type { Crowd } from '../worker/story.ts';
import type { Palette } from './palette.ts';

/** Rows of more managers than this have no lines. */
const MOST_LINES = 64;

/** From each team, or block of teams, up to its manager, and on to the rulebook. */
export function paintLinks(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layout: OrganisationLayout,
): void {
  const { tree, rows, managers, teamX, teamY, team } = layout;
  context.beginPath();
  const link = (x0: number, y0: number, x1: number, y1: number) => {
    const middle = (y0 + y1) / 2;
    context.moveTo(x0, y0);
    context.bezierCurveTo(x0, middle, x1, middle, x1, y1);
  };
  const top = layout.rules.y + layout.rules.height + 8;
  for (let level = 1; level <= tree.levels; level++) {
    const { start, end } = tree.managersAt(level);
    if (end - start > MOST_LINES) continue;
    for (let manager = start; manager < end; manager++) {
      if (level === tree.levels) link(managers[manager], rows[level - 1].y, layout.width / 2, top);
      else {
        const above = tree.managerOf(tree.teamsBelow(manager).start, level + 1);
        link(managers[manager], rows[level - 1].y, managers[above], rows[level].y);
      }
    }
  }
  if (tree.levels > 0 && teamX.length <= 64) {
    for (let mark = 0; mark < teamX.length; mark++) {
      const manager = tree.managerOf(mark * layout.teamsPerMark, 1);
      const x = teamX[mark] + team.width / 2;
      if (teamY[mark] === teamY[0]) link(x, teamY[mark] - 3, managers[manager], rows[0].y);
    }
  }
  context.strokeStyle = palette.line;
  context.lineWidth = 1.25;
  context.stroke();
}

/** Arcs below the people who meet, and a ring around each. */
export function paintMeetings(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layout: OrganisationLayout,
  { teamSize }: Crowd,
  { meetings }: Scene,
): void {
  if (meetings.length === 0 || layout.seats === null) return;
  const { radius } = layout.seats;
  context.strokeStyle = palette.meeting;
  context.lineWidth = radius > 4 ? 1.6 : 0.8;
  for (let k = 0; k < meetings.length; k += meetings[k] + 1) {
    const places = Array.from(meetings.subarray(k + 1, k + 1 + meetings[k]), (seat) =>
      seatPlace(layout, teamSize, seat),
    ).sort((a, b) => a[0] - b[0]);
    context.globalAlpha = 0.45;
    context.beginPath();
    for (let n = 1; n < places.length; n++) {
      const [[x0, y0], [x1, y1]] = [places[n - 1], places[n]];
      context.moveTo(x0, y0);
      context.quadraticCurveTo((x0 + x1) / 2, Math.max(y0, y1) + (x1 - x0) * 0.3, x1, y1);
    }
    context.stroke();
    context.globalAlpha = 1;
    context.beginPath();
    for (const [x, y] of places) {
      context.moveTo(x + radius + 1.5, y);
      context.arc(x, y, radius + 1.5, 0, 2 * Math.PI);
    }
    context.stroke();
  }
}
