import { type PlainWeek, reading } from './plain-world.ts';

/** Each (i, j) with probability practice · (1 − workload) · s[g] reads reality with `feedbackAccuracy`, and believes it. */
export function practice({ world, luck, books, p }: PlainWeek): void {
  for (const team of world.teams) {
    const often = p.practice * (1 - p.workload) * team.climate;
    for (const i of team.members) {
      for (let j = 0; j < world.reality.length; j++) {
        if (!luck.happens('practice', 'tries', i, j, often)) continue;
        const rightly = luck.happens('practice', 'reads', i, j, p.feedbackAccuracy);
        books.believe(i, j, reading(world, j, rightly), 'practice', 'misleadingPractice');
      }
    }
  }
}
