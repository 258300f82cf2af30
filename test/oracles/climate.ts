import type { PlainWeek } from './plain-world.ts';

/** s moves towards (1 − threat)(1 − blame); e falls by discouragement · threat · e. */
export function climate({ world, p }: PlainWeek): void {
  const target = (1 - p.threat) * (1 - p.blame);
  for (const team of world.teams) team.climate += p.climateRate * (target - team.climate);
  for (const person of world.people)
    person.efficacy -= p.discouragement * p.threat * person.efficacy;
}
