import { knowledgeOf, type PlainWeek, teamOf } from './plain-world.ts';

/** Person by person: ask somebody seated in another team, and learn from those who know more. */
export function consultation({ world, luck, books, p }: PlainWeek): void {
  for (let i = 0; i < world.people.length; i++) {
    if (!luck.happens('consultation', 'asks', Math.floor(i / 32), i % 32, p.consultation)) continue;
    const own = teamOf(world, i);
    const others = world.teams.filter((team) => team !== own).flatMap((team) => team.members);
    if (others.length === 0) continue;
    const colleague = others[luck.below('consultation', 'whom', i, others.length)];
    const { beliefs } = world.people[colleague];
    if (knowledgeOf(world, beliefs) <= knowledgeOf(world, world.people[i].beliefs)) continue;
    const credit = 0.3 * teamOf(world, colleague).climate;
    for (let j = 0; j < beliefs.length; j++) {
      if (beliefs[j] !== 0 && luck.happens('consultation', 'takes', i, j, credit))
        books.believe(i, j, beliefs[j], 'colleague', 'misledByColleague');
    }
  }
}
