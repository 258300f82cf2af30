import { takePlace } from './newcomers.ts';
import type { PlainWeek } from './plain-world.ts';

/** Each practitioner leaves with probability turnover · (1 + 2·threat), capped at 1. */
export function turnover(week: PlainWeek): void {
  const { world, luck, p } = week;
  const often = Math.min(1, p.turnover * (1 + 2 * p.threat));
  for (let i = 0; i < world.people.length; i++) {
    if (luck.happens('turnover', 'leaves', Math.floor(i / 32), i % 32, often))
      takePlace(week, 'turnover', i, 'left');
  }
}
