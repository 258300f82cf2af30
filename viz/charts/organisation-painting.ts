/** Paints an organisation as it is laid out: what stands for a week, and what moves over it. */
import { paintPeopleKnow, paintReality, paintRules } from '../marks/element-strips.ts';
import { paintFaces } from '../marks/face.ts';
import { DiscStamps, type Glasses, paintBoxes, paintDiscs } from '../marks/glass.ts';
import { paintManagers, paintTeamViews } from '../marks/hierarchy.ts';
import type { Palette } from '../marks/palette.ts';
import { ProposalStamps } from '../marks/proposal.ts';
import { type Move, waits } from '../marks/proposal-motion.ts';
import { paintLinks, paintMeetings } from '../marks/ties.ts';
import type { Scene } from '../worker/frame.ts';
import type { Crowd } from '../worker/story.ts';
import type { OrganisationData } from './organisation.ts';
import { type OrganisationLayout, seatPlace } from './organisation-layout.ts';
import type { Outline } from './organisation-marks.ts';

/** More people than this are stamped, not painted one by one. */
const MOST_PAINTED = 250;

type Context = CanvasRenderingContext2D;

export class OrganisationPainter {
  /** The middle of each seat. */
  private readonly seatX: Float64Array;
  private readonly seatY: Float64Array;
  private readonly discs: DiscStamps | null;
  private readonly proposals: ProposalStamps;

  constructor(
    private readonly palette: Palette,
    private readonly layout: OrganisationLayout,
    { people, teamSize }: Pick<Crowd, 'people' | 'teamSize'>,
  ) {
    const { seats } = layout;
    const placed = seats === null ? 0 : people;
    this.seatX = new Float64Array(placed);
    this.seatY = new Float64Array(placed);
    for (let seat = 0; seat < placed; seat++)
      [this.seatX[seat], this.seatY[seat]] = seatPlace(layout, teamSize, seat);
    this.discs =
      seats !== null && people > MOST_PAINTED ? new DiscStamps(palette, seats.radius) : null;
    this.proposals = new ProposalStamps(palette);
  }

  /** What stands for the week: of the proposals, those that wait. */
  paintGround(context: Context, { crowd, frame }: OrganisationData, moves: readonly Move[]): void {
    const { palette, layout } = this;
    this.clear(context);
    paintReality(context, palette, layout.reality, frame.elements);
    paintRules(context, palette, layout.rules, frame.elements);
    paintPeopleKnow(context, palette, layout.peopleKnow, frame.elements, crowd.people);
    paintLinks(context, palette, layout);
    paintManagers(context, this.palette, this.layout, crowd, frame);
    this.paintTeams(context, crowd, frame);
    paintMeetings(context, palette, layout, crowd, frame);
    this.proposals.paint(context, moves.filter(waits), 1, moves.length);
  }

  /** What moves over it: `going` of `all` the proposals, `share` of their way done, and the outline of what is pointed at. */
  paintMoving(
    context: Context,
    going: readonly Move[],
    all: number,
    share: number,
    outline: Outline | null,
  ): void {
    this.clear(context);
    this.proposals.paint(context, going, share, all);
    if (outline === null) return;
    const { x, y, width, height, round } = outline;
    context.beginPath();
    if (round) context.arc(x + width / 2, y + height / 2, width / 2 + 2, 0, 2 * Math.PI);
    else context.rect(x - 2, y - 2, width + 4, height + 4);
    for (const [stroke, wide] of [
      [this.palette.card, 5],
      [this.palette.ink, 2],
    ] as const) {
      context.strokeStyle = stroke;
      context.lineWidth = wide;
      context.stroke();
    }
  }

  private clear(context: Context): void {
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, this.layout.width, this.layout.height);
  }

  private paintTeams(context: Context, crowd: Crowd, scene: Scene): void {
    const { palette } = this;
    const { seats, team: box, teamX, teamY, bars } = this.layout;
    const { elements } = crowd;
    const { marks } = scene;
    const right = (k: number) => marks.right[k] / elements;
    const wrong = (k: number) => marks.wrong[k] / elements;
    if (seats === null) {
      const teamsOfMarks: Glasses = {
        count: teamX.length,
        x: (k) => teamX[k],
        y: (k) => teamY[k],
        right,
        wrong,
      };
      paintBoxes(context, palette, teamsOfMarks, box.width, box.height);
      return;
    }
    const { seatX, seatY } = this;
    const everyone: Glasses = {
      count: seatX.length,
      x: (k) => seatX[k],
      y: (k) => seatY[k],
      right,
      wrong,
    };
    if (this.layout.faces) {
      const efficacy = (k: number) => marks.efficacy[k];
      const isNew = (k: number) => marks.isNew[k] === 1;
      paintFaces(context, palette, { ...everyone, efficacy, isNew }, seats.radius);
    } else if (this.discs === null) paintDiscs(context, palette, everyone, seats.radius);
    else this.discs.paint(context, everyone);
    if (bars) paintTeamViews(context, palette, this.layout, crowd, scene);
  }
}
