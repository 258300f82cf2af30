/**
 * A person as a small face, to be followed where there are few: it fills from below with what the person
 * knows rightly and from above with what is wrong, as a glass does (glass.ts). The mouth says the same a
 * second time: it smiles the more what is right outweighs what is wrong. The eyes close as the person feels
 * less influence. Somebody who has come in another's place has a dashed edge.
 */
import { type Glasses, paintDiscs } from './glass.ts';
import type { Palette } from './palette.ts';

/** Some faces to paint; x and y are their middle. */
export interface Faces extends Glasses {
  /** Perceived influence, 0..1. */
  efficacy(k: number): number;
  isNew(k: number): boolean;
}

/** How far right outweighs wrong, in shares of all there is to know, where the smile is at its widest. */
const BROADEST = 0.75;

/** Faces smaller than this, in pixels of radius, have no features. */
const LEAST = 6;

export function paintFaces(
  context: CanvasRenderingContext2D,
  palette: Palette,
  faces: Faces,
  radius: number,
): void {
  context.save();
  context.globalAlpha = 0.55;
  paintDiscs(context, palette, faces, radius);
  context.restore();
  for (let k = 0; k < faces.count; k++) {
    const right = faces.right(k);
    context.save();
    context.translate(faces.x(k), faces.y(k));
    // Who knows little fades.
    context.globalAlpha = 0.4 + 0.6 * right;
    context.strokeStyle = palette.ink;
    context.fillStyle = palette.ink;
    context.lineCap = 'round';
    context.lineWidth = Math.max(1, radius / 11);
    context.setLineDash(faces.isNew(k) ? [radius / 4, radius / 4] : []);
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    context.stroke();
    context.setLineDash([]);
    if (radius >= LEAST) {
      paintEyes(context, radius, faces.efficacy(k));
      paintMouth(context, radius, smileOf(right, faces.wrong(k)));
    }
    context.restore();
  }
}

/** −1 for the deepest frown, 1 for the broadest smile. */
export function smileOf(right: number, wrong: number): number {
  return Math.max(-1, Math.min(1, (right - wrong) / BROADEST));
}

function paintEyes(context: CanvasRenderingContext2D, radius: number, efficacy: number): void {
  const size = radius * 0.13;
  const open = Math.max(0.18, Math.min(1, efficacy * 1.6));
  for (const side of [-1, 1]) {
    context.beginPath();
    context.ellipse(side * radius * 0.34, -radius * 0.2, size, size * open, 0, 0, 2 * Math.PI);
    context.fill();
  }
}

function paintMouth(context: CanvasRenderingContext2D, radius: number, smile: number): void {
  const [half, y, bend] = [radius * 0.42, radius * 0.36, radius * 0.62 * smile];
  context.beginPath();
  context.moveTo(-half, y - bend / 2);
  context.quadraticCurveTo(0, y + bend / 2, half, y - bend / 2);
  context.stroke();
}
