import { type PlainWeek, reading } from './plain-world.ts';

/** Each (i, j) is taught with probability `training`, rightly with probability `trainingAccuracy`. */
export function training({ world, luck, books, p }: PlainWeek): void {
  for (let i = 0; i < world.people.length; i++) {
    for (let j = 0; j < world.reality.length; j++) {
      if (!luck.happens('training', 'teaches', i, j, p.training)) continue;
      const rightly = luck.happens('training', 'is right', i, j, p.trainingAccuracy);
      books.believe(i, j, reading(world, j, rightly), 'training', 'mistaught');
    }
  }
}
