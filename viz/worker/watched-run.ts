import { elementOf, withoutFirst } from '../../sim/bits.ts';
import type { Witness } from '../../sim/ledger.ts';
import type { Run, Snapshot } from '../../sim/run.ts';
import { END, type Frame, ON_MERIT } from './frame.ts';
import { Newcomers } from './newcomers.ts';
import { seriesOf, takeFrame } from './take-frame.ts';

/** How many bytes of snapshots are kept of a run, and of each that is branched off it. */
const SNAPSHOT_BYTES = 160 * 2 ** 20;
const BRANCH_BYTES = 40 * 2 ** 20;
/** How many milliseconds of stepping may lie between a snapshot and the weeks after it. */
const CATCH_UP = 25;

/**
 * A run that can be looked at in any of its weeks. It keeps snapshots on its way, so that going back means
 * stepping over a few weeks only; looking changes nothing.
 */
export class WatchedRun {
  /** The last week that has been lived through. */
  lived = 0;
  private ended: number[] = [];
  private newcomers: Newcomers;
  private snapshots: Snapshot[] = [];
  private spent = 0;
  private steps = 0;

  /** @param run settled down */
  constructor(
    readonly run: Run,
    /** The last week that there is to be seen: the run's last, or the one from which on nothing changes. */
    readonly weeks: number,
    public telling: number,
    private readonly clock: () => number,
    /** How many bytes of snapshots are kept. */
    private readonly room = SNAPSHOT_BYTES,
  ) {
    this.newcomers = new Newcomers(run.believers === null ? 0 : run.world.people);
    if (run.believers !== null)
      run.ledger.witness = {
        ended: (...ended) => this.note(...ended),
        replaced: (person) => this.newcomers.note(person, run.week + 1),
      };
    this.snapshots.push(run.snapshot());
  }

  /** What ended in the present week, as a scene says it. */
  get endings(): readonly number[] {
    return this.ended;
  }

  /** Whether somebody new has come in the place of `person` since week 0. */
  readonly isNew = (person: number): boolean => this.newcomers.hasCome(person, this.run.week);

  /** Steps towards `week` for about `budget` milliseconds; true when it is there. */
  approach(week: number, budget: number): boolean {
    const { run } = this;
    const nearest = this.nearest(week);
    if (run.week > week || nearest.week > run.week) {
      run.restore(nearest);
      this.ended = [];
    }
    const until = this.clock() + budget;
    while (run.week < week) {
      this.step();
      if (this.clock() > until) break;
    }
    return run.week === week;
  }

  /** A picture of the week that has been approached, with the measures from `seriesFrom` on. */
  look(seriesFrom: number, person: number | null = null): Frame {
    return takeFrame(this.run, {
      telling: this.telling,
      lived: this.lived,
      last: this.weeks,
      seriesFrom: Math.max(0, seriesFrom),
      person,
      ended: this.ended,
      isNew: this.isNew,
    });
  }

  /** The measures of the weeks from `from` on, as far as they have been lived through. */
  series(from: number): Float64Array {
    return seriesOf(this.run, from, this.lived);
  }

  /** The same life up to the present week, going on as `run`, which has been branched off there. */
  branch(run: Run, weeks: number, telling: number): WatchedRun {
    const { week } = this.run;
    const branch = new WatchedRun(run, weeks, telling, this.clock, BRANCH_BYTES);
    branch.snapshots = this.snapshots.filter((snapshot) => snapshot.week < week);
    branch.snapshots.push(branch.run.snapshot());
    branch.lived = week;
    branch.ended = this.ended;
    branch.newcomers = this.newcomers.upTo(week);
    branch.spent = this.spent;
    branch.steps = this.steps;
    return branch;
  }

  private step(): void {
    const { run } = this;
    const before = this.clock();
    this.ended = [];
    run.step();
    this.spent += this.clock() - before;
    this.steps++;
    this.lived = Math.max(this.lived, run.week);
    const last = this.snapshots[this.snapshots.length - 1];
    if (run.week >= last.week + this.stride()) this.keep(run.snapshot());
  }

  /** How many weeks lie between snapshots: few enough to catch up in a moment. */
  private stride(): number {
    const cost = this.spent / Math.max(1, this.steps);
    return Math.max(1, Math.min(8, Math.floor(CATCH_UP / Math.max(cost, 0.1))));
  }

  private keep(snapshot: Snapshot): void {
    this.snapshots.push(snapshot);
    const most = Math.max(4, Math.floor(this.room / snapshot.world.byteLength));
    // When they grow too many, every second one goes; the start and the newest stay.
    if (this.snapshots.length > most) {
      const newest = this.snapshots.length - 1;
      this.snapshots = this.snapshots.filter((_, k) => k % 2 === 0 || k === newest);
    }
  }

  /** The latest snapshot before `week`, so that the week itself is lived through and its ends are seen. */
  private nearest(week: number): Snapshot {
    let nearest = this.snapshots[0];
    for (const snapshot of this.snapshots) if (snapshot.week < week) nearest = snapshot;
    return nearest;
  }

  private note(
    ...[team, word, lanes, end, judged]: Parameters<NonNullable<Witness['ended']>>
  ): void {
    const { world } = this.run;
    for (let rest = lanes; rest !== 0; rest = withoutFirst(rest)) {
      const stage = world.stage[world.stageAt(team, word, rest)];
      const level = Number(end) + (judged === 'merit' ? ON_MERIT : 0);
      const how = typeof end === 'number' ? level : END[end as keyof typeof END];
      this.ended.push(team, elementOf(word, rest), stage, how);
    }
  }
}
