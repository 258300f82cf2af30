/** The organisation in one week, painted on canvas, with its words above it; each of its marks can be asked what it is. */
import { select } from 'd3';
import { type Palette, readPalette } from '../marks/palette.ts';
import { type Move, movesOf, waits } from '../marks/proposal-motion.ts';
import { words as chartWords } from '../words/charts.ts';
import type { Scene } from '../worker/frame.ts';
import type { Crowd } from '../worker/story.ts';
import type { Chart } from './chart.ts';
import { offNextFrame, onNextFrame } from './next-frame.ts';
import { describeOrganisation } from './organisation-in-words.ts';
import { placeLabels } from './organisation-labels.ts';
import { layOutOrganisation, type OrganisationLayout, type Shape } from './organisation-layout.ts';
import { type Mark, markAfter, markAt, outlineOf, type Step } from './organisation-marks.ts';
import { OrganisationPainter } from './organisation-painting.ts';
import { sayMark } from './organisation-sayings.ts';
import { watchWidth } from './watch-size.ts';

export interface OrganisationData {
  readonly crowd: Crowd;
  readonly frame: Scene;
  /** How long proposals take to move, in milliseconds; 0 = they jump. */
  readonly motion: number;
}

export interface OrganisationOptions {
  /** The reader wants to know more of a person, or of an element of practice. */
  choose(chosen: { readonly person: number } | { readonly element: number }): void;
}

/** How long the ground may take to paint, in milliseconds, for what moves to be painted with it. */
const LONG = 10;

/** How high a label is, in sizes of the type (viz/style/charts.css). */
const LABEL = 0.9;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

export function createOrganisation(
  element: HTMLElement,
  options: OrganisationOptions,
): Chart<OrganisationData> {
  const root = select(element).append('div').attr('class', 'organisation');
  // What stands for a week is painted once a week; what moves is painted over it, in every frame.
  const ground = canvasIn(root.node() as HTMLElement);
  const moving = canvasIn(root.node() as HTMLElement);
  const labels = root
    .append('div')
    .attr('class', 'organisation-labels')
    .attr('aria-hidden', 'true');
  const walk = root
    .append('div')
    .attr('class', 'organisation-walk')
    .attr('tabindex', 0)
    .attr('role', 'application')
    .attr('aria-description', chartWords.organisation.walk);
  const said = root.append('p').attr('class', 'organisation-says').attr('role', 'status');
  let width = 0;
  /** The size of type that the reader has chosen. */
  let em = 16;
  let data: OrganisationData | null = null;
  let layout: OrganisationLayout | null = null;
  let painter: OrganisationPainter | null = null;
  let laidOutFor = '';
  /** The frame before the present one, and the one that is painted. */
  let before: Scene | null = null;
  let painted: Scene | null = null;
  let moves: readonly Move[] = [];
  /** Those of them that do not stay where they are. */
  let going: readonly Move[] = [];
  let began = 0;
  let palette: Palette = readPalette(element);
  let mark: Mark | null = null;

  const draw = (now: number) => {
    if (data === null || width === 0) return;
    const shape = shapeOf(data);
    const key = `${width} ${em} ${devicePixelRatio} ${Object.values(shape)}`;
    if (key !== laidOutFor || layout === null) {
      layout = layOutOrganisation(shape, width, LABEL * em + 4);
      laidOutFor = key;
      before = null;
      painted = null;
      painter = null;
      mark = null;
      for (const { canvas } of [ground, moving]) resize(canvas, layout);
      root.style('height', `${layout.height}px`);
    }
    if (painter === null) {
      painter = new OrganisationPainter(palette, layout, data.crowd);
      painted = null;
    }
    if (painted !== data.frame) {
      const start = performance.now();
      const follows = before !== null && data.frame.week === before.week + 1;
      moves = movesOf(layout, shape, data.frame, follows ? before : null);
      going = moves.filter((move) => !waits(move));
      painted = data.frame;
      began = now;
      painter.paintGround(ground, data, moves);
      placeLabels(labels.node() as HTMLElement, layout, data);
      tell();
      // Where very many stand on the ground, what moves is painted in a task of its own.
      if (performance.now() - start > LONG) return onNextFrame(draw);
    }
    const share = data.motion === 0 ? 1 : Math.min(1, (now - began) / data.motion);
    const outline = mark && outlineOf({ layout, shape }, moves, mark);
    painter.paintMoving(moving, going, moves.length, share, outline);
    if (share < 1 && going.length > 0) onNextFrame(draw);
  };

  /** Says what the mark is that is pointed at, beside it; aloud only when the reader has come to it, not every week. */
  const tell = (aloud = false) => {
    said.attr('aria-live', aloud ? 'polite' : 'off');
    const outline =
      data && layout && mark && outlineOf({ layout, shape: shapeOf(data) }, moves, mark);
    if (!data || !layout || !mark || !outline) {
      said.text('').attr('hidden', '');
      return;
    }
    const text = sayMark(data, layout, mark);
    if (said.text() !== text) said.text(text);
    said.attr('hidden', null);
    const box = said.node() as HTMLElement;
    const left = outline.x + outline.width / 2 - box.offsetWidth / 2;
    const above = outline.y - box.offsetHeight - 8;
    const below = outline.y + outline.height + 8;
    said
      .style('left', `${Math.max(0, Math.min(layout.width - box.offsetWidth, left))}px`)
      .style('top', `${above > 0 ? above : below}px`);
  };
  const point = (next: Mark | null) => {
    if (JSON.stringify(next) === JSON.stringify(mark)) return;
    mark = next;
    tell(true);
    onNextFrame(draw);
  };
  const choose = () => {
    if (mark?.kind === 'person' && data !== null)
      options.choose({ person: data.frame.marks.who[mark.at] });
    if (mark?.kind === 'element') options.choose({ element: mark.at });
  };
  const under = ({ offsetX, offsetY }: PointerEvent | MouseEvent) =>
    data && layout && markAt({ layout, shape: shapeOf(data) }, moves, offsetX, offsetY);

  walk
    .on('pointermove', (event: PointerEvent) => point(under(event)))
    .on('pointerleave', (event: PointerEvent) => {
      // A finger that has been lifted leaves what it has asked for.
      if (event.pointerType === 'mouse') point(null);
    })
    .on('click', (event: MouseEvent) => {
      point(under(event));
      choose();
    })
    .on('blur', () => point(null))
    .on('keydown', (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || data === null || layout === null)
        return;
      const step = STEPS[event.key];
      if (step !== undefined) point(markAfter({ layout, shape: shapeOf(data) }, mark, step));
      else if (event.key === 'Escape' && mark !== null) point(null);
      else if (event.key === 'Enter' && mark !== null) choose();
      else return;
      event.preventDefault();
    });

  const readType = () => Number.parseFloat(getComputedStyle(root.node() as Element).fontSize);
  const unwatch = watchWidth(element, (next) => {
    width = next;
    em = readType();
    onNextFrame(draw);
  });

  return {
    update(next) {
      // The same data once more means that the page has taken other colours.
      if (data === next) {
        palette = readPalette(element);
        em = readType();
        painter = null;
      }
      if (data !== null && data.frame !== next.frame) before = data.frame;
      data = next;
      walk.attr('aria-label', describeOrganisation(next));
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

function canvasIn(parent: HTMLElement): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  parent.append(canvas);
  return canvas.getContext('2d') as CanvasRenderingContext2D;
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
