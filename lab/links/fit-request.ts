/**
 * What of a request its scenario can have. A link may be well written, and still ask for a parameter that there is
 * not, a value out of its range, a week after the last: each is named by the field that says it, and left out, so that
 * the rest is shown. The page and the command line ask here, and so come to one verdict.
 */
import type { Model } from '../../sim/model.ts';
import type { Parameter } from '../../sim/parameter.ts';
import { openScenario } from '../reading/open-scenario.ts';
import type { Problem } from '../reading/problem.ts';
import { weeksOf } from '../reading/world-limits.ts';
import { askedScenario, modelOf } from './asked-scenario.ts';
import { changesAlong } from './branch.ts';
import { objectionToName, objectionToValue } from './objections.ts';
import type { Branch, Change, Request } from './request.ts';
import { type Carrier, fieldNames, linkWords, fitWords as says } from './words.ts';

export interface Fitted {
  readonly request: Request;
  /** One sentence for each thing that is left out. */
  readonly problems: readonly string[];
  /** Whether one of them is of the course that is shown, and not only of how that is looked at. */
  readonly spoilt: boolean;
}

/**
 * Of a scenario that there is not nothing can be said: `request` is given back as it is.
 *
 * @param raw the scenario as its file says it
 * @param memoryLimit how many bytes a run may take
 * @param carrier what says it
 */
export async function fitRequest(
  request: Request,
  raw: unknown,
  memoryLimit: number,
  carrier: Carrier,
): Promise<Fitted> {
  const model = modelOf(raw);
  if (model === undefined || raw === undefined) return { request, problems: [], spoilt: false };
  return new Fitting(request, raw, model, memoryLimit, carrier).fit();
}

class Fitting {
  private readonly problems: string[] = [];
  private spoilt = false;
  private settings: Readonly<Record<string, number>> = {};

  constructor(
    private readonly request: Request,
    private readonly raw: unknown,
    private readonly model: Model,
    private readonly memoryLimit: number,
    private readonly carrier: Carrier,
  ) {}

  async fit(): Promise<Fitted> {
    const { request } = this;
    const weeks = await this.fitSettings();
    if (weeks === null) return { request, problems: this.problems, spoilt: true };
    const changes = await this.fitChanges(null, request.changes, weeks, [], true);
    const branches: Branch[] = [];
    for (const branch of request.branches ?? []) {
      const isShown = branch.name === request.shown;
      if (branch.from >= weeks) {
        this.object('branch', `${branch.name}@${branch.from}`, says.from(weeks - 1), isShown);
        continue;
      }
      const before = changesAlong(changes, [{ ...branch, changes: [] }], branch.name);
      const own = await this.fitChanges(branch.name, branch.changes, weeks, before, isShown);
      // A branch of which nothing is left would be the trunk once more.
      if (own.length > 0 || branch.changes.length === 0) branches.push({ ...branch, changes: own });
    }
    const { branches: _, shown: name, ...others } = request;
    const isThere = branches.some((branch) => branch.name === name);
    if (request.week > weeks) this.object('week', String(request.week), says.week(weeks), false);
    return {
      request: {
        ...others,
        settings: this.settings,
        changes,
        week: Math.min(request.week, weeks),
        ...(branches.length > 0 ? { branches } : {}),
        ...(isThere && name !== undefined ? { shown: name } : {}),
      },
      problems: this.problems,
      spoilt: this.spoilt,
    };
  }

  private object(
    key: keyof (typeof fieldNames)['link'],
    given: string,
    what: string,
    spoils = true,
  ): void {
    const field = fieldNames[this.carrier][key];
    this.problems.push(linkWords.refused(this.carrier, field, given, what));
    if (spoils) this.spoilt = true;
  }

