/** What is seen of an organisation above its people: what managers know, what teams agree on and how safe they are. */
import type { OrganisationLayout } from '../charts/organisation-layout.ts';
import type { Scene } from '../worker/frame.ts';
import type { Crowd } from '../worker/story.ts';
import { type Glasses, paintBars, paintBoxes } from './glass.ts';
import type { Palette } from './palette.ts';

type Context = CanvasRenderingContext2D;

export function paintManagers(
  context: Context,
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

/** Under each team what it agrees on, as a bar, and its climate as a line. */
export function paintTeamViews(
  context: Context,
  palette: Palette,
  { seats, team: box, teamX, teamY }: OrganisationLayout,
  { elements, teamSize }: Crowd,
  { teams }: Scene,
): void {
  if (seats === null) return;
  const foot = Math.ceil(teamSize / seats.columns) * seats.pitch + 3;
  const views: Glasses = {
    count: teamX.length,
    x: (k) => teamX[k],
    y: (k) => teamY[k] + foot,
    right: (k) => teams.right[k] / elements,
    wrong: (k) => teams.wrong[k] / elements,
  };
  paintBars(context, palette, views, box.width, BAR);
  context.fillStyle = palette.safe;
  for (let team = 0; team < teamX.length; team++)
    context.fillRect(
      teamX[team],
      teamY[team] + foot + BAR + 2,
      box.width * teams.climate[team],
      2.5,
    );
}

/** How high the bars are. */
const BAR = 5;
