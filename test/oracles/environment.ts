import type { PlainWeek } from './plain-world.ts';

/** Each r[j] flips with probability `turbulence`. */
export function environment({ world, luck, books, p }: PlainWeek): void {
  for (let j = 0; j < world.reality.length; j++) {
    if (luck.happens('environment', 'turns', 0, j, p.turbulence)) books.turnReality(j);
  }
}
