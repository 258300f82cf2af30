/** A small world in one week, painted on a canvas; people can be chosen by the buttons over it (people.tsx). */

import type { Chart } from '../charts/chart.ts';
import { offNextFrame, onNextFrame } from '../charts/next-frame.ts';
import { type OrganisationLayout, type Shape, seatPlace } from '../charts/organisation-layout.ts';
import { paintRules } from '../marks/element-strips.ts';
import { paintFaces } from '../marks/face.ts';
import { paintManagers, paintTeamViews } from '../marks/hierarchy.ts';
import { type Palette, readPalette } from '../marks/palette.ts';
import { ProposalStamps } from '../marks/proposal.ts';
import { type Move, movesOf } from '../marks/proposal-motion.ts';
import { paintLinks, paintMeetings } from '../marks/ties.ts';
import type { Scene } from '../worker/frame.ts';
import type { Crowd } from '../worker/story.ts';
import type { SideSight } from './worker/sight.ts';
import { layOutWorld } from './world-layout.ts';

export interface WorldData {
  readonly crowd: Crowd;
  readonly side: SideSight;
  /** How long proposals take to move, in milliseconds; 0 = they jump. */
  readonly motion: number;
  readonly says: string;
}

export function createWorldChart(
  element: HTMLElement,
  onLayout: (layout: OrganisationLayout) => void,
): Chart<WorldData> {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  element.append(canvas);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  let [width, height] = [0, 0];
  let data: WorldData | null = null;
  let layout: OrganisationLayout | null = null;
  let laidOutFor = '';
  let before: Scene | null = null;
  let drawn: Scene | null = null;
  let moves: readonly Move[] = [];
  let began = 0;
  // Not read before something is drawn: to know the colours the page has to be laid out.
  let palette: Palette | null = null;
  let proposals: ProposalStamps | null = null;

  const draw = (now: number) => {
    if (data === null || width === 0 || height === 0) return;
    const { crowd, side, motion } = data;
    const { scene } = side;
    const { people, teamSize, teams, elements } = crowd;
    const shape: Shape = { people, teamSize, teams, elements, levels: scene.levels, perMark: 1 };
    const key = `${width} ${height} ${devicePixelRatio} ${Object.values(shape)}`;
    if (key !== laidOutFor || layout === null) {
      layout = layOutWorld(shape, width, height);
      laidOutFor = key;
      before = null;
      drawn = null;
      canvas.width = Math.round(width * devicePixelRatio);
      canvas.height = Math.round(height * devicePixelRatio);
      onLayout(layout);
    }
    if (drawn !== scene) {
      const follows =
        before !== null && scene.week === before.week + 1 && before.levels === scene.levels;
      moves = movesOf(layout, shape, scene, follows ? before : null);
      drawn = scene;
      began = now;
    }
    const share = motion === 0 ? 1 : Math.min(1, (now - began) / motion);
    palette ??= readPalette(element);
    proposals ??= new ProposalStamps(palette);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, width, height);
    paint(context, palette, layout, data);
    proposals.paint(context, moves, share, moves.length);
    if (share < 1) onNextFrame(draw);
  };

  const measure = () => {
    [width, height] = [element.clientWidth, element.clientHeight];
    onNextFrame(draw);
  };
  // It tells of the size at once, too, when the page has been laid out.
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return {
    update(next) {
      // The same data once more means that the page has taken other colours.
      if (data === next) {
        palette = null;
        proposals = null;
      }
      if (data !== null && data.side !== next.side) before = data.side.scene;
      data = next;
      canvas.setAttribute('aria-label', next.says);
      onNextFrame(draw);
    },
    describe: ({ says }) => says,
    destroy() {
      observer.disconnect();
      offNextFrame(draw);
      canvas.remove();
    },
  };
}

function paint(
  context: CanvasRenderingContext2D,
  palette: Palette,
  layout: OrganisationLayout,
  { crowd, side }: WorldData,
): void {
  const { scene } = side;
  const { elements, people, teamSize } = crowd;
  const { marks } = scene;
  paintRules(context, palette, layout.rules, scene.elements);
  paintLinks(context, palette, layout);
  paintManagers(context, palette, layout, crowd, scene);
  const radius = layout.seats?.radius ?? 0;
  const places = Array.from({ length: people }, (_, seat) => seatPlace(layout, teamSize, seat));
  const everyone = {
    count: people,
    x: (k: number) => places[k][0],
    y: (k: number) => places[k][1],
    right: (k: number) => marks.right[k] / elements,
    wrong: (k: number) => marks.wrong[k] / elements,
    efficacy: (k: number) => marks.efficacy[k],
    isNew: (k: number) => marks.isNew[k] === 1,
  };
  paintFaces(context, palette, everyone, radius);
  paintTeamViews(context, palette, layout, crowd, scene);
  paintMeetings(context, palette, layout, crowd, scene);
}
