/**
 * What a holder knows, as a glass: it fills from below with what is right and, hanging from above, with
 * what is wrong; what is left empty is what the holder has no view of.
 */
import type { Palette } from './palette.ts';
import { Stamps } from './stamps.ts';

/** Some holders to paint: where each is, and which shares of the elements it is right and wrong on. */
export interface Glasses {
  readonly count: number;
  x(k: number): number;
  y(k: number): number;
  right(k: number): number;
  wrong(k: number): number;
}

type Segment = (context: CanvasRenderingContext2D, k: number, share: number) => void;

/** Round glasses of one `radius`; x and y are their middle. One path a colour, however many there are. */
export function paintDiscs(
  context: CanvasRenderingContext2D,
  palette: Palette,
  glasses: Glasses,
  radius: number,
): void {
  const { count, x, y } = glasses;
  context.beginPath();
  for (let k = 0; k < count; k++) {
    context.moveTo(x(k) + radius, y(k));
    context.arc(x(k), y(k), radius, 0, 2 * Math.PI);
  }
  context.fillStyle = palette.well;
  context.fill();
  const below: Segment = (path, k, share) => {
    const angle = Math.asin(1 - 2 * share);
    path.moveTo(x(k) + radius * Math.cos(angle), y(k) + radius * Math.sin(angle));
    path.arc(x(k), y(k), radius, angle, Math.PI - angle);
  };
  const above: Segment = (path, k, share) => {
    const angle = Math.asin(2 * share - 1);
    path.moveTo(x(k) - radius * Math.cos(angle), y(k) + radius * Math.sin(angle));
    path.arc(x(k), y(k), radius, Math.PI - angle, 2 * Math.PI + angle);
  };
  fill(context, palette, glasses, below, above);
}

/** How finely a stamped glass is filled: in steps of half a device pixel, but no more than these. */
const MOST_STEPS = 24;

/** Round glasses of one `radius`, in such numbers that each look is painted once and stamped. */
export class DiscStamps {
  private readonly steps: number;
  private readonly stamps: Stamps;

  constructor(palette: Palette, radius: number) {
    this.steps = Math.min(MOST_STEPS, Math.max(4, Math.ceil(4 * radius * devicePixelRatio)));
    const side = this.steps + 1;
    this.stamps = new Stamps(side * side, 2 * radius + 2, (context, look) => {
      const right = Math.floor(look / side) / this.steps;
      const wrong = (look % side) / this.steps;
      if (right + wrong > 1 + 1 / this.steps) return;
      const one = { count: 1, x: () => 0, y: () => 0, right: () => right, wrong: () => wrong };
      paintDiscs(context, palette, one, radius);
    });
  }

  paint(context: CanvasRenderingContext2D, { count, x, y, right, wrong }: Glasses): void {
    const { steps, stamps } = this;
    for (let k = 0; k < count; k++) {
      const look = Math.round(right(k) * steps) * (steps + 1) + Math.round(wrong(k) * steps);
      stamps.put(context, look, x(k), y(k));
    }
  }
}

/** Square glasses of one size; x and y are their left upper corner. */
export function paintBoxes(
  context: CanvasRenderingContext2D,
  palette: Palette,
  glasses: Glasses,
  width: number,
  height: number,
): void {
  const { count, x, y, right, wrong } = glasses;
  // Rectangles one by one: as one path of thousands they would take a hundred times as long.
  context.fillStyle = palette.well;
  for (let k = 0; k < count; k++) context.fillRect(x(k), y(k), width, height);
  context.fillStyle = palette.gain;
  for (let k = 0; k < count; k++) {
    const full = height * right(k);
    if (full > 0) context.fillRect(x(k), y(k) + height - full, width, full);
  }
  context.fillStyle = palette.loss;
  for (let k = 0; k < count; k++) {
    const full = height * wrong(k);
    if (full > 0) context.fillRect(x(k), y(k), width, full);
  }
}

/** Lying glasses: right from the left, wrong from the right. */
export function paintBars(
  context: CanvasRenderingContext2D,
  palette: Palette,
  glasses: Glasses,
  width: number,
  height: number,
): void {
  const { count, x, y } = glasses;
  context.beginPath();
  for (let k = 0; k < count; k++) context.rect(x(k), y(k), width, height);
  context.fillStyle = palette.well;
  context.fill();
  const left: Segment = (path, k, share) => path.rect(x(k), y(k), width * share, height);
  const right: Segment = (path, k, share) =>
    path.rect(x(k) + width * (1 - share), y(k), width * share, height);
  fill(context, palette, glasses, left, right);
}

function fill(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { count, right, wrong }: Glasses,
  rightSegment: Segment,
  wrongSegment: Segment,
): void {
  for (const [share, segment, colour] of [
    [right, rightSegment, palette.gain],
    [wrong, wrongSegment, palette.loss],
  ] as const) {
    context.beginPath();
    for (let k = 0; k < count; k++) {
      const amount = Math.min(1, share(k));
      if (amount > 0) segment(context, k, amount);
    }
    context.fillStyle = colour;
    context.fill();
  }
}
