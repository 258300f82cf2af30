import type { PlainWeek } from './plain-world.ts';

/** Beliefs that contradict the rulebook fall into disuse, others are forgotten; then unlocked rules lapse. */
export function disuse({ world, luck, books, p }: PlainWeek): void {
  world.people.forEach(({ beliefs }, i) => {
    for (let j = 0; j < beliefs.length; j++) {
      if (beliefs[j] === 0) continue;
      const contradicts = world.rules[j] !== 0 && world.rules[j] !== beliefs[j];
      const often = contradicts ? p.disuse * p.compliance : p.forgetting;
      if (luck.happens('disuse', 'beliefs', i, j, often))
        books.fade(i, j, contradicts ? 'disused' : 'forgotten');
    }
  });
  for (let j = 0; j < world.rules.length; j++) {
    if (world.lock[j] > 0) continue;
    if (luck.happens('disuse', 'rules', 0, j, p.ruleForgetting)) books.setRule(j, 0);
  }
}
