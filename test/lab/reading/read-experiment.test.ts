import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { readExperiment } from '../../../lab/reading/read-experiment.ts';
import { readScenario } from '../../../lab/reading/read-scenario.ts';
import { catalogue } from '../../../scenarios/catalogue.ts';

const memoryLimit = 2 ** 30;

function read(raw: unknown) {
  return readExperiment(raw, {
    source: 'experiment.json',
    memoryLimit,
    parseExpression,
    scenarioIn: (given) => {
      const raw = typeof given === 'string' ? catalogue.get(given) : given;
      return readScenario(raw, { source: String(given), memoryLimit, parseExpression });
    },
  });
}

const good = {
  name: 'good',
  title: 'Good',
  question: 'Does it pay?',
  scenarios: ['typical', 'blame'],
  factors: { threat: [0, 0.5], practice: { from: 0.01, to: 0.05, steps: 3 } },
  design: { kind: 'full-factorial' },
  replicates: 4,
  outcomes: {
    performance: { measure: 'performance' },
    early: { measure: 'performance', weeks: [0, 52] },
    gain: 'performance - early',
    lost: { ledger: { fate: 'left', reach: 'individual' } },
  },
};

const problemsOf = (change: object) => {
  const answer = read({ ...good, ...change });
  return answer.ok ? [] : answer.problems.map(({ path, says }) => `${path}: ${says}`);
};

describe('An experiment', () => {
  it('is read with its factors, design and outcomes', () => {
    const answer = read(good);
    expect(answer).toMatchObject({ ok: true });
    if (!answer.ok) return;
    const { experiment } = answer;
    expect(experiment.seed).toBe('good');
    expect(experiment.scenarios.map(({ name }) => name)).toEqual(['typical', 'blame']);
    expect(experiment.factors.map(({ name, over }) => [name, over])).toEqual([
      ['threat', { levels: [0, 0.5] }],
      ['practice', { levels: [0.01, 0.03, 0.05] }],
    ]);
    expect(experiment.outcomes.map(({ name }) => name)).toEqual(Object.keys(good.outcomes));
  });

  it.each([
    ['no scenarios', { scenarios: [] }, /scenarios: the names of scenarios are wanted/],
    ['an unknown scenario', { scenarios: ['typicl'] }, /scenarios\[0\]/],
    ['a scenario twice', { scenarios: ['blame', 'blame'] }, /scenarios\[1\]: .*twice/],
    ['two models', { scenarios: ['typical', 'march1991'] }, /one model at a time/],
    ['an unknown parameter', { factors: { thret: [0, 1] } }, /factors.thret: no such parameter/],
    ['another model’s parameter', { factors: { p1: [0, 1] } }, /it is one of march1991/],
    ['a value out of range', { factors: { threat: [0, 2] } }, /factors.threat\[1\]: 0 to 1/],
    ['a range the wrong way', { factors: { threat: { from: 1, to: 0, steps: 2 } } }, /above 1/],
    [
      'a range where levels are needed',
      { factors: { threat: { from: 0, to: 1 } } },
      /needs levels/,
    ],
    ['no factors', { factors: {} }, /at least one parameter/],
    ['weeks as a factor', { factors: { weeks: [10, 20] } }, /watched for as long/],
    [
      'an unknown design',
      { design: { kind: 'grid' } },
      /design.kind: no such design; allowed: one-at/,
    ],
    [
      'a design without its numbers',
      { design: { kind: 'morris', levels: 4 } },
      /design.trajectories/,
    ],
    [
      'an odd grid',
      {
        design: { kind: 'morris', levels: 5, trajectories: 4 },
        factors: { threat: { from: 0, to: 1 } },
      },
      /an even number/,
    ],
    [
      'a design’s key of another',
      { design: { kind: 'full-factorial', points: 4 } },
      /design.points/,
    ],
    ['too many replicates', { replicates: 1e9 }, /replicates: a whole number from 1/],
    [
      'an unknown measure',
      { outcomes: { x: { measure: 'happiness' } } },
      /outcomes.x.measure: no such/,
    ],
    [
      'weeks that do not come',
      { outcomes: { x: { measure: 'performance', weeks: 999 } } },
      /0 to 208/,
    ],
    [
      'an outcome over later ones',
      { outcomes: { x: 'y + 1', y: { measure: 'performance' } } },
      /outcomes.x/,
    ],
    [
      'an outcome named as a column',
      { outcomes: { seed: { measure: 'performance' } } },
      /column of this/,
    ],
    [
      'an unknown fate',
      { outcomes: { x: { ledger: { fate: 'boredom' } } } },
      /outcomes.x.ledger.fate/,
    ],
    ['a table of short rows', { design: { kind: 'table', rows: [[0.1]] } }, /2 values are wanted/],
    [
      'too many runs',
      { replicates: 1_000_000, factors: { threat: { from: 0, to: 1, steps: 100 } } },
      /runs/,
    ],
    [
      'people who do not fit',
      { factors: { people: [100, 1_000_000], elements: [1024] } },
      /memory/,
    ],
  ])('with %s is told so', (_, change, says) => {
    expect(problemsOf(change).join('\n')).toMatch(says);
  });

  it.each([[null], [[]], ['text'], [7], [{ __proto__: null, scenarios: 7, design: [] }]])(
    'is never taken for what it is not: %j',
    (raw) => {
      expect(read(raw).ok).toBe(false);
    },
  );

  it('may name a preset to be held against, and which tables are written', () => {
    const tablesOf = (change: object) => {
      const answer = read({ ...good, ...change });
      return answer.ok ? [answer.experiment.reference, answer.experiment.tables] : [];
    };
    const all = { weeks: { every: 13 }, ledger: true, proposals: true, events: true };
    expect(tablesOf({})).toEqual([null, all]);
    expect(tablesOf({ reference: 'supportive', tables: { ledger: false } })).toEqual([
      'supportive',
      { ...all, ledger: false },
    ]);
    expect(tablesOf({ tables: { weeks: { every: 1 } } })).toEqual([
      null,
      { ...all, weeks: { every: 1 } },
    ]);
    expect(tablesOf({ tables: { weeks: false } })).toEqual([null, { ...all, weeks: null }]);
    expect(problemsOf({ reference: 'suportive' })).toEqual([
      expect.stringMatching(/^reference: no such preset/),
    ]);
    for (const tables of [
      7,
      { weeks: 5 },
      { weeks: { every: 0 } },
      { ledger: 'yes' },
      { week: true },
    ])
      expect(problemsOf({ tables })).not.toEqual([]);
  });
});
