/**
 * What a holder knows, as a glass: it fills from below with what is right and, hanging from above, with
 * what is wrong; what is left empty is what the holder has no view of.
 */
import type { Palette } from './palette.ts';

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

/** Square glasses of one size; x and y are their left upper corner. */
export function paintBoxes(
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
  const below: Segment = (path, k, share) =>
    path.rect(x(k), y(k) + height * (1 - share), width, height * share);
  const above: Segment = (path, k, share) => path.rect(x(k), y(k), width, height * share);
  fill(context, palette, glasses, below, above);
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
