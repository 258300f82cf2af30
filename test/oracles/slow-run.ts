/** A whole life of an organisation, lived the slow way: the twin of sim/run.ts. */
import { defaultsOf } from '../../sim/parameter.ts';
import type { Plan } from '../../sim/run.ts';
import { climate } from './climate.ts';
import { community } from './community.ts';
import { consultation } from './consultation.ts';
import { dialogue } from './dialogue.ts';
import { disuse } from './disuse.ts';
import { environment } from './environment.ts';
import { exodus } from './exodus.ts';
import { found } from './founding.ts';
import { hierarchy } from './hierarchy.ts';
import { inspection } from './inspection.ts';
import { leadership } from './leadership.ts';
import { PlainBooks } from './plain-books.ts';
import { evaluate } from './plain-expression.ts';
import { PlainLuck } from './plain-luck.ts';
import { plainMeasures } from './plain-measures.ts';
import { plainValues, sway } from './plain-schedule.ts';
import { type PlainWeek, type PlainWorld, plainWorld } from './plain-world.ts';
import { politics } from './politics.ts';
import { practice } from './practice.ts';
import { proposals } from './proposals.ts';
import { restructure } from './restructure.ts';
import { shock } from './shock.ts';
import { socialisation } from './socialisation.ts';
import { succession } from './succession.ts';
import { training } from './training.ts';
import { turnover } from './turnover.ts';

/** The order of a week: what the timeline brings, then the lines of the model's table. */
const WEEK = [
  ...[hierarchy, shock, inspection, restructure, leadership, exodus],
  ...[environment, politics, training, practice, dialogue, consultation, community, proposals],
  ...[socialisation, disuse, turnover, succession, climate],
];

export class SlowRun {
  readonly world: PlainWorld;
  /** The books' rows, the founding's first. */
  readonly rows: Float64Array[] = [];
  /** The measures at the end of the last week, the plan's own among them. */
  measures: Record<string, number> = {};
  private readonly books: PlainBooks;
  private readonly luck: PlainLuck;
  private readonly set = new Map<number, Record<string, number>>();
  private week: number;

  constructor(
    private readonly plan: Plan,
    seed: string,
  ) {
    const fixed = defaultsOf(plan.model.parameters);
    for (const [name, setting] of Object.entries(plan.settings))
      if (typeof setting === 'number') fixed[name] = setting;
    const { people, elements, teamSize } = fixed;
    this.world = plainWorld({ people, elements, teamSize });
    this.books = new PlainBooks(this.world);
    this.luck = new PlainLuck(seed);
    this.week = -fixed.settle;
    this.live([found]);
  }

  /** Lives through one week. */
  step(): void {
    this.week += 1;
    this.live(WEEK);
  }

  private live(processes: readonly ((week: PlainWeek) => void)[]): void {
    const { plan, week, world, luck, books } = this;
    const t = Math.max(0, week);
    const before = (name: string, then: number) => this.set.get(then)?.[name] ?? Number.NaN;
    const known = { ...this.unknown(), ...this.measures, t };
    const p = plainValues(plan, week, known, before);
    this.set.set(week, { ...p });
    sway(plan.model, week, plan.timeline, p);
    luck.week = week;
    const context = { week, p, world, luck, books, happenings: plan.timeline };
    for (const process of processes) process(context);
    books.lookAround();
    this.rows.push(books.row());
    this.measures = plainMeasures(world, p, this.rows);
    for (const [name, expression] of Object.entries(plan.ownMeasures))
      this.measures[name] = evaluate(expression, { ...this.measures, t });
  }

  /** Before the founding nothing has been measured: every measure counts as 0. */
  private unknown(): Record<string, number> {
    const names = [...Object.keys(this.plan.model.measures), ...Object.keys(this.plan.ownMeasures)];
    return Object.fromEntries(names.map((name) => [name, 0]));
  }
}
