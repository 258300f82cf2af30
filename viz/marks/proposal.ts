import type { Palette } from './palette.ts';
import type { Move } from './proposal-motion.ts';

/** Half of a diamond's height, where few are on their way; many are drawn smaller. */
const SIZE = 3.6;
const FEW = 120;
const LEAST = 1.1;

/** Paints proposals on their way, `share` (0..1) of it done: a diamond; a tick where one arrives, a cross where one stops. */
export function paintProposals(
  context: CanvasRenderingContext2D,
  palette: Palette,
  moves: readonly Move[],
  share: number,
): void {
  const size = Math.max(LEAST, SIZE * Math.min(1, Math.sqrt(FEW / Math.max(1, moves.length))));
  const eased = share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
  for (const { fate, fromX, fromY, toX, toY } of moves) {
    const x = fromX + (toX - fromX) * eased;
    const y = fromY + (toY - fromY) * eased;
    if (fate === 'pending') paintDiamond(context, x, y, size, palette.voice, palette.card);
    else if (fate === 'blocked') paintCross(context, x, y, size, palette.loss, palette.card);
    else if (fate === 'adopted') paintTick(context, x, y, size, palette);
    else {
      context.globalAlpha = 1 - share;
      paintDiamond(context, x, y, size, palette.muted, palette.card);
      context.globalAlpha = 1;
    }
  }
}

function paintDiamond(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  colour: string,
  edge: string,
): void {
  context.beginPath();
  context.moveTo(x, y - size);
  context.lineTo(x + size, y);
  context.lineTo(x, y + size);
  context.lineTo(x - size, y);
  context.closePath();
  context.fillStyle = colour;
  context.strokeStyle = edge;
  context.lineWidth = 1;
  context.fill();
  context.stroke();
}

function paintCross(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  colour: string,
  edge: string,
): void {
  for (const [stroke, width] of [
    [edge, size * 1.25],
    [colour, size * 0.6],
  ] as const) {
    context.beginPath();
    context.moveTo(x - size, y - size);
    context.lineTo(x + size, y + size);
    context.moveTo(x + size, y - size);
    context.lineTo(x - size, y + size);
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.stroke();
  }
}

function paintTick(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  palette: Palette,
): void {
  context.beginPath();
  context.arc(x, y, size * 2, 0, 2 * Math.PI);
  context.fillStyle = palette.card;
  context.fill();
  context.beginPath();
  context.moveTo(x - size, y);
  context.lineTo(x - size * 0.2, y + size * 0.8);
  context.lineTo(x + size * 1.1, y - size);
  context.strokeStyle = palette.gain;
  context.lineWidth = size * 0.66;
  context.stroke();
}
