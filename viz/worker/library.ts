/** The scenarios that the page offers, each with what the reader asks for over it. */
import { askedScenario, modelOf } from '../../lab/links/asked-scenario.ts';
import { type Fitted, fitRequest } from '../../lab/links/fit-request.ts';
import { notCarried, ownScenario, scenarioWrittenIn } from '../../lab/links/own-scenario.ts';
import type { Request } from '../../lab/links/request.ts';
import { twinWrittenIn } from '../../lab/links/twin-scenario.ts';
import { type Carrier, linkWords } from '../../lab/links/words.ts';
import { models } from '../../lab/models.ts';
import { nearestName } from '../../lab/reading/nearest-name.ts';
import { openScenario } from '../../lab/reading/open-scenario.ts';
import { describeProblem, type Problem } from '../../lab/reading/problem.ts';
import type { Scenario } from '../../lab/scenario.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import { Store } from '../experiments/store.ts';
import type { Refusal } from './story.ts';

/**
 * How many bytes a run may take on the page. More would fit into a tab, but whoever follows a link waits
 * for its world to be founded, and that takes as long as the world is large.
 */
export const MEMORY_LIMIT = 256e6;

export interface Title {
  readonly name: string;
  readonly title: string;
  /** The title of the model that it is put to. */
  readonly model: string;
}

/** All scenarios, those of the first model first, in the order of their titles. */
export function listScenarios(): readonly Title[] {
  const order = Object.values(models).map(({ title }) => title);
  return [...catalogue]
    .map(([name, raw]) => ({ name, title: titleOf(raw) ?? name, model: modelOf(raw)?.title ?? '' }))
    .sort(
      (a, b) =>
        order.indexOf(a.model) - order.indexOf(b.model) || a.title.localeCompare(b.title, 'en'),
    );
}

function titleOf(raw: unknown): string | undefined {
  return isObject(raw) && typeof raw.title === 'string' ? raw.title : undefined;
}

/** What the file says of the scenario that is called so, unread: the catalogue's, or one that is kept in this browser. */
export async function rawNamed(called: string): Promise<unknown> {
  const own = ownScenario(called);
  if (own === null) return catalogue.get(called);
  try {
    const kept = await (await Store.open()).get(own.experiment);
    const document: unknown = JSON.parse(kept?.document ?? 'null');
    return scenarioWrittenIn(document, own.scenario) ?? twinWrittenIn(document, own.scenario);
  } catch {
    // This browser keeps nothing, or nothing that can be read.
    return undefined;
  }
}

/** What of a request its scenario can have; that there is one is said when it is read. */
export async function fitLibrary(request: Request, carrier: Carrier): Promise<Fitted> {
  return fitRequest(request, await rawNamed(request.scenario), MEMORY_LIMIT, carrier);
}

/** The scenario asked for, through the same gate as any file; or every mistake in what is asked. */
export async function readLibrary(request: Omit<Request, 'week'>): Promise<Scenario | Refusal> {
  const asked = askedScenario(request, await rawNamed(request.scenario));
  if (asked === null) {
    const own = ownScenario(request.scenario);
    return {
      problems: [
        own === null
          ? linkWords.noScenarioHere(
              request.scenario,
              nearestName(request.scenario, [...catalogue.keys()]),
              [...catalogue.keys()],
            )
          : notCarried(own),
      ],
    };
  }
  const { raw, overrides } = asked;
  const source = request.scenario;
  const read = await openScenario(raw, { source, overrides, memoryLimit: MEMORY_LIMIT });
  return read.ok ? read.scenario : { problems: read.problems.map(inWords) };
}

/** As the command line says it, but for the dashes and the commands: there are none here. */
export function inWords(problem: Problem): string {
  const path = problem.path.replace(/^--(set )?/, '');
  const says = problem.says.replace(/; `trellis [^`]*` lists them/, '');
  return describeProblem({ ...problem, path, says });
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null;
}
