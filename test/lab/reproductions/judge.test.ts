import { describe, expect, it } from 'vitest';
import type { Replicate } from '../../../lab/experiments/replicate.ts';
import {
  agreementOf,
  ENOUGH_RUNS,
  FigureInProgress,
  standardErrorsApart,
  zOf,
} from '../../../lab/reproductions/judge.ts';
import type { Cell, Figure, Term } from '../../../lab/reproductions/reproduction.ts';

const points = (...z: number[]) => z.map((value) => ({ z: value }));
const fine = Array.from({ length: 26 }, () => 0.5);

describe('Means that are compared with others’', () => {
  it('lie as many standard errors apart as both leave room for', () => {
    expect(standardErrorsApart({ mean: 5, se: 3 }, { mean: 10, se: 4 })).toBe(-1);
    expect(standardErrorsApart({ mean: 1, se: 0 }, { mean: 1, se: 0 })).toBe(0);
  });

  it('agree where one in 27 is beyond 3 and none beyond 4', () => {
    expect(agreementOf(points(...fine, 3.5))).toMatchObject({ farOff: 1, holds: true });
    expect(agreementOf(points(...fine.slice(1), -3.5, 3.5)).holds).toBe(false);
    expect(agreementOf(points(...fine, -4.5))).toMatchObject({ tooFarOff: 1, holds: false });
    expect(agreementOf(points(0, Number.NaN)).holds).toBe(false);
  });

  it('may one of them be beyond 3 where they are few, two only of 54', () => {
    const more = (count: number, ...z: number[]) =>
      agreementOf(points(...Array.from({ length: count - z.length }, () => 0), ...z));
    expect(more(5, 3.5).holds).toBe(true);
    expect(more(53, 3.5, 3.5)).toMatchObject({ mayBeFarOff: 1, holds: false });
    expect(more(54, 3.5, 3.5)).toMatchObject({ mayBeFarOff: 2, holds: true });
  });
});

describe('A difference that is wanted to be more than 5 standard errors', () => {
  const of: Term = {
    cell: { name: 'a', settings: {} },
    measure: 'score',
    week: null,
  };

  /** A mean of 1, seen in runs that lie `off` to either side of it. */
  function verdictAt(off: number, byErrors?: number) {
    const contrast = { says: '', sum: [[1, of]], above: 0, byErrors } as const;
    const claims = [{ name: 'C', says: '', contrasts: [contrast] }];
    const figure: Figure = { name: '1', title: '', axes: null, points: [], fits: [], claims };
    const inProgress = new FigureInProgress('model', figure);
    for (let number = 0; number < ENOUGH_RUNS; number++) {
      const measures = Float64Array.of(1 + (number % 2 === 0 ? off : -off));
      const run = { number, weeks: 0, measureNames: ['score'], measures } as unknown;
      inProgress.take('a', run as Replicate);
    }
    const { claims: found, accepted } = inProgress.report(ENOUGH_RUNS);
    return [found[0]?.verdict, accepted];
  }

  it('is open, and not accepted, where only its 95 % interval is', () => {
    const standardErrors = (count: number) => Math.sqrt(ENOUGH_RUNS) / count;
    expect(verdictAt(standardErrors(4))).toEqual(['holds', true]);
    expect(verdictAt(standardErrors(4), 5)).toEqual(['open', false]);
    expect(verdictAt(standardErrors(6), 5)).toEqual(['holds', true]);
  });
});

describe('A share of runs', () => {
  const cell = (name: string): Cell => ({ name, luck: 'same', settings: {} });
  const term = (name: string): Term => ({ cell: cell(name), measure: 'score', week: null });
  const of = { winner: term('a'), loser: term('b') };

  /** What is said of `of` after `runs` runs, of which a ends above b in `won`; a tenth is what others have. */
  function reportOn(won: number, runs: number) {
    const figure: Figure = {
      name: '1',
      title: '',
      axes: null,
      points: [{ says: '', of, place: null, reference: { mean: 0.1, se: 0 }, published: 0.1 }],
      fits: [
        { says: '', points: [{ of, published: 0.1 }], runs: 1000, readingError: 0, accept: null },
      ],
      claims: [],
    };
    const inProgress = new FigureInProgress('model', figure);
    for (let number = 0; number < runs; number++) {
      const run = (score: number) =>
        ({
          number,
          weeks: 0,
          measureNames: ['score'],
          measures: Float64Array.of(score),
        }) as unknown;
      inProgress.take('a', run(number < won ? 2 : 0) as Replicate);
      inProgress.take('b', run(1) as Replicate);
    }
    return inProgress.report(runs);
  }

  it('has the spread that it would have if theirs were true, even where all runs end alike', () => {
    // Of 16 runs none: a standard error of √(.1 · .9 / 16) = .075, and a tenth is 4/3 of it.
    const [point] = reportOn(0, 16).points;
    expect(point?.ours).toMatchObject({ mean: 0, se: 0 });
    expect(point?.z).toBeCloseTo(-4 / 3, 12);
    // The page's table takes it from here too.
    expect(zOf(of, { mean: 0, se: 0, n: 16 }, { mean: 0.1, se: 0 })).toBe(point?.z);
  });

  it('fits a published one by the spread of both', () => {
    const [fit] = reportOn(0, 16).fits;
    expect(fit?.chiSquareAPoint).toBeCloseTo(0.01 / (0.09 / 1000 + 0.09 / 16), 12);
  });

  it('that is truly another is far off', () => {
    expect(reportOn(160, 400).points[0]?.z).toBeCloseTo(20, 12);
  });
});
