import { describe, expect, it } from 'vitest';
import { standingsAt } from '../../../lab/challenges/attempt.ts';
import { breachesOf, leversUsed, startsAs } from '../../../lab/challenges/rules.ts';
import type { Scenario } from '../../../lab/scenario.ts';
import { threeLevel } from '../../../sim/models/three-level.ts';

const levers = { names: ['threat', 'blame', 'openness'], most: 2, from: 61 };
const move = (week: number, name: string) => ({ week, name, value: 0.5 });

describe('The levers used', () => {
  it('are counted once each, however often they are moved', () => {
    const moves = [move(90, 'blame'), move(61, 'threat'), move(70, 'threat')];
    expect(leversUsed(moves)).toEqual(['threat', 'blame']);
    expect(breachesOf(levers, moves)).toEqual([]);
  });

  it('may not be too many, nor too early, nor others', () => {
    const many = [move(61, 'threat'), move(61, 'blame'), move(61, 'openness')];
    expect(breachesOf(levers, many)).toEqual([{ kind: 'many', used: 3, most: 2 }]);
    expect(breachesOf(levers, [move(60, 'threat')])).toEqual([
      { kind: 'early', name: 'threat', week: 60 },
    ]);
    expect(breachesOf(levers, [move(60, 'practice')])).toEqual([
      { kind: 'no lever', name: 'practice' },
    ]);
  });
});

describe('A run starts as the challenge does', () => {
  const plan = { model: threeLevel, settings: { turnover: 0.01 }, timeline: [], ownMeasures: {} };
  const start = { name: 'typical', plan } as unknown as Scenario;
  const challenge = { start, settings: { turnover: 0.01 } };

  it.each([
    ['typical', { turnover: 0.01 }, true],
    ['typical', { turnover: 0.01, threat: 0.15 }, true],
    ['typical', { turnover: 0.01, threat: 0.2 }, false],
    ['typical', { turnover: 0.02 }, false],
    ['typical', {}, false],
    ['amnesia', { turnover: 0.01 }, false],
  ])('%s with %j: %s', (scenario, settings, starts) => {
    expect(startsAs(challenge, scenario, settings as Record<string, number>)).toBe(starts);
  });
});

describe('How a goal stands', () => {
  const goals = [{ says: '', measure: 'performance', weeks: [4, 5] as const, above: 0.5 }];
  const tried = { seed: 'a', courses: [Float64Array.of(0.9, 0.9, 0.4, 0.6, 0.3, 0.8)] };
  const at = (week: number) =>
    standingsAt({ goals, levers: { ...levers, from: 2 } }, tried, week)[0];

  it('says nothing of weeks that are still to come', () => {
    expect(at(2)).toEqual({
      now: 0.4,
      isMet: false,
      firstMet: null,
      outcome: null,
      verdict: 'open',
    });
    expect(at(3)).toMatchObject({ isMet: true, firstMet: 3, verdict: 'open' });
    expect(at(4)).toMatchObject({ isMet: false, firstMet: 3, verdict: 'open' });
  });

  it('is judged by the mean over its weeks, at the end of them', () => {
    expect(at(5)?.outcome).toBeCloseTo(0.55, 12);
    expect(at(5)?.verdict).toBe('met');
  });
});
