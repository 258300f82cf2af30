import { type PlainWeek, reading } from './plain-world.ts';

/** Mandates come nearer to their end; then each unlocked j may be mandated, rightly or not. */
export function politics({ world, luck, books, p }: PlainWeek): void {
  for (let j = 0; j < world.lock.length; j++) {
    if (world.lock[j] > 0) world.lock[j] -= 1;
    if (world.lock[j] > 0) continue;
    if (!luck.happens('politics', 'mandates', 0, j, p.mandateRate)) continue;
    const aligned = luck.happens('politics', 'aligns', 0, j, p.mandateAlignment);
    books.setRule(j, reading(world, j, aligned));
    world.lock[j] = p.mandateDuration;
  }
}
