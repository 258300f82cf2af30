import type { Palette } from './palette.ts';
import type { Fate, Move } from './proposal-motion.ts';
import { Stamps } from './stamps.ts';

/** Half of a diamond's height, where few are on their way; many are drawn smaller. */
const SIZE = 3.6;
const FEW = 120;
const LEAST = 1.2;
/** Smaller than this, one can only tell their colours apart. */
const LEAST_SHAPE = 1.9;

type Context = CanvasRenderingContext2D;
type Paint = (context: Context, size: number, palette: Palette) => void;

/** How a proposal is marked: on its way, where it arrives, and where it stops by what stopped it. */
const MARKS: Readonly<Record<Fate, Paint>> = {
  pending: (context, size, { voice, card }) => paintDiamond(context, size, voice, card),
  gone: (context, size, { muted, card }) => paintDiamond(context, size, muted, card),
  adopted: paintTick,
  unlike: paintCross,
  unsound: paintBarred,
  mandated: paintStopped,
};
const DOTS: Readonly<Record<Fate, keyof Palette>> = {
  pending: 'voice',
  gone: 'muted',
  adopted: 'card',
  unlike: 'loss',
  unsound: 'loss',
  mandated: 'ink',
};
const FATES = Object.keys(MARKS) as Fate[];

/** Paints proposals on their way, wherever they are and however many. */
export class ProposalStamps {
  private size = 0;
  private stamps: Stamps | null = null;

  constructor(private readonly palette: Palette) {}

  /**
   * Paints `moves`, some of all that there are.
   *
   * @param share how much of the way is done, 0..1
   * @param all how many there are in all: the more, the smaller they are drawn
   */
  paint(context: Context, moves: readonly Move[], share: number, all: number): void {
    const stamps = this.stampsFor(all);
    const eased = share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
    for (const { fate, fromX, fromY, toX, toY } of moves) {
      const x = fromX + (toX - fromX) * eased;
      const y = fromY + (toY - fromY) * eased;
      if (fate === 'gone') context.globalAlpha = 1 - share;
      stamps.put(context, FATES.indexOf(fate), x, y);
      if (fate === 'gone') context.globalAlpha = 1;
    }
  }

  private stampsFor(count: number): Stamps {
    // In steps, so that the stamps need not be made anew for every week.
    const many = Math.ceil(Math.log2(Math.max(1, count / FEW)));
    const size = Math.max(LEAST, SIZE * Math.sqrt(1 / 2 ** many));
    if (this.stamps === null || size !== this.size) {
      this.size = size;
      this.stamps = new Stamps(FATES.length, 5.4 * size + 2, (context, look) => {
        const fate = FATES[look];
        if (size >= LEAST_SHAPE) MARKS[fate](context, size, this.palette);
        else paintDot(context, size, this.palette[DOTS[fate]]);
      });
    }
    return this.stamps;
  }
}

/** How far from its middle a proposal can still be pointed at. */
export const PROPOSAL_REACH = 6;

function paintDot(context: Context, size: number, colour: string): void {
  context.beginPath();
  context.arc(0, 0, size, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

function paintDiamond(context: Context, size: number, colour: string, edge: string): void {
  context.beginPath();
  context.moveTo(0, -size);
  context.lineTo(size, 0);
  context.lineTo(0, size);
  context.lineTo(-size, 0);
  context.closePath();
  context.fillStyle = colour;
  context.strokeStyle = edge;
  context.lineWidth = 1;
  context.fill();
  context.stroke();
}

function strokeTwice(context: Context, path: () => void, size: number, palette: Palette): void {
  for (const [stroke, width] of [
    [palette.card, size * 1.25],
    [palette.loss, size * 0.6],
  ] as const) {
    context.beginPath();
    path();
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.stroke();
  }
}

/** ✕ */
function paintCross(context: Context, size: number, palette: Palette): void {
  const path = () => {
    context.moveTo(-size, -size);
    context.lineTo(size, size);
    context.moveTo(size, -size);
    context.lineTo(-size, size);
  };
  strokeTwice(context, path, size, palette);
}

/** ⊖ */
function paintBarred(context: Context, size: number, palette: Palette): void {
  const radius = size * 1.35;
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = palette.card;
  context.fill();
  context.strokeStyle = palette.loss;
  context.lineWidth = size * 0.5;
  context.moveTo(-radius * 0.6, 0);
  context.lineTo(radius * 0.6, 0);
  context.stroke();
}

/** ■, in the colour of mandates. */
function paintStopped(context: Context, size: number, { ink, card }: Palette): void {
  context.fillStyle = card;
  context.fillRect(-size * 1.2, -size * 1.2, size * 2.4, size * 2.4);
  context.fillStyle = ink;
  context.fillRect(-size * 0.85, -size * 0.85, size * 1.7, size * 1.7);
}

/** ✓ */
function paintTick(context: Context, size: number, palette: Palette): void {
  context.beginPath();
  context.arc(0, 0, size * 2, 0, 2 * Math.PI);
  context.fillStyle = palette.card;
  context.fill();
  context.beginPath();
  context.moveTo(-size, 0);
  context.lineTo(-size * 0.2, size * 0.8);
  context.lineTo(size * 1.1, -size);
  context.strokeStyle = palette.gain;
  context.lineWidth = size * 0.66;
  context.stroke();
}
