/** A face on a person's glass: always the same for the same person; its mouth says how much influence is felt. */
import type { Palette } from './palette.ts';

const HAIR = 5;

export function paintFace(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { x, y, person, efficacy }: { x: number; y: number; person: number; efficacy: number },
  radius: number,
): void {
  // Spread evenly whatever the person's number: a small hash, for looks only.
  const look = Math.imul(person + 1, 0x9e3779b1) >>> 0;
  const apart = radius * (0.3 + 0.12 * ((look >>> 8) % 3));
  const eye = radius * (0.1 + 0.03 * ((look >>> 12) % 2));
  const level = y - radius * 0.08;
  const eyes = (size: number) => {
    context.beginPath();
    context.arc(x - apart, level, size, 0, 2 * Math.PI);
    context.arc(x + apart, level, size, 0, 2 * Math.PI);
    context.fill();
  };
  // Seen on any filling, in any theme: dark on light.
  context.fillStyle = palette.card;
  eyes(2 * eye);
  context.fillStyle = palette.ink;
  eyes(eye);
  const lift = radius * 0.5 * (efficacy - 0.4);
  const corner = y + radius * 0.48 - lift * 0.5;
  for (const [stroke, wide] of [
    [palette.card, 0.34],
    [palette.ink, 0.14],
  ] as const) {
    context.strokeStyle = stroke;
    context.lineWidth = Math.max(0.8, radius * wide);
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(x - radius * 0.34, corner);
    context.quadraticCurveTo(x, y + radius * 0.48 + lift * 1.4, x + radius * 0.34, corner);
    context.stroke();
    context.lineCap = 'butt';
  }
  paintHair(context, x, y, radius, (look >>> 16) % HAIR);
}

function paintHair(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  kind: number,
): void {
  const arc = (from: number, to: number, away: number) => {
    context.beginPath();
    context.arc(x, y, radius + away, from * Math.PI, to * Math.PI);
    context.stroke();
  };
  context.lineWidth = Math.max(1, radius * 0.18);
  if (kind === 0) arc(1.1, 1.9, 0);
  else if (kind === 1) arc(0.85, 2.15, 0);
  else if (kind === 2) {
    arc(1.2, 1.8, 0);
    context.beginPath();
    context.arc(x, y - radius * 1.12, radius * 0.2, 0, 2 * Math.PI);
    context.fill();
  } else if (kind === 3) arc(1.15, 1.6, 0);
}
