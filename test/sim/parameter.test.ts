import { describe, expect, it } from 'vitest';
import { ROW, SOURCES } from '../../sim/books.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { isWhole, objectionTo, type Parameter, withinRange } from '../../sim/parameter.ts';
import { Run } from '../../sim/run.ts';
import type { Happening } from '../../sim/timeline.ts';
import { untidiness } from '../oracles/packing.ts';
import { planOf } from './random-plan.ts';

const parameters = Object.entries(threeLevel.parameters);

function lived(settings: Record<string, number>, timeline: readonly Happening[] = []): Run {
  const run = new Run(planOf(settings, timeline), 'parameters').liveOn();
  return run;
}

/** Whether what was opened is closed or open, over all sources, and the planes are tidy. */
function addsUp(run: Run): boolean {
  const row = run.booksAt(run.week);
  const sum = (from: number, to: number) => row.slice(from, to).reduce((all, n) => all + n, 0);
  const opened = sum(ROW.opened, ROW.opened + SOURCES.length);
  const conserved = opened === sum(ROW.closed, ROW.voice) + sum(ROW.open, ROW.pending);
  return conserved && untidiness(run.world).length === 0;
}

const small = {
  people: 11,
  elements: 7,
  teamSize: 3,
  settle: 3,
  weeks: 12,
  communityCoverage: 0.6,
  communitySize: 4,
  training: 0.02,
};

describe.each(parameters)('%s', (name, parameter) => {
  it('can be pushed to either end', () => {
    for (const value of [parameter.min, parameter.max]) {
      const tame = { people: 2000, elements: 1024, weeks: 300, settle: 300 }[name] ?? value;
      expect(addsUp(lived({ ...small, [name]: Math.min(value, tame) }))).toBe(true);
    }
  });
});

/** A setting in which each parameter has something to act on; where nothing is said, an ordinary one. */
const stage: Record<string, Record<string, number>> = {
  quorum: { teamSize: 8 },
  coCreation: { communityCoverage: 1, communityPeriod: 1 },
  mandateAlignment: { mandateRate: 0.1 },
  mandateDuration: { mandateRate: 0.1 },
  patronage: { managerTurnover: 0.2 },
  trainingAccuracy: { training: 0.2 },
};
const ordinary = {
  people: 40,
  elements: 32,
  teamSize: 5,
  settle: 0,
  weeks: 40,
  communityCoverage: 0.3,
  training: 0.01,
};
const newLeaders: Happening = {
  event: 'leadership',
  week: 1,
  fields: { from: 1, to: 8, openness: 1 },
};

/** Somewhere else in its range. */
function another(parameter: Parameter, value: number): number {
  if (isWhole(parameter)) return value === parameter.min ? value + 1 : value - 1;
  return value < (parameter.min + parameter.max) / 2 ? parameter.max : parameter.min;
}

describe('Every parameter', () => {
  it.each(parameters)('moves some outcome: %s', (name, parameter) => {
    const settings = { ...ordinary, ...stage[name] } as Record<string, number>;
    const timeline = name === 'absorption' ? [newLeaders] : [];
    const value = settings[name] ?? parameter.default;
    const usual = lived(settings, timeline);
    const moved = lived({ ...settings, [name]: another(parameter, value) }, timeline);
    // Compliance is in performance even where nothing else follows from it: what counts is what happened.
    expect(moved.fingerprint()).not.toBe(usual.fingerprint());
  });

  it('has a default in its range, and a range that says what is valid', () => {
    for (const [, parameter] of parameters) {
      const { min, max } = parameter;
      for (const value of [min, max, parameter.default]) {
        expect(objectionTo(parameter, value)).toBeNull();
        expect(withinRange(parameter, value)).toBe(value);
      }
      for (const value of [min - 1, max + 1, Number.NaN, Number.POSITIVE_INFINITY])
        expect(objectionTo(parameter, value)).not.toBeNull();
      expect([withinRange(parameter, min - 1), withinRange(parameter, max + 1)]).toEqual([
        min,
        max,
      ]);
      if (isWhole(parameter)) expect(objectionTo(parameter, min + 0.5)).not.toBeNull();
    }
  });
});

describe('Sizes', () => {
  it.each([
    ['two people and one element', { people: 2, elements: 1, teamSize: 64, weeks: 50 }],
    [
      'two people in a team each way of one',
      { people: 3, elements: 33, teamSize: 2, levels: 8, weeks: 50 },
    ],
    ['a hundred thousand people', { people: 100_000, elements: 33, settle: 0, weeks: 3 }],
    ['the most elements', { people: 9, elements: 1024, settle: 0, weeks: 10 }],
  ])('may be %s', (_, settings) => {
    expect(addsUp(lived(settings))).toBe(true);
  });
});
