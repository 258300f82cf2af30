/** Organisations in any state that an organisation can be in, and settings anywhere in their ranges. */
import fc from 'fast-check';
import { REACHES, SOURCES } from '../../sim/books.ts';
import { type Declared, isWhole, type Parameter, type Values } from '../../sim/parameter.ts';
import { PlainGenerator } from './plain-luck.ts';
import { isRight, type PlainSizes, type PlainWorld, plainWorld, type View } from './plain-world.ts';

/** Sizes that fill words and teams, and sizes that do not. */
export const sizes: fc.Arbitrary<Required<PlainSizes>> = fc.record({
  people: fc.integer({ min: 2, max: 70 }),
  elements: fc.oneof(fc.constantFrom(1, 2, 31, 32, 33, 64, 65), fc.integer({ min: 1, max: 70 })),
  teamSize: fc.oneof(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 64 })),
  levels: fc.integer({ min: 0, max: 8 }),
});

/** A value anywhere in the parameter's range: often an end of it, or the default. */
export function anyOf(parameter: Parameter): fc.Arbitrary<number> {
  const { min, max } = parameter;
  const anywhere = isWhole(parameter)
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true }).map((value) => value + 0); // no −0
  return fc.oneof(fc.constantFrom(min, max, parameter.default), anywhere);
}

/** Such a value for each declared parameter. */
export function valuesOf(declared: Declared): fc.Arbitrary<Values> {
  return fc.record(
    Object.fromEntries(
      Object.entries(declared).map(([name, parameter]) => [name, anyOf(parameter)]),
    ),
  );
}

/** An organisation of these sizes in a state that follows from `seed`. */
export function randomWorld(of: PlainSizes, seed: number): PlainWorld {
  const generator = new PlainGenerator(seed % 4294967296, of.people, of.elements);
  const uniform = () => generator.next() / 4294967296;
  const chosen = <T>(from: readonly T[]): T => from[Math.floor(uniform() * from.length)];
  const often = [0, 0.1, 0.5, 0.9, 1];
  const share = () => chosen([0, 1, uniform(), uniform(), uniform()]);
  const world = plainWorld(of);
  const elements = world.reality.map((_, j) => j);
  const views = (): View[] => {
    const held = chosen(often);
    return elements.map(() => (uniform() < held ? chosen([1, -1]) : 0));
  };
  world.reality = elements.map(() => chosen([1, -1]));
  world.rules = views();
  const mandated = chosen(often);
  world.lock = elements.map(() => (uniform() < mandated ? chosen([1, 1, 2, 52]) : 0));
  const order = shuffled(
    world.people.map((_, i) => i),
    uniform,
  );
  for (const team of world.teams) team.members = team.members.map((seat) => order[seat]);
  world.invited = shuffled(order, uniform);
  for (const person of world.people) {
    person.efficacy = share();
    person.beliefs = views();
    person.learnings = elements.map((j) =>
      isRight(world, person.beliefs, j)
        ? { source: chosen(SOURCES), reach: chosen(REACHES) }
        : null,
    );
  }
  const pending = chosen(often);
  for (const team of world.teams) {
    team.climate = share();
    team.view = views();
    team.proposals = elements.map((j) => {
      if (uniform() >= pending) return null;
      const proposed =
        uniform() < 0.8 && team.view[j] !== 0 ? team.view[j] : chosen([1, -1] as const);
      const content = uniform() < 0.8 ? proposed : chosen([1, -1] as const);
      return { proposed, content, level: 1 + Math.floor(uniform() * Math.max(1, world.levels)) };
    });
  }
  for (const manager of world.managers) {
    manager.beliefs = views();
    manager.ownOpenness = chosen([0, 0, 2 * uniform() - 1]);
  }
  return world;
}

function shuffled(numbers: readonly number[], uniform: () => number): number[] {
  const lots = numbers.map(() => uniform());
  return numbers
    .map((_, k) => k)
    .sort((x, y) => lots[x] - lots[y])
    .map((k) => numbers[k]);
}
