/** Which figure is looked at, in which panel, over how many runs: read from an address and written into it. */
import { openFields } from '../../lab/links/fields.ts';
import { VIEWS } from '../../lab/links/view-of.ts';
import { linkWords } from '../../lab/links/words.ts';
import { panelsOf } from '../../lab/reproductions/picture.ts';
import type { Figure, Reproduction } from '../../lab/reproductions/reproduction.ts';
import { readKnown } from '../laboratory/known-field.ts';
import { words } from '../words/reproductions.ts';

/** How many runs of each cell: a number, or as many as were published. */
export type Runs = number | 'published';

export interface Sight {
  readonly reproduction: Reproduction;
  readonly figure: Figure;
  /** Null where the figure has no picture. */
  readonly panel: string | null;
  readonly runs: Runs;
}

export const USUAL_RUNS = 200;
export const MOST_RUNS = 10_000;

const NUMBER = /^[1-9]\d{0,5}$/;
const says = words.address;

/**
 * Reads the part of an address after `#`, which anybody may have written. What is not said, or can't be had,
 * is the first there is, and each thing that can't be had is told in one sentence.
 */
export function readSight(
  fragment: string,
  reproductions: ReadonlyMap<string, Reproduction>,
): { readonly sight: Sight; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const read = openFields(fragment, ['v', 'view', 'model', 'figure', 'panel', 'runs'], problems);
  read('view', (value) => value === 'reproductions', linkWords.view(VIEWS));
  const known = (key: string, names: readonly string[]) => readKnown(read, key, names, problems);
  const names = [...reproductions.keys()];
  const model = known('model', names) ?? names[0];
  const reproduction = reproductions.get(model) as Reproduction;
  const figures = reproduction.figures.map(({ name }) => name);
  const named = known('figure', figures) ?? figures[0];
  const figure = reproduction.figures.find(({ name }) => name === named) as Figure;
  const panels = panelsOf(figure);
  const panel = known('panel', panels) ?? panels[0] ?? null;
  const runs = read('runs', isRuns, says.runs(MOST_RUNS));
  return { sight: { reproduction, figure, panel, runs: runsOf(runs) }, problems };
}

/** The part of an address after `#` that shows this. */
export function writeSight({ reproduction, figure, panel, runs }: Sight): string {
  const parts = [
    'v=1',
    'view=reproductions',
    `model=${reproduction.model.name}`,
    `figure=${encodeURIComponent(figure.name)}`,
    ...(panel === null ? [] : [`panel=${encodeURIComponent(panel)}`]),
    `runs=${runs}`,
  ];
  return `#${parts.join('&')}`;
}

/** How many runs of each cell `sight` asks for. */
export function runsWanted({ runs, reproduction }: Sight): number {
  return runs === 'published' ? reproduction.runs : runs;
}

/** What does the same on the command line. */
export function commandFor({ reproduction, figure, runs }: Sight): string {
  const name = /^[\w.-]+$/.test(figure.name) ? figure.name : `"${figure.name}"`;
  const many = runs === 'published' ? '--as-published' : `--replicates ${runs}`;
  return `npx trellis reproduce ${reproduction.model.name} ${name} ${many}`;
}

function isRuns(value: string): boolean {
  if (value === 'published') return true;
  return NUMBER.test(value) && Number(value) >= 2 && Number(value) <= MOST_RUNS;
}

function runsOf(text: string | null): Runs {
  if (text === null) return USUAL_RUNS;
  return text === 'published' ? text : Number(text);
}
