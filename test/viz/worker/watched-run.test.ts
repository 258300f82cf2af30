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

  it('knows in whose place somebody new has come, whichever way one went there, on a branch too', () => {
    const often: Plan = { ...plan, settings: { ...plan.settings, turnover: 0.01 } };
    const newIn = (week: number, of = often) => {
      const came = new Set<number>();
      const alone = settled(of);
      alone.ledger.witness = { replaced: (person) => came.add(person) };
      while (alone.week < week) alone.step();
      return [...came].sort((a, b) => a - b);
    };
    const watched = watch(often);
    const seenIn = (of: WatchedRun, week: number) => {
      of.approach(week, 1000);
      const { who, isNew } = of.look(0).scene?.marks ?? { who: [], isNew: [] };
      return [...who].filter((_, seat) => isNew[seat] === 1).sort((a, b) => a - b);
    };
    expect(newIn(20).length).toBeGreaterThan(1);
    expect(newIn(60).length).toBeGreaterThan(newIn(20).length);
    for (const week of [60, 0, 20, 21, 45, 20, 60])
      expect(seenIn(watched, week)).toEqual(newIn(week));
    // What came after a branch's first week in the trunk has not come in the branch.
    watched.approach(20, 1000);
    const nobodyLeaves = {
      ...often,
      timeline: [{ week: 21, event: 'set', values: { turnover: 0 } }],
    } as Plan;
    const onward = settled(nobodyLeaves);
    while (onward.week < 20) onward.step();
    const branch = watched.branch(onward, 80, 2);
    expect(seenIn(branch, 60)).toEqual(newIn(60, nobodyLeaves));
    expect(newIn(60, nobodyLeaves)).not.toEqual(newIn(60));
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
