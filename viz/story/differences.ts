import type { Change } from '../../lab/links/request.ts';
import { formatBare, formatCount } from '../numbers.ts';
import { words as storyWords } from '../words/story.ts';
import type { Start, Story } from '../worker/story.ts';

/** The parts of a story that say how its scenario stands by itself. */
export type Scenery = Pick<Story, 'parameters' | 'own' | 'starts' | 'unit'>;

/** What a run was begun with, in full: the preset that was chosen for it, and what was set besides. */
export interface Beginning {
  /** Null where it began as the scenario says. */
  readonly start: Start | null;
  readonly besides: Readonly<Record<string, number>>;
}

/**
 * Takes apart what was set before a run. A preset is not kept by its name, so that links stay as they are; it
 * was chosen where all of its values are there. What the scenario says itself is no difference.
 */
export function beginningOf(story: Scenery, settings: Readonly<Record<string, number>>): Beginning {
  const names = Object.keys(story.parameters);
  const own = (name: string) => story.own[names.indexOf(name)];
  const differs = Object.entries(settings).filter(([name, value]) => own(name) !== value);
  const fits = (start: Start) =>
    Object.entries(start.settings).every(
      ([name, value]) => (settings[name] ?? own(name)) === value,
    );
  // None is told where its values are the scenario's own anyway.
  const start =
    story.starts.find((one) => fits(one) && differs.some(([name]) => name in one.settings)) ?? null;
  const besides = differs.filter(([name]) => start === null || !(name in start.settings));
  return { start, besides: Object.fromEntries(besides) };
}

/** How a run differs from its scenario, one short phrase for each difference. */
export function differencesOf(
  story: Scenery,
  settings: Readonly<Record<string, number>>,
  changes: readonly Change[],
): readonly string[] {
  const { start, besides } = beginningOf(story, settings);
  const said = (name: string, value: number) =>
    `${story.parameters[name]?.label ?? name} ${formatBare(story.parameters[name], value)}`;
  return [
    ...(start === null ? [] : [storyWords.story.begunAs(start.label)]),
    ...Object.entries(besides).map(([name, value]) => said(name, value)),
    ...changes.map(({ week, name, value }) =>
      storyWords.story.fromWeek(said(name, value), story.unit, formatCount(week)),
    ),
  ];
}
