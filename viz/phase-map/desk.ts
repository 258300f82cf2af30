/** What lies on the reader's desk: the map that is looked at, and the cell that is pointed at. */
import { effect, signal, untracked } from '@preact/signals';
import { LAST_WEEKS } from '../../lab/attribution/last-mean.ts';
import { documentOfMap } from '../../lab/phase-map/phase-map.ts';
import { openExperiment } from '../../lab/reading/open-experiment.ts';
import type { Scenario } from '../../lab/scenario.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import { isWhole, type Parameter } from '../../sim/parameter.ts';
import { modelNamed } from '../laboratory/known-scenario.ts';
import { sourceOf } from '../laboratory/source-of.ts';
import { storyOf } from '../laboratory/story-address.ts';
import { asked, showInstead, standAt, view } from '../state/view.ts';
import { words as shared } from '../words/laboratory.ts';
import { words } from '../words/phase-map.ts';
import { inWords, MEMORY_LIMIT, readLibrary } from '../worker/library.ts';
import { Mapping } from './mapping.ts';
import { readSight, type Sight, type Span, usualSpan, writeSight } from './sight.ts';

/** What is looked at, once the scenario has been read. */
export interface OnDesk {
  readonly mapping: Mapping;
  readonly scenario: Scenario;
  /** The map as an experiment's file. */
  readonly document: object;
  /** Where the scenario itself stands; null where a formula rules. */
  readonly here: readonly (number | null)[];
}

export class Desk {
  readonly sight = signal<Sight>(readSight('').sight);
  /** What can't be had, in words. */
  readonly problems = signal<readonly string[]>([]);
  /** Null while it is on its way. */
  readonly onDesk = signal<OnDesk | null>(null);
  /** The point that is pointed at; null where none is. */
  readonly pointed = signal<number | null>(null);
  readonly source = sourceOf(
    'trellis-phase-map',
    () => writeSight(this.sight.value),
    () => this.settings(),
  );
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  private shownAs = '';

  /** Follows the address from now on. What runs is paused where something else is looked at. */
  constructor() {
    effect(() => {
      const isShown = view.value === 'phase-map';
      const { fragment } = asked.value;
      untracked(() => {
        if (isShown) this.show(fragment);
        else this.onDesk.value?.mapping.pause();
      });
    });
  }

  /** Shows the same with something else. */
  turnTo(changed: Partial<Sight>): void {
    const sight = { ...this.sight.value, ...changed };
    if (
      changed.scenario !== undefined &&
      modelNamed(changed.scenario) !== modelNamed(this.sight.value.scenario)
    ) {
      location.hash = `#v=1&view=phase-map&scenario=${changed.scenario}`;
      return;
    }
    const x = changed.x !== undefined || changed.scenario !== undefined ? { xRange: null } : {};
    const y = changed.y !== undefined || changed.scenario !== undefined ? { yRange: null } : {};
    location.hash = writeSight({ ...sight, ...x, ...y });
  }

  /** The address of the organisation at `point`, in the story. */
  storyAt(point: number): string | null {
    const seen = this.onDesk.value?.mapping.seen.value ?? null;
    const scenario = this.onDesk.value?.scenario;
    if (seen === null || scenario === undefined) return null;
    const { x, y } = this.sight.value;
    const settings = {
      [x]: seen.columns[Math.floor(point / seen.rows.length)],
      [y]: seen.rows[point % seen.rows.length],
    };
    return storyOf(scenario.name, scenario.seed, settings);
  }

  private settings(): readonly string[] {
    const sight = this.sight.value;
    const { measures, parameters } = modelNamed(sight.scenario);
    const seen = this.onDesk.value?.mapping.seen.value ?? null;
    const axis = (name: string, values: readonly (number | string)[] | undefined) =>
      words.settings.axis(parameters[name].label, values?.[0], values?.at(-1));
    return [
      words.settings.map,
      `${this.onDesk.value?.scenario.title} (${sight.scenario})`,
      shared.seed(sight.seed ?? this.onDesk.value?.scenario.seed ?? ''),
      `${measures[sight.measure].label} ${words.overs[sight.over]}`,
      axis(sight.x, seen?.columns),
      axis(sight.y, seen?.rows),
      ...(seen === null ? [] : [words.standing(String(seen.known.length), String(seen.runs))]),
    ];
  }

  go(point: number): void {
    const address = this.storyAt(point);
    if (address !== null) location.hash = address;
  }

  private show(fragment: string): void {
    const { sight, problems } = readSight(fragment);
    const address = writeSight(sight);
    standAt('phase-map', address);
    this.problems.value = problems;
    if (address === this.shownAs) {
      this.onDesk.value?.mapping.start();
      return;
    }
    this.shownAs = address;
    this.onDesk.value?.mapping.pause();
    this.onDesk.value = null;
    this.pointed.value = null;
    this.sight.value = sight;
    this.open(sight, address);
  }

  private async open(sight: Sight, address: string): Promise<void> {
    const opened = await openMap(sight);
    if (this.shownAs !== address) return;
    if ('problems' in opened) {
      this.problems.value = [...this.problems.value, ...opened.problems];
      return;
    }
    const { experiment, ...rest } = opened;
    const mapping = new Mapping(experiment, this.still);
    this.onDesk.value = { ...rest, mapping };
    if (view.value === 'phase-map') mapping.start();
  }
}

async function openMap(sight: Sight) {
  const { scenario: name, seed, x, y } = sight;
  const read = await readLibrary({ scenario: name, seed, settings: {}, changes: [] });
  if ('problems' in read) return read;
  const { model, settings } = read.plan;
  const own = (parameter: string) => settings[parameter] ?? model.parameters[parameter]?.default;
  const here = [x, y].map(own).map((value) => (typeof value === 'number' ? value : null));
  const axisOf = (parameter: string, range: Span | null, value: number | null) => {
    const declared = model.parameters[parameter] as Parameter;
    const [from, to] = range ?? usualSpan(declared, value ?? declared.default);
    return { name: parameter, over: declared.choices ?? { from, to }, whole: isWhole(declared) };
  };
  const last = Number(own('weeks') ?? 0);
  const document = documentOfMap({
    scenario: name,
    seed: read.seed,
    measure: sight.measure,
    weeks: sight.over === 'end' ? null : [Math.max(0, last - LAST_WEEKS + 1), last],
    x: axisOf(x, sight.xRange, here[0]),
    y: axisOf(y, sight.yRange, here[1]),
  });
  const options = { source: name, memoryLimit: MEMORY_LIMIT, catalogue };
  const opened = await openExperiment(document, options);
  if (!opened.ok) return { problems: opened.problems.map(inWords) };
  return { experiment: opened.experiment, scenario: read, document, here };
}

/** Shows the same map over another range, without leaving anything in the history. */
export function stretch(desk: Desk, changed: Pick<Sight, 'xRange'> | Pick<Sight, 'yRange'>): void {
  showInstead(writeSight({ ...desk.sight.value, ...changed }));
}
