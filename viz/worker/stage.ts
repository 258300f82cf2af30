import type { Change, Request } from '../../lab/links/request.ts';
import type { Scenario } from '../../lab/scenario.ts';
import { type Model, timeUnitOf } from '../../sim/model.ts';
import { type Plan, Run } from '../../sim/run.ts';
import type { Frame } from './frame.ts';
import { listScenarios, readLibrary, type Title } from './library.ts';
import { parting } from './parting.ts';
import type { Crowd, Measured, Refusal, Start, Story, Trace } from './story.ts';
import { turnsOf } from './turns-of.ts';
import { WatchedRun } from './watched-run.ts';

/** How long the worker computes before it looks whether something else is wanted, in milliseconds. */
const SPELL = 40;
/** For how long it looks ahead for the end of a run that may come to rest, in milliseconds. */
const LOOK_AHEAD = 1500;
/** How many courses are kept: the trunk, its branches, and one that is being changed. */
const MOST_COURSES = 7;
const NOTHING_OPEN: Refusal = { problems: ['No story has been opened.'] };

/**
 * What the page asks of its worker. One thing is done at a time, in the order asked; a picture that is no
 * longer wanted, because another was asked for since, is not made.
 */
export class Stage {
  private watched: WatchedRun | null = null;
  /** What is changed in the course that is told, and the courses that are kept, by what is changed in them. */
  private changes: readonly Change[] = [];
  private readonly courses = new Map<string, WatchedRun>();
  private request: Request | null = null;
  private story: Story | null = null;
  private tellings = 0;
  private opens = 0;
  private looks = 0;
  private queue: Promise<unknown> = Promise.resolve();

  /** @param pause lets messages in; @param clock milliseconds */
  constructor(
    private readonly pause: () => Promise<void>,
    private readonly clock: () => number,
  ) {}

  /** The run that is told now; null while there is none. */
  get present(): Pick<Run, 'plan' | 'seed'> | null {
    return this.watched?.run ?? null;
  }

  /** What the books said at the end of `week`; null where it has not been lived through, or nobody keeps any. */
  books(week: number): Float64Array | null {
    const { watched } = this;
    if (watched === null || week > watched.lived || watched.run.believers === null) return null;
    return watched.run.booksAt(week).slice();
  }

  titles(): readonly Title[] {
    return listScenarios();
  }

  /** Tells a new story up to its first week. Null when another one has been asked for since. */
  open(
    request: Request,
    progress: (share: number) => void = () => {},
  ): Promise<Story | Refusal | null> {
    const number = ++this.opens;
    return this.next(async () => {
      if (number !== this.opens) return null;
      const scenario = await readLibrary(request);
      if ('problems' in scenario) return scenario;
      const own = await readLibrary({ ...request, settings: {}, changes: [] });
      const run = new Run(scenario.plan, scenario.seed);
      const settling = -run.week;
      for (let until = this.clock() + SPELL; run.week < 0; run.step()) {
        if (this.clock() < until) continue;
        progress(1 + run.week / settling);
        await this.pause();
        if (number !== this.opens) return null;
        until = this.clock() + SPELL;
      }
      const weeks = run.canRest
        ? await this.lastWeekOf(new Run(scenario.plan, scenario.seed))
        : run.weeks;
      if (number !== this.opens) return null;
      this.request = request;
      this.watched = new WatchedRun(run, weeks, ++this.tellings, this.clock);
      this.changes = request.changes;
      this.courses.clear();
      this.courses.set(JSON.stringify(request.changes), this.watched);
      const asItIs = 'problems' in own ? scenario : own;
      const told = storyOf(scenario, asItIs, run, weeks, this.tellings);
      this.story = { ...told, scenario: request.scenario };
      return this.story;
    });
  }

  /** The picture of `week`, with the measures from `seriesFrom` on. Null when another was asked for since. */
  look(week: number, seriesFrom: number, person: number | null = null): Promise<Frame | null> {
    const number = ++this.looks;
    return this.next(async () => {
      const { watched } = this;
      if (watched === null || number + MOST_LOOKS <= this.looks) return null;
      if (!(await this.goTo(watched, week, () => number + MOST_LOOKS > this.looks))) return null;
      return watched.look(seriesFrom, person);
    });
  }

  /** Goes on with these changes from the week on in which they first differ from those that were told. */
  change(changes: readonly Change[]): Promise<Story | Refusal> {
    return this.next(async () => {
      const { story } = this;
      const scenario = await this.scenarioWith(changes);
      if ('problems' in scenario) return scenario;
      const course = await this.courseWith(changes, scenario);
      if (course === null || story === null) return NOTHING_OPEN;
      course.telling = ++this.tellings;
      this.watched = course;
      this.changes = changes;
      const turns = turnsOf(scenario.plan.timeline);
      this.story = { ...story, telling: this.tellings, weeks: course.weeks, turns };
      return this.story;
    });
  }

  /** What is wrong with these changes. */
  objections(changes: readonly Change[]): Promise<readonly string[]> {
    return this.next(async () => {
      const scenario = await this.scenarioWith(changes);
      return 'problems' in scenario ? scenario.problems : [];
    });
  }

