import { describe, expect, it } from 'vitest';
import { type Analysis, analyse, type Wanted } from '../../../lab/analysis/analysis.ts';
import { describeCompared } from '../../../lab/analysis/compared-words.ts';
import type { Experiment } from '../../../lab/experiments/experiment.ts';
import { ExperimentRunner, type Row } from '../../../lab/experiments/experiment-run.ts';
import { NOTHING } from '../../../lab/experiments/kept.ts';
import { negationIndex } from '../../../lab/experiments/negation.ts';
import { estimate, studentT } from '../../../lab/experiments/statistics.ts';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { readExperiment } from '../../../lab/reading/read-experiment.ts';
import { readScenario } from '../../../lab/reading/read-scenario.ts';
import { catalogue } from '../../../scenarios/catalogue.ts';
import { createLuck, DRAWS, draw } from '../../../sim/rng.ts';

function experimentOf(change: object): Experiment {
  const options = { source: 'test', memoryLimit: 1e9, parseExpression };
  const raw = {
    name: 'test',
    title: 'Test',
    question: 'What differs?',
    scenarios: ['typical'],
    factors: { practice: [0.01, 0.04], levels: [1, 2, 4] },
    design: { kind: 'full-factorial' },
    replicates: 6,
    outcomes: { performance: { measure: 'performance' } },
    ...change,
  };
  const read = readExperiment(raw, {
    ...options,
    scenarioIn: (name) => readScenario(catalogue.get(String(name)), options),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.experiment;
}

type Outcome = (point: readonly number[], luck: number, scenario: string) => number;

/** An experiment whose runs come out as `of` says, as far as `there` says they are done. */
function analysisOf(
  experiment: Experiment,
  of: Outcome,
  there: (run: number) => boolean = () => true,
  wanted?: Partial<Wanted>,
): Analysis {
  const runner = new ExperimentRunner(experiment);
  const luck = createLuck('luck').stream('test', 'luck');
  const rows = new Map<string, Row>();
  for (let number = 0; number < runner.turns.count; number++) {
    if (!there(number)) continue;
    const { point, replicate, scenario, seed } = runner.turns.at(number);
    const value = of(
      point.map((level) => level ?? -1),
      draw(luck, replicate) / DRAWS,
      scenario.name,
    );
    const failure = value === Number.POSITIVE_INFINITY ? { week: 3, reason: 'stuck' } : null;
    const outcomes = failure === null ? [value] : [];
    const id = runner.idOf(number);
    rows.set(id, { id, seed, fingerprint: 'f', weeks: 1, outcomes, failure, ...NOTHING });
  }
  return analyse(runner, (id) => rows.get(id), {
    ...{ reach: null, points: true, outcome: null },
    ...wanted,
  });
}

/** The luck of each replicate. */
function lucks(count: number): number[] {
  const luck = createLuck('luck').stream('test', 'luck');
  return Array.from({ length: count }, (_, replicate) => draw(luck, replicate) / DRAWS);
}

describe('The analysis of a full factorial', () => {
  const of: Outcome = ([practice, levels], luck) =>
    10 * luck + (1 + luck) * 100 * practice - levels * luck + 20 * practice * levels;
  const experiment = experimentOf({});
  const found = analysisOf(experiment, of);
  const [{ outcomes, whole }] = found.scenarios;
  const [{ points, effects }] = outcomes;
  const called = (says: string) => {
    const one = effects.find((each) => describeCompared(each.of, experiment.factors) === says);
    if (one === undefined) throw new Error(`there is no ${says}`);
    return one;
  };

  it('gives every point its mean and interval', () => {
    expect(whole).toBe(6);
    expect(points).toHaveLength(6);
    expect(points[4].values).toEqual([0.04, 2]);
    expect(points[4].found).toEqual(estimate(lucks(6).map((luck) => of([0.04, 2], luck, ''))));
  });

  it('takes the effect of a level from pairs with the same luck, averaged over the other settings', () => {
    const { difference } = called('practice 0.04 for 0.01');
    const byHand = lucks(6).map((luck) => {
      const each = [1, 2, 4].map(
        (levels) => of([0.04, levels], luck, '') - of([0.01, levels], luck, ''),
      );
      return each.reduce((a, b) => a + b) / 3;
    });
    const expected = estimate(byHand);
    expect(difference.mean).toBeCloseTo(expected.mean ?? 0, 12);
    expect(difference.se).toBeCloseTo(expected.se ?? 0, 12);
    expect(difference.n).toBe(6);
    expect(called('levels 4 for 1').difference.mean).toBeCloseTo(
      estimate(lucks(6).map((luck) => -3 * luck + 20 * 3 * 0.025)).mean ?? 0,
      12,
    );
  });

  it('tells how much the pairing narrowed it', () => {
    const { unpaired, worth, difference } = called('practice 0.04 for 0.01');
    // Had each of the six points luck of its own: the variances of the two means of three add up.
    const variance = (practice: number, levels: number) => {
      const values = lucks(6).map((luck) => of([practice, levels], luck, ''));
      return (estimate(values).se ?? 0) ** 2 * 6;
    };
    const all = [0.01, 0.04].flatMap((p) => [1, 2, 4].map((l) => variance(p, l)));
    const sum = all.reduce((a, b) => a + b) / 9;
    expect(unpaired).toBeCloseTo(studentT(5) * Math.sqrt(sum / 6), 10);
    expect(worth).toBeCloseTo(sum / (6 * (difference.se ?? 0) ** 2), 8);
    expect(worth).toBeGreaterThan(1);
  });

  it('tells how far the effect of one factor depends on another', () => {
    const { difference } = called('practice 0.04 where levels is 4, not 1');
    expect(difference.mean).toBeCloseTo(20 * 0.03 * 3, 10);
    expect(difference.se).toBeCloseTo(0, 10);
  });

  it('says nothing of a replicate that is not whole but the means at its points', () => {
    const half = analysisOf(experiment, of, (run) => run < 15);
    const [
      {
        outcomes: [only],
        whole,
      },
    ] = half.scenarios;
    expect(half.runs).toEqual({ planned: 36, done: 15, failed: 0 });
    expect(whole).toBe(2);
    expect(only.points.map(({ found }) => found.n)).toEqual([3, 3, 3, 2, 2, 2]);
    for (const { difference } of only.effects) expect(difference.n).toBe(2);
    expect(only.undefined).toBe(0);
  });

  it('leaves a run that failed out together with its partner, and says so', () => {
    const [, bad] = lucks(6);
    const failing = analysisOf(experiment, (point, luck, name) =>
      luck === bad && point[0] === 0.04 && point[1] === 4
        ? Number.POSITIVE_INFINITY
        : of(point, luck, name),
    );
    expect(failing.runs.failed).toBe(1);
    const [
      {
        outcomes: [only],
      },
    ] = failing.scenarios;
    expect(only.undefined).toBe(1);
    expect(only.points[5].found.n).toBe(5);
    const practice = only.effects[0];
    expect(practice).toMatchObject({ leftOut: 1, difference: { n: 6 } });
    const byHand = lucks(6).map((luck) => {
      const levels = luck === bad ? [1, 2] : [1, 2, 4];
      const each = levels.map((level) => of([0.04, level], luck, '') - of([0.01, level], luck, ''));
      return each.reduce((a, b) => a + b) / levels.length;
    });
    expect(practice.difference.mean).toBeCloseTo(estimate(byHand).mean ?? 0, 12);
  });
});

describe('The analysis of other designs', () => {
  it('holds one at a time against the scenario as it is', () => {
    const experiment = experimentOf({ design: { kind: 'one-at-a-time' } });
    const found = analysisOf(experiment, ([practice, levels], luck) => practice * luck + levels);
    const [
      {
        outcomes: [{ effects }],
      },
    ] = found.scenarios;
    expect(effects.map(({ of }) => describeCompared(of, experiment.factors))).toEqual([
      'practice 0.01 for as it is',
      'practice 0.04 for as it is',
      'levels 1 for as it is',
      'levels 2 for as it is',
      'levels 4 for as it is',
    ]);
    expect(effects[4].difference.mean).toBeCloseTo(5, 12);
    expect(effects[4].enough.says).toBe('the same difference in each of 6 pairs');
  });

  it('holds the rows of a table against its first', () => {
    const rows = [
      [0.01, 1],
      [0.04, 4],
    ];
    const experiment = experimentOf({ design: { kind: 'table', rows } });
    const [
      {
        outcomes: [{ effects }],
      },
    ] = analysisOf(experiment, ([practice, levels], luck) => luck + practice * levels).scenarios;
    expect(effects).toHaveLength(1);
    expect(effects[0].difference.mean).toBeCloseTo(0.15, 12);
  });

  it('holds the second scenario against the first', () => {
    const experiment = experimentOf({ scenarios: ['typical', 'blame'] });
    const { scenarios } = analysisOf(
      experiment,
      (_, luck, name) => luck + (name === 'blame' ? 2 : 0),
    );
    expect(scenarios[0].outcomes[0].againstFirst).toBeNull();
    const { againstFirst } = scenarios[1].outcomes[0];
    expect(againstFirst?.difference.mean).toBeCloseTo(2, 12);
    expect(againstFirst?.difference.n).toBe(6);
    expect(againstFirst?.worth ?? 2).toBeGreaterThan(1);
  });

  it('gives Morris’s effects, of replicates together', () => {
    const ranges = { practice: { from: 0, to: 1 }, threat: { from: 0, to: 1 } };
    const design = { kind: 'morris', trajectories: 8, levels: 64 };
    const experiment = experimentOf({ factors: ranges, design, replicates: 2 });
    const of: Outcome = ([practice, threat], luck) => luck * (3 * practice - threat) + luck;
    const [
      {
        outcomes: [{ morris, effects }],
      },
    ] = analysisOf(experiment, of).scenarios;
    const mean = lucks(2).reduce((a, b) => a + b) / 2;
    expect(effects).toEqual([]);
    expect(morris?.effects.map(({ factor }) => factor)).toEqual(['practice', 'threat']);
    expect(morris?.effects[0].mu.value).toBeCloseTo(3 * mean, 10);
    expect(morris?.effects[1].muStar.value).toBeCloseTo(mean, 10);
    // A run that failed costs its walk only the effects of the steps that it ends or begins.
    let failed = false;
    const [
      {
        outcomes: [less],
      },
    ] = analysisOf(
      experimentOf({ factors: ranges, design, replicates: 1 }),
      (point, luck, name) => {
        if (failed) return of(point, luck, name);
        failed = true;
        return Number.POSITIVE_INFINITY;
      },
    ).scenarios;
    expect(less.morris?.effects.map(({ walks }) => walks).sort()).toEqual([7, 8]);
  });

  it('gives shares of the variance, of whole blocks, finished or not', () => {
    const ranges = { practice: { from: 0, to: 1 }, threat: { from: 0, to: 1 } };
    const design = { kind: 'saltelli', blocks: 64, secondOrder: true };
    const experiment = experimentOf({ factors: ranges, design, replicates: 2 });
    const of: Outcome = ([practice, threat], luck) => luck + 2 * practice + threat;
    const [
      {
        outcomes: [{ sobol }],
      },
    ] = analysisOf(experiment, of).scenarios;
    expect(sobol?.factors).toEqual(['practice', 'threat']);
    expect(sobol?.first[0].value).toBeCloseTo(0.8, 1);
    expect(sobol?.total[1].value).toBeCloseTo(0.2, 1);
    expect(sobol?.convergence.map(({ blocks }) => blocks)).toEqual([8, 16, 32, 64]);
    const perBlock = 6;
    const partly = analysisOf(experiment, of, (run) => run < 40 * perBlock + 3);
    const first = partly.scenarios[0].outcomes[0].sobol;
    expect(first).toMatchObject({ blocks: 40, leftOut: 24 });
    // The second replicate is not whole: nothing of it goes in.
    const more = analysisOf(experiment, of, (run) => run < 70 * perBlock);
    const alone = analysisOf(experiment, of, (run) => run < 64 * perBlock);
    expect(more.scenarios[0].outcomes[0].sobol).toEqual(alone.scenarios[0].outcomes[0].sobol);
  });

  it('is the same each time, and lists no points where none are asked for', () => {
    const design = { kind: 'latin-hypercube', points: 10 };
    const experiment = experimentOf({ factors: { practice: { from: 0, to: 1 } }, design });
    const once = analysisOf(experiment, ([practice], luck) => practice + luck);
    expect(analysisOf(experiment, ([practice], luck) => practice + luck)).toEqual(once);
    const none = analysisOf(
      experiment,
      () => 0,
      () => true,
      { points: false },
    );
    expect(none.scenarios[0].outcomes[0].points).toEqual([]);
    expect(once.scenarios[0].outcomes[0].points).toHaveLength(10);
  });
});

describe('The analysis of an experiment with a reference', () => {
  const factors = { practice: [0.04, 0.01], turnover: [0.002, 0.01] };
  const inReference = (name: string) => name.endsWith('-in-supportive');
  const of: Outcome = ([practice, turnover], luck, name) =>
    luck + practice * (inReference(name) ? 10 + luck : 4 + 100 * turnover);

  it('has each scenario run in the reference system too, at the same points', () => {
    const experiment = experimentOf({ factors, reference: 'supportive' });
    expect(experiment.scenarios.map(({ name }) => name)).toEqual([
      'typical',
      'typical-in-supportive',
    ]);
    const runner = new ExperimentRunner(experiment);
    const { plan, scenario, point } = runner.turns.at(6);
    expect({ name: scenario.name, point }).toEqual({
      name: 'typical-in-supportive',
      point: [0.01, 0.002],
    });
    // What the reference lays down stands above the factors: turnover is as it is there, practice is varied.
    expect(plan.settings).toMatchObject({
      practice: 0.01,
      turnover: 0.002,
      threat: 0.05,
      levels: 1,
    });
    expect(runner.turns.at(7).plan.settings).toMatchObject({ turnover: 0.002 });
    expect(runner.idOf(7)).toBe(runner.idOf(6));
    expect(runner.idOf(2)).not.toBe(runner.idOf(6));
  });

  it('gives the negation index, over all settings and at each', () => {
    const { scenarios } = analysisOf(experimentOf({ factors, reference: 'supportive' }), of);
    const [here, there] = scenarios;
    expect(there.outcomes[0].negation).toEqual([]);
    const [all, first, second] = here.outcomes[0].negation;
    expect(all.factors).toEqual(['practice']);
    expect(second.at).toEqual([null, 0.01]);
    const gainThere = lucks(6).map((luck) => 0.03 * (10 + luck));
    const at = (turnover: number) =>
      negationIndex(
        gainThere.map(() => 0.03 * (4 + 100 * turnover)),
        gainThere,
      );
    expect(first.index?.mean).toBeCloseTo(at(0.002)?.mean ?? 0, 10);
    expect(second.index?.mean).toBeCloseTo(at(0.01)?.mean ?? 0, 10);
    expect(all.index?.mean).toBeCloseTo(at(0.006)?.mean ?? 0, 10);
    expect(all.says).toMatch(/^In this model this system negates \d+ % \[\d+, \d+\] of what/);
  });

  it('finds it in moves of one factor at a time too', () => {
    const design = { kind: 'one-at-a-time' };
    const experiment = experimentOf({ factors, design, reference: 'supportive' });
    const [
      {
        outcomes: [{ negation }],
      },
    ] = analysisOf(experiment, of).scenarios;
    expect(negation).toHaveLength(1);
    expect(negation[0].reference.mean).toBeCloseTo(
      estimate(lucks(6).map((luck) => 0.03 * (10 + luck))).mean ?? 0,
      10,
    );
  });
});
