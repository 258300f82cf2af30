import { describe, expect, it } from 'vitest';
import { teamsFor } from '../../../sim/organisation.ts';
import {
  layOutOrganisation,
  type Shape,
  seatPlace,
} from '../../../viz/charts/organisation-layout.ts';
import { peoplePerMark } from '../../../viz/worker/take-scene.ts';

function shapeOf(people: number, teamSize: number, levels: number, elements = 32): Shape {
  const teams = teamsFor(people, teamSize);
  return {
    people,
    teamSize,
    teams,
    elements,
    levels,
    perMark: peoplePerMark({ people, teams, teamSize }),
  };
}

const SHAPES: [string, Shape][] = [];
for (const people of [2, 20, 64, 300, 1000, 6000, 20_000, 100_000, 1_000_000])
  for (const levels of [0, 2, 8])
    SHAPES.push([`${people} people under ${levels} levels`, shapeOf(people, 8, levels)]);
SHAPES.push(['200 people in blocks of teams', shapeOf(200, 8, 2)]);
SHAPES.push(['pairs', shapeOf(101, 2, 3)], ['large teams', shapeOf(640, 64, 1, 1024)]);

describe.each([300, 430, 840])('An organisation laid out %i pixels wide', (width) => {
  it.each(SHAPES)('has all of its marks inside the picture: %s', (_, shape) => {
    const layout = layOutOrganisation(shape, width);
    const marks = Math.ceil(shape.teams / layout.teamsPerMark);
    expect(layout.teamX).toHaveLength(marks);
    for (let mark = 0; mark < marks; mark++) {
      expect(layout.teamX[mark]).toBeGreaterThanOrEqual(-0.01);
      expect(layout.teamX[mark]! + layout.team.width).toBeLessThanOrEqual(width + 0.01);
      expect(layout.teamY[mark]! + layout.team.height).toBeLessThanOrEqual(layout.peopleKnow.y);
    }
    for (const x of layout.managers) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
    }
    expect(layout.peopleKnow.y + layout.peopleKnow.height).toBeLessThanOrEqual(layout.height);
  });

  it.each(SHAPES)('has marks that do not cover one another: %s', (_, shape) => {
    const layout = layOutOrganisation(shape, width);
    const seen = new Set<string>();
    for (let mark = 0; mark < layout.teamX.length; mark++)
      seen.add(`${layout.teamX[mark]} ${layout.teamY[mark]}`);
    expect(seen.size).toBe(layout.teamX.length);
    const managers = Array.from(layout.managers.subarray(0, layout.tree.managersAt(1).end || 0));
    if (shape.levels > 0) expect(new Set(managers).size).toBe(managers.length);
    const lowest = new Map<number, number>();
    for (let mark = 0; mark < layout.teamX.length; mark++) {
      const top = layout.teamY[mark]!;
      expect(top).toBeGreaterThanOrEqual((lowest.get(layout.teamX[mark]!) ?? 0) - 0.01);
      lowest.set(layout.teamX[mark]!, top + layout.team.height);
    }
  });
});

describe('The labels of an organisation', () => {
  it('have room above strips and managers, however large their type', () => {
    for (const label of [18, 30, 48]) {
      const { reality, rules, rows, peopleKnow } = layOutOrganisation(
        shapeOf(64, 8, 3),
        640,
        label,
      );
      expect(reality.y).toBeGreaterThanOrEqual(label);
      expect(rules.y - reality.y - reality.height).toBeGreaterThanOrEqual(label);
      expect(peopleKnow.y).toBeGreaterThanOrEqual(label);
      for (const [k, { y, radius }] of rows.entries()) {
        const above = rows[k + 1];
        const floor = above ? above.y + above.radius : rules.y + rules.height;
        expect(y - radius - floor).toBeGreaterThanOrEqual(label);
      }
    }
  });
});

describe('The bars of a team', () => {
  it('have room below its people, also where teams stand in blocks', () => {
    const layout = layOutOrganisation(shapeOf(200, 8, 2), 430);
    const { columns, pitch } = layout.seats!;
    expect(layout.bars).toBe(true);
    expect(layout.team.height).toBeGreaterThanOrEqual(Math.ceil(8 / columns) * pitch + 10);
  });
});

describe('People in a team', () => {
  it('sit inside the box of their team, each on a seat of its own', () => {
    const shape = shapeOf(64, 8, 2);
    const layout = layOutOrganisation(shape, 840);
    const places = Array.from({ length: 64 }, (_, seat) => seatPlace(layout, 8, seat));
    expect(new Set(places.map(String)).size).toBe(64);
    places.forEach(([x, y], seat) => {
      const team = Math.floor(seat / 8);
      expect(x).toBeGreaterThan(layout.teamX[team]!);
      expect(x).toBeLessThan(layout.teamX[team]! + layout.team.width);
      expect(y).toBeGreaterThan(layout.teamY[team]!);
      expect(y).toBeLessThan(layout.teamY[team]! + layout.team.height);
    });
  });

  it('are drawn one by one up to some thousands, and in crowds of whole teams beyond', () => {
    expect(shapeOf(6000, 8, 2).perMark).toBe(1);
    expect(shapeOf(20_000, 8, 2).perMark % 8).toBe(0);
    expect(shapeOf(1_000_000, 8, 2).perMark % 8).toBe(0);
  });
});