  /** Finds out some more of how things go with these changes: their measures from `seriesFrom` on. */
  trace(changes: readonly Change[], seriesFrom: number): Promise<Trace | Refusal> {
    return this.next(async () => {
      const scenario = await this.scenarioWith(changes);
      if ('problems' in scenario) return scenario;
      const course = await this.courseWith(changes, scenario);
      if (course === null) return NOTHING_OPEN;
      course.approach(course.weeks, SPELL);
      return { weeks: course.weeks, from: seriesFrom, series: course.series(seriesFrom) };
    });
  }

  private scenarioWith(changes: readonly Change[]): Promise<Scenario | Refusal> {
    const { request } = this;
    return request === null ? Promise.resolve(NOTHING_OPEN) : readLibrary({ ...request, changes });
  }

  /** The course with these changes: one that is kept, else branched off the one that is told, where they part. */
  private async courseWith(
    changes: readonly Change[],
    { plan }: Scenario,
  ): Promise<WatchedRun | null> {
    const { watched, courses } = this;
    if (watched === null) return null;
    const key = JSON.stringify(changes);
    let course = courses.get(key);
    if (course === undefined) {
      await this.goTo(watched, parting(this.changes, changes), () => true);
      const weeks = watched.run.canRest
        ? await this.lastWeekOf(watched.run.branch(plan))
        : watched.run.weeks;
      course = watched.branch(watched.run.branch(plan), weeks, watched.telling);
    }
    // The one that was wanted longest ago goes first; what is told stays.
    courses.delete(key);
    courses.set(key, course);
    for (const [old, other] of courses)
      if (courses.size > MOST_COURSES && other !== watched && other !== course) courses.delete(old);
    return course;
  }

  /**
   * The last week that there is to be seen: where a run can come to rest, the one from which on nothing
   * changes, if that is found in a moment. Lives `run` to find it.
   */
  private async lastWeekOf(run: Run): Promise<number> {
    if (!run.canRest) return run.weeks;
    const patience = this.clock() + LOOK_AHEAD;
    for (let until = this.clock() + SPELL; !run.isOver; run.step()) {
      const now = this.clock();
      if (now > patience) return run.weeks;
      if (now < until) continue;
      await this.pause();
      until = this.clock() + SPELL;
    }
    return Math.max(1, run.week);
  }

  private async goTo(watched: WatchedRun, week: number, wanted: () => boolean): Promise<boolean> {
    const aim = Math.max(0, Math.min(week, watched.weeks));
    while (!watched.approach(aim, SPELL)) {
      await this.pause();
      if (!wanted()) return false;
    }
    return true;
  }

  private next<T>(task: () => Promise<T>): Promise<T> {
    const done = this.queue.then(task);
    this.queue = done.catch(() => {});
    return done;
  }
}

/** How many pictures may be under way at once. */
const MOST_LOOKS = 3;

/** @param own the same scenario with nothing set over it */
function storyOf(
  scenario: Scenario,
  own: Scenario,
  run: Run,
  weeks: number,
  telling: number,
): Story {
  const { plan, seed } = scenario;
  const { parameters, name: model, headline } = plan.model;
  return {
    telling,
    scenario: scenario.name,
    title: scenario.title,
    question: scenario.question,
    notice: scenario.notice,
    tries: scenario.try,
    sources: scenario.sources,
    seed,
    model,
    unit: timeUnitOf(plan.model),
    crowd: run.believers === null ? null : crowdOf(run),
    ties: run.network?.ties() ?? null,
    weeks,
    headline,
    measures: run.measureNames.map((name) => inWords(name, plan)),
    parameters,
    settings: settingsOf(plan),
    own: settingsOf(own.plan),
    preset: own.preset,
    starts: startsOf(plan.model),
    turns: turnsOf(plan.timeline),
  };
}

function crowdOf(run: Run): Crowd {
  const { people, elements, teamSize, teams } = run.world;
  return { people, elements, teamSize, teams, booksAtStart: run.booksAt(0).slice() };
}

/** The presets. Each sets whatever any of them sets, so that one takes back what another one has set. */
function startsOf({ parameters, presets }: Model): Start[] {
  const names = Object.values(presets).flatMap(({ values }) => Object.keys(values));
  const defaults = Object.fromEntries(names.map((name) => [name, parameters[name].default]));
  return Object.entries(presets).map(([name, { label, says, values }]) => ({
    name,
    label,
    says,
    settings: { ...defaults, ...values },
  }));
}

function settingsOf({ model: { parameters }, settings }: Plan): (number | null)[] {
  return Object.keys(parameters).map((name) => {
    const setting = settings[name] ?? parameters[name].default;
    return typeof setting === 'number' ? setting : null;
  });
}

function inWords(name: string, { model }: Plan): Measured {
  const own = { label: name, unit: '', says: '', min: null, max: null };
  const { label, unit, says, min, max } = model.measures[name] ?? own;
  return { name, label, unit, says, min, max };
}
