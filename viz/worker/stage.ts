import type { Scenario } from '../../lab/scenario.ts';
import { type Model, timeUnitOf } from '../../sim/model.ts';
import { type Plan, Run } from '../../sim/run.ts';
import type { Frame } from './frame.ts';
import { listScenarios, readLibrary, type Title } from './library.ts';
import type { Change, Crowd, Measured, Refusal, Request, Start, Story } from './story.ts';
import { turnsOf } from './turns-of.ts';
import { WatchedRun } from './watched-run.ts';

/** How long the worker computes before it looks whether something else is wanted, in milliseconds. */
const SPELL = 40;
/** For how long it looks ahead for the end of a run that may come to rest, in milliseconds. */
const LOOK_AHEAD = 1500;

/**
 * What the page asks of its worker. One thing is done at a time, in the order asked; a picture that is no
 * longer wanted, because another was asked for since, is not made.
 */
export class Stage {
  private watched: WatchedRun | null = null;
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
      const weeks = await this.lastWeekOf(new Run(scenario.plan, scenario.seed));
      if (number !== this.opens) return null;
      this.request = request;
      this.watched = new WatchedRun(run, weeks, ++this.tellings, this.clock);
      const asItIs = 'problems' in own ? scenario : own;
      this.story = storyOf(scenario, asItIs, run, weeks, this.tellings);
      return this.story;
    });
  }

  /** The picture of `week`, with the measures from `seriesFrom` on. Null when another was asked for since. */
  look(week: number, seriesFrom: number): Promise<Frame | null> {
    const number = ++this.looks;
    return this.next(async () => {
      const { watched } = this;
      if (watched === null || number + MOST_LOOKS <= this.looks) return null;
      if (!(await this.goTo(watched, week, () => number + MOST_LOOKS > this.looks))) return null;
      return watched.look(seriesFrom);
    });
  }

  /** Goes on from `week` with these changes; those up to that week must be as they were. */
  change(week: number, changes: readonly Change[]): Promise<Story | Refusal> {
    return this.next(async () => {
      const { watched, request, story } = this;
      if (watched === null || request === null || story === null)
        return { problems: ['No story has been opened.'] };
      const scenario = await readLibrary({ ...request, changes });
      if ('problems' in scenario) return scenario;
      await this.goTo(watched, week, () => true);
      const weeks = await this.lastWeekOf(watched.run.branch(scenario.plan));
      const run = watched.run.branch(scenario.plan);
      this.watched = watched.branch(run, weeks, ++this.tellings);
      const turns = turnsOf(scenario.plan.timeline);
      this.story = { ...story, telling: this.tellings, weeks, turns };
      return this.story;
    });
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
