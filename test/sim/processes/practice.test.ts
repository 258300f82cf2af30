import { describe, expect, it } from 'vitest';
import { practice } from '../../../sim/processes/practice.ts';
import { letAllBelieve, plainWorld } from '../../oracles/plain-world.ts';
import { practice as twin } from '../../oracles/practice.ts';
import { expectTwins, gains, live, losses } from '../../oracles/side-by-side.ts';

const always = { practice: 1, workload: 0, feedbackAccuracy: 1 };
const safe = () => {
  const world = plainWorld({ people: 10, elements: 40, teamSize: 4 });
  for (const team of world.teams) team.climate = 1;
  return world;
};

describe('practice', () => {
  it('does what its slow twin does, belief by belief', () => {
    expectTwins(practice, twin);
  });

  it('teaches everything to everybody who is safe, has time and sees clearly', () => {
    const { world, row } = live(practice, { world: safe(), p: always });
    expect(world.people.every(({ beliefs }) => beliefs.every((view) => view === 1))).toBe(true);
    expect(gains(row)).toEqual({ practice: 400 });
  });

  it.each([
    ['work leaves no time', { ...always, workload: 1 }, 1],
    ['nobody practises', { ...always, practice: 0 }, 1],
    ['it is not safe', always, 0],
  ])('teaches nothing where %s', (_, p, climate) => {
    const world = safe();
    for (const team of world.teams) team.climate = climate;
    expect(gains(live(practice, { world, p }).row)).toEqual({});
  });

  it('misleads about half of the time where feedback is noise', () => {
    const world = letAllBelieve(safe(), 1);
    const { row } = live(practice, { world, p: { ...always, feedbackAccuracy: 0.5 } });
    expect(losses(row).misleadingPractice).toBeGreaterThan(160);
    expect(losses(row).misleadingPractice).toBeLessThan(240);
  });

  it('only ever tries more when there is more practice', () => {
    const tried = (often: number) =>
      live(practice, { world: safe(), p: { ...always, practice: often } }).world.people.flatMap(
        ({ beliefs }) => beliefs,
      );
    const [less, more] = [tried(0.2), tried(0.4)];
    expect(less.filter((view) => view !== 0).length).toBeGreaterThan(40);
    expect(less.filter((view, k) => view !== 0 && more[k] === 0)).toEqual([]);
  });
});
