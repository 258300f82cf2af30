import { describe, expect, it } from 'vitest';
import { training, trainingEvent } from '../../../sim/processes/training.ts';
import { letAllBelieve, plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, gains, live, losses } from '../../oracles/side-by-side.ts';
import { training as twin } from '../../oracles/training.ts';

const people = () => plainWorld({ people: 10, elements: 40, teamSize: 4 });

describe('training', () => {
  it('does what its slow twin does, belief by belief', () => {
    expectTwins(training, twin);
  });

  it('is not touched by fear or workload', () => {
    const world = people();
    for (const team of world.teams) team.climate = 0;
    const p = { training: 1, trainingAccuracy: 1, workload: 1 };
    expect(gains(live(training, { world, p }).row)).toEqual({ training: 400 });
  });

  it('does nothing where there is none', () => {
    expect(gains(live(training, { world: people(), p: { training: 0 } }).row)).toEqual({});
  });

  it('takes right beliefs away where it is wrong', () => {
    const world = letAllBelieve(people(), 1);
    const { row } = live(training, { world, p: { training: 1, trainingAccuracy: 0.5 } });
    expect(Object.keys(losses(row))).toEqual(['mistaught']);
    expect(losses(row).mistaught).toBeGreaterThan(160);
    expect(losses(row).mistaught).toBeLessThan(240);
  });

  it('is at least as intense as the course while a course lasts, and as accurate as the course', () => {
    const swayed = (training: number) => {
      const values = { training, trainingAccuracy: 0.5 };
      trainingEvent.sways?.(values, { weeks: 1, intensity: 0.4, accuracy: 0.9 });
      return values;
    };
    expect(swayed(0)).toEqual({ training: 0.4, trainingAccuracy: 0.9 });
    expect(swayed(0.7)).toEqual({ training: 0.7, trainingAccuracy: 0.9 });
  });
});
