/** The rows of cells, one for each element of practice: what works, what the rulebook says, what people know. */
import type { Box } from '../charts/organisation-layout.ts';
import { RULE, type Scene } from '../worker/frame.ts';
import type { Palette } from './palette.ts';

type Elements = Scene['elements'];

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The cell of element `element`, a little apart from its neighbours where there is room. */
export function cellOf(strip: Box, element: number, elements: number): Cell {
  const pitch = strip.width / elements;
  const gap = pitch > 12 ? 3 : pitch > 5 ? 1 : 0;
  return {
    x: strip.x + element * pitch + gap / 2,
    y: strip.y,
    width: Math.max(pitch - gap, 0.5),
    height: strip.height,
  };
}

/** What works: a plus or a minus, neither better than the other. */
export function paintReality(
  context: CanvasRenderingContext2D,
  palette: Palette,
  strip: Box,
  { reality }: Elements,
): void {
  reality.forEach((works, element) => {
    const { x, y, width, height } = cellOf(strip, element, reality.length);
    context.fillStyle = palette.well;
    context.fillRect(x, y, width, height);
    context.fillStyle = palette.muted;
    if (width < 6) {
      if (works) context.fillRect(x, y, width, height);
      return;
    }
    const arm = Math.min(width, height) * 0.28;
    const [cx, cy] = [x + width / 2, y + height / 2];
    context.fillRect(cx - arm, cy - 0.75, 2 * arm, 1.5);
    if (works) context.fillRect(cx - 0.75, cy - arm, 1.5, 2 * arm);
  });
}

/** What the rulebook says: right full, wrong hatched, silent empty; under mandate with a bar across its foot. */
export function paintRules(
  context: CanvasRenderingContext2D,
  palette: Palette,
  strip: Box,
  { rules, mandated }: Elements,
): void {
  rules.forEach((rule, element) => {
    const { x, y, width, height } = cellOf(strip, element, rules.length);
    if (rule === RULE.silent) {
      context.fillStyle = palette.well;
      context.fillRect(x, y, width, height);
    } else if (rule === RULE.right) {
      context.fillStyle = palette.gain;
      context.fillRect(x, y, width, height);
    } else paintHatched(context, palette, { x, y, width, height });
    if (mandated[element] > 0) {
      context.fillStyle = palette.ink;
      context.fillRect(x, y + height + 2, width, 3);
    }
  });
}

function paintHatched(context: CanvasRenderingContext2D, palette: Palette, cell: Cell): void {
  const { x, y, width, height } = cell;
  context.fillStyle = palette.loss;
  if (width < 6) {
    context.fillRect(x, y, width, height);
    return;
  }
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.fillRect(x, y, width, height);
  context.strokeStyle = palette.card;
  context.lineWidth = 1.4;
  context.beginPath();
  for (let at = -height; at < width; at += 5) {
    context.moveTo(x + at, y + height);
    context.lineTo(x + at + height, y);
  }
  context.stroke();
  context.restore();
}

/** How many people are right on each element, from below, and how many are wrong, from above. */
export function paintPeopleKnow(
  context: CanvasRenderingContext2D,
  palette: Palette,
  strip: Box,
  { peopleRight, peopleWrong }: Elements,
  people: number,
): void {
  peopleRight.forEach((right, element) => {
    const { x, y, width, height } = cellOf(strip, element, peopleRight.length);
    context.fillStyle = palette.well;
    context.fillRect(x, y, width, height);
    context.fillStyle = palette.gain;
    const full = (height * right) / people;
    context.fillRect(x, y + height - full, width, full);
    context.fillStyle = palette.loss;
    context.fillRect(x, y, width, (height * peopleWrong[element]) / people);
  });
}
