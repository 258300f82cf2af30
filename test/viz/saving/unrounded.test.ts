import { describe, expect, it } from 'vitest';
import { estimate } from '../../../lab/experiments/statistics.ts';
import { threeLevel } from '../../../sim/models/three-level.ts';
import { type Plan, Run } from '../../../sim/run.ts';
import type { Table } from '../../../viz/charts/chart.ts';
import { exact } from '../../../viz/charts/exact.ts';
import {
  tabulateEveryTeam,
  tabulateOrganisation,
} from '../../../viz/charts/organisation-in-words.ts';
import { tabulateScatter } from '../../../viz/experiments/scatter.ts';
import { tabulateBars } from '../../../viz/laboratory/bars.ts';
import { tabulateMap } from '../../../viz/phase-map/chart.ts';
import { asCsv } from '../../../viz/saving/csv.ts';
import { tabulateEveryWeek, tabulateRibbon } from '../../../viz/twins/ribbon-chart.ts';
import { WatchedRun } from '../../../viz/worker/watched-run.ts';

/** What a program reads out of the saved file: numbers, to the last bit; what is no number as it stands. */
function readBack(table: Table): (number | string)[][] {
  const lines = asCsv(table, { settings: 's', link: 'l' }).trimEnd().split('\r\n').slice(1);
  return lines.map((line) =>
    line
      .split(',')
      .slice(0, -2)
      .map((cell) => (cell === '' || Number.isNaN(Number(cell)) ? cell : Number(cell))),
  );
}

const plan: Plan = {
  model: threeLevel,
  settings: { people: 40, elements: 40, weeks: 30, settle: 10 },
  timeline: [],
  ownMeasures: {},
};

describe('A saved chart has the numbers as the engine has them', () => {
  it('of the organisation: every team, its people’s shares, its view, its safety', () => {
    const run = new Run(plan, 'saved');
    run.settleDown();
    const watched = new WatchedRun(run, 30, 1, () => 0);
    watched.approach(30, 1000);
    const { people, elements, teamSize, teams } = run.world;
    const frame = watched.look(0).scene;
    if (frame === null) throw new Error('nobody is there');
    const crowd = { people, elements, teamSize, teams, booksAtStart: new Float64Array(0) };
    const data = { crowd, frame, motion: 0 };
    const rows = readBack(tabulateEveryTeam(data));
    expect(rows).toHaveLength(teams);
    rows.forEach(([team, right, wrong, viewRight, viewWrong, safety], k) => {
      const members = [...run.world.seats.subarray(run.world.firstSeat(k), run.world.endSeat(k))];
      const share = (isRight: boolean) => {
        let count = 0;
        for (const person of members)
          for (let element = 0; element < elements; element++) {
            const bit = 1 << (element % 32);
            const word = Math.floor(element / 32);
            const held = run.world.held[person * run.world.words + word] as number;
            if ((held & bit) === 0) continue;
            if (((run.world.right(person, word) & bit) !== 0) === isRight) count++;
          }
        return count / (members.length * elements);
      };
      expect([team, right, wrong]).toEqual([k + 1, share(true), share(false)]);
      expect(safety).toBe(run.world.climate[k]);
      expect(Number(viewRight) * elements + Number(viewWrong) * elements).toBeLessThanOrEqual(
        elements,
      );
    });
    // Some of it is lost where it is read on the page.
    expect(readBack(tabulateOrganisation(data))).not.toEqual(rows);
  });

  it('of two worlds: every week, both sides, their difference and its interval', () => {
    const left = new Run(
      { ...plan, settings: { ...plan.settings, threat: 0.6 } },
      'saved',
    ).liveOn();
    const right = new Run(plan, 'saved').liveOn();
    const at = (run: Run) => (week: number) => run.measure('performance', week);
    const found = estimate([0.1, 1 / 3, 0.25]);
    const data = {
      ...{ weeks: 30, week: 21, label: 'Performance', turns: [], guess: null, isDrawing: false },
      ...{ left: at(left), right: at(right), estimate: () => found },
    };
    const rows = readBack(tabulateEveryWeek(data));
    expect(rows).toHaveLength(22);
    rows.forEach((row, week) => {
      const [a, b] = [at(left)(week), at(right)(week)];
      expect(row).toEqual([week, a, b, a - b, found.low, found.high, 3, '']);
    });
    expect(tabulateRibbon(data).rows.length).toBeLessThan(22);
  });

  const third = { mean: 1 / 3, low: -1 / 3, high: 2 / 3 };

  it('of the laboratory: bars, runs, means and cells', () => {
    const columns = { name: 'a', mean: 'b', low: 'c', high: 'd' };
    const bars = [
      { name: 'Threat', ...third },
      { name: 'Blame', mean: 1e-7, low: null, high: null },
    ];
    expect(readBack(tabulateBars({ bars, says: '', columns }, exact))).toEqual([
      ['Threat', 1 / 3, -1 / 3, 2 / 3],
      ['Blame', 1e-7, '', ''],
    ]);
    const scatter = {
      ...{ dots: [{ run: 4, x: 0.000012345, y: 1 / 3, opens: true }], means: [] },
      ...{
        outcome: 'o',
        across: 'a',
        said: (x: number) => x.toFixed(4),
        exactly: (x: number) => x,
      },
    };
    const dots = tabulateScatter(scatter, exact, scatter.exactly);
    expect(readBack(dots)).toEqual([[4, 0.000012345, 1 / 3]]);
    const means = { ...scatter, means: [{ x: 0.000012345, ...third }] };
    expect(readBack(tabulateScatter(means, exact, means.exactly))).toEqual([
      [0.000012345, 1 / 3, -1 / 3, 2 / 3],
    ]);
    const { threat, turnover } = threeLevel.parameters;
    if (threat === undefined || turnover === undefined) throw new Error('no such parameters');
    const map = {
      x: { name: 'threat', parameter: threat },
      y: { name: 'turnover', parameter: turnover },
      columns: [0, 1 / 3],
      rows: [0, 0.000012345],
      known: [3],
      at: () => ({ ...third, se: null, n: 8 }),
    };
    const table = tabulateMap(map as unknown as Parameters<typeof tabulateMap>[0], exact);
    expect(readBack(table)).toEqual([[1 / 3, 0.000012345, 1 / 3, -1 / 3, 2 / 3, 8]]);
  });
});