  /** Gives how many weeks there are then; null where the scenario can't be had as it is. */
  private async fitSettings(): Promise<number | null> {
    const { model } = this;
    let left = Object.entries(this.request.settings).filter(([name, value]) => {
      const objection = objectionToSetting(model, name, value);
      if (objection !== null) this.object('set', `${name}:${value}`, objection);
      return objection === null;
    });
    // What no single value shows the gate does, which names where it is set.
    for (;;) {
      this.settings = Object.fromEntries(left);
      const read = await this.open([]);
      if (read.ok) return weeksOf(read.scenario.plan);
      const named = left.filter(([name]) => problemAt(read.problems, `--set ${name}`) !== null);
      if (left.length === 0) return null;
      for (const [name, value] of named.length > 0 ? named : left) {
        const problem = problemAt(read.problems, `--set ${name}`) ?? read.problems[0];
        this.object('set', `${name}:${value}`, problem?.says ?? '');
      }
      left = named.length > 0 ? left.filter((entry) => !named.includes(entry)) : [];
    }
  }

  /**
   * @param name of the branch that they are made in; null for the trunk
   * @param before what is changed in the same course besides, of which nothing is wrong
   */
  private async fitChanges(
    name: string | null,
    changes: readonly Change[],
    weeks: number,
    before: readonly Change[],
    spoils: boolean,
  ): Promise<readonly Change[]> {
    const object = (change: Change, what: string) => {
      const given = `${change.week}:${change.name}:${change.value}`;
      if (name === null) this.object('change', given, what, spoils);
      else this.object('branch', `${name};${given}`, what, spoils);
    };
    let left = changes.filter((change) => {
      const objection = objectionToChange(this.model, change, weeks);
      if (objection !== null) object(change, objection);
      return objection === null;
    });
    const timeline: unknown = Object(this.raw).timeline;
    const first = (Array.isArray(timeline) ? timeline.length : 0) + before.length;
    while (left.length > 0) {
      const read = await this.open([...before, ...left]);
      if (read.ok) return left;
      const ofChange = (k: number) => problemAt(read.problems, `timeline[${first + k}]`);
      const named = left.filter((_, k) => ofChange(k) !== null);
      left.forEach((change, k) => {
        const problem = ofChange(k);
        if (problem !== null) object(change, inLink(problem.says));
        else if (named.length === 0) object(change, inLink(read.problems[0]?.says ?? ''));
      });
      left = named.length > 0 ? left.filter((change) => !named.includes(change)) : [];
    }
    return left;
  }

  private open(changes: readonly Change[]) {
    const { scenario, seed } = this.request;
    const asked = askedScenario({ scenario, seed, settings: this.settings, changes }, this.raw);
    const { raw, overrides } = asked ?? { raw: this.raw, overrides: {} };
    return openScenario(raw, { source: scenario, overrides, memoryLimit: this.memoryLimit });
  }
}

/** The first problem at `path`, or in what stands there; null where there is none. */
function problemAt(problems: readonly Problem[], path: string): Problem | null {
  const isThere = (at: string) => at === path || at.startsWith(`${path}.`);
  return problems.find(({ path: at }) => isThere(at)) ?? null;
}

/** The gate names places in a file; a link has none of them. */
function inLink(what: string): string {
  return what.replace(/, at timeline\[\d+\][^;]*/, '');
}

function objectionToSetting(model: Model, name: string, value: number): string | null {
  const parameter = parameterOf(model, name);
  return parameter === null
    ? objectionToName(name, Object.keys(model.parameters))
    : objectionToValue(parameter, value);
}

function objectionToChange(
  model: Model,
  { week, name, value }: Change,
  weeks: number,
): string | null {
  const parameter = parameterOf(model, name);
  const changeable = Object.entries(model.parameters).flatMap(([known, { acts }]) =>
    acts === 'now' ? [known] : [],
  );
  if (parameter === null) return objectionToName(name, changeable);
  if (parameter.acts !== 'now') return says.fixed(name);
  if (week < 1 || week > weeks) return says.weeks(weeks);
  return objectionToValue(parameter, value);
}

function parameterOf({ parameters }: Model, name: string): Parameter | null {
  return Object.hasOwn(parameters, name) ? (parameters[name] ?? null) : null;
}
