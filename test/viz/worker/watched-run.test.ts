import { describe, expect, it } from 'vitest';
import { ROW, voiceAt } from '../../../sim/books.ts';
import { threeLevel } from '../../../sim/models/three-level.ts';
import { type Plan, Run } from '../../../sim/run.ts';
import { WatchedRun } from '../../../viz/worker/watched-run.ts';

const plan: Plan = {
  model: threeLevel,
  settings: { people: 30, elements: 40, weeks: 80, settle: 10, communityCoverage: 0.6 },
  timeline: [{ week: 10, event: 'ramp', until: 30, to: { threat: 0.6 } }],
  ownMeasures: {},
};

function settled(of: Plan = plan): Run {
  const run = new Run(of, 'eyes');
  run.settleDown();
  return run;
}

function watch(of: Plan = plan): WatchedRun {
  return new WatchedRun(settled(of), 80, 1, () => 0);
}

function wholeRun(of: Plan = plan): Run {
  const run = settled(of);
  while (run.week < run.weeks) run.step();
  return run;
}

describe('A watched run', () => {
  it('is the unwatched run, bit for bit, however it was looked at', () => {
    const watched = watch();
    for (const week of [0, 1, 17, 3, 40, 39, 39, 12, 80, 0, 80]) {
      expect(watched.approach(week, 1000)).toBe(true);
      watched.look(0);
    }
    expect(watched.run.fingerprint()).toBe(wholeRun().fingerprint());
  });

  it('shows a week the same way whether it came from before or from after', () => {
    const watched = watch();
    const there = [5, 16, 24, 61].map((week) => {
      watched.approach(week, 1000);
      return { ...watched.look(0), lived: 0, series: 0 };
    });
    const back = [61, 24, 16, 5].map((week) => {
      watched.approach(80, 1000);
      watched.approach(week, 1000);
      return { ...watched.look(0), lived: 0, series: 0 };
    });
    expect(back.reverse()).toEqual(there);
  });

  it('accounts for each proposal that ends in a week', () => {
    const watched = watch();
    let ended = 0;
    for (let week = 1; week <= 80; week++) {
      watched.approach(week, 1000);
      const frame = watched.look(week);
      ended += (frame.scene?.ended.length ?? 0) / 4;
    }
    const { run } = watched;
    expect(ended).toBeGreaterThan(0);
    const [before, after] = [run.booksAt(0), run.booksAt(80)];
    const flow = (names: readonly number[]) =>
      names.reduce((sum, at) => sum + after[at] - before[at], 0);
    const raisedInAll = flow([voiceAt.raised]);
    const stillPending = after[ROW.pending] - before[ROW.pending];
    expect(ended).toBe(raisedInAll - stillPending);
  });

  it('told anew from some week is the run that has the change in its timeline', () => {
    const changed: Plan = {
      ...plan,
      timeline: [...plan.timeline, { week: 26, event: 'set', values: { openness: 1 } }],
    };
    const watched = watch();
    watched.approach(60, 1000);
    watched.approach(25, 1000);
    const branch = watched.branch(watched.run.branch(changed), 80, 2);
    branch.approach(80, 1000);
    expect(branch.run.fingerprint()).toBe(wholeRun(changed).fingerprint());
    branch.approach(20, 1000);
    branch.approach(80, 1000);
    expect(branch.run.fingerprint()).toBe(wholeRun(changed).fingerprint());
    expect(branch.run.fingerprint()).not.toBe(wholeRun().fingerprint());
  });
});
