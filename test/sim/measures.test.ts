import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Census } from '../../sim/census.ts';
import { Ledger } from '../../sim/ledger.ts';
import { type MeasureName, measures } from '../../sim/measures.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { defaultsOf } from '../../sim/parameter.ts';
import { Run } from '../../sim/run.ts';
import { pack } from '../oracles/packing.ts';
import { isRight, letAllBelieve, type PlainWorld, plainWorld } from '../oracles/plain-world.ts';
import { randomWorld, sizes } from '../oracles/random-world.ts';
import { anyPlan, planOf } from './random-plan.ts';

function measured(plain: PlainWorld, settings: Record<string, number> = {}) {
  const world = pack(plain);
  const census = new Census(world, new Ledger(world, 1));
  census.take({ ...defaultsOf(threeLevel.parameters), ...settings }, 0);
  return (name: MeasureName) => measures[name].of(census);
}

const house = () => plainWorld({ people: 4, elements: 40, teamSize: 2, levels: 1 });

describe('A measure', () => {
  it('stays in its range and is never without end, or is not defined', () => {
    fc.assert(
      fc.property(anyPlan(10), (plan) => {
        const run = new Run({ model: threeLevel, ...plan }, 'ranges');
        while (run.week < run.weeks) {
          run.step();
          for (const [name, { min, max }] of Object.entries(measures)) {
            const value = run.measure(name, run.week);
            if (Number.isNaN(value)) continue;
            expect(value).toBeGreaterThanOrEqual(min ?? Number.NEGATIVE_INFINITY);
            expect(value).toBeLessThanOrEqual(max ?? Number.MAX_VALUE);
          }
        }
      }),
      { seed: 4, numRuns: 25 },
    );
  });

  it('is chance where nobody knows anything and nothing is ruled', () => {
    const of = measured(house());
    expect(of('performance')).toBe(0.5);
    expect(of('potential')).toBe(0.5);
    expect(of('applicationGap')).toBe(0);
    expect(of('peopleKnowledge')).toBe(0);
    expect(of('diversity')).toBe(0);
  });

  it('does not take filled blanks for learning: half right, half wrong scores nothing', () => {
    const world = letAllBelieve(house(), 1);
    world.reality = world.reality.map((_, j) => (j % 2 === 0 ? 1 : -1));
    for (const person of world.people)
      person.learnings = person.learnings.map((learning, j) => (j % 2 === 0 ? learning : null));
    expect(measured(world)('peopleKnowledge')).toBe(0.5);
    expect(measured(world)('peopleKnowledgeScore')).toBe(0);
  });
});

describe('Performance', () => {
  it('is what is enacted: what people know where nobody complies, the rulebook where everybody does', () => {
    const world = letAllBelieve(house(), 1);
    world.rules.fill(-1);
    expect(measured(world, { compliance: 0 })('performance')).toBe(1);
    expect(measured(world, { compliance: 1 })('performance')).toBe(0);
    expect(measured(world, { compliance: 0.25 })('applicationGap')).toBe(0.25);
    world.rules.fill(0); // a silent rulebook cannot be followed
    expect(measured(world, { compliance: 1 })('performance')).toBe(1);
  });

  it('is the mean, over people and elements, of the chance to do what works', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (size, seed, c) => {
        const world = randomWorld(size, seed);
        let sum = 0;
        for (const { beliefs } of world.people) {
          world.rules.forEach((rule, j) => {
            const own = beliefs[j] === 0 ? 0.5 : isRight(world, beliefs, j) ? 1 : 0;
            const ruled = isRight(world, world.rules, j) ? 1 : 0;
            sum += rule === 0 ? own : c * ruled + (1 - c) * own;
          });
        }
        const mean = sum / (size.people * size.elements);
        expect(measured(world, { compliance: c })('performance')).toBeCloseTo(mean, 10);
      }),
      { seed: 1, numRuns: 40 },
    );
  });
});

describe('Diversity', () => {
  it('is how often two people differ, blanks among the views', () => {
    const world = house();
    world.people[0].beliefs.fill(-1); // differs from the other three, who are blank: 3 of 6 pairs
    expect(measured(world)('diversity')).toBe(0.5);
  });
});

describe('The learning multiplier', () => {
  it('is not defined where nobody learnt anything of their own', () => {
    const plan = planOf({ practice: 0, settle: 0, weeks: 10 });
    const run = new Run(plan, 'no practice').liveOn();
    expect(run.measure('learningMultiplier', 10)).toBeNaN();
  });
});

describe('The managers’ knowledge', () => {
  it('is not defined where there are none', () => {
    const flat = plainWorld({ people: 4, elements: 4, teamSize: 2, levels: 0 });
    expect(measured(flat)('managerKnowledge')).toBeNaN();
    const led = house();
    led.managers[0].beliefs.fill(1, 0, 10);
    expect(measured(led)('managerKnowledge')).toBe(0.25);
  });
});
