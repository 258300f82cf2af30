import type { PlainWeek } from './plain-world.ts';

/** Where a rule differs from the belief, the belief becomes the rule; for managers at twice the rate. */
export function socialisation({ world, luck, books, p }: PlainWeek): void {
  world.rules.forEach((rule, j) => {
    if (rule === 0) return;
    world.people.forEach(({ beliefs }, i) => {
      if (beliefs[j] === rule) return;
      if (luck.happens('socialisation', 'people', i, j, p.socialisation))
        books.believe(i, j, rule, 'rulebook', 'overruled');
    });
    world.managers.forEach(({ beliefs }, n) => {
      if (beliefs[j] === rule) return;
      if (luck.happens('socialisation', 'managers', n, j, 2 * p.socialisation)) beliefs[j] = rule;
    });
  });
}
