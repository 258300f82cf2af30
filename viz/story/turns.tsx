import type { Change } from '../../lab/links/request.ts';
import { formatBare, formatCount } from '../numbers.ts';
import type { Theatre } from '../state/theatre.ts';
import { words as chartWords } from '../words/charts.ts';
import { words } from '../words/page.ts';
import type { Story, Turn } from '../worker/story.ts';

/** Turns in the order in which they happen, which is that of their numbers. */
export const byWeek = (a: Turn, b: Turn) => a.week - b.week;

/** What happens and when, numbered as on the chart; the reader's own changes can be undone. */
export function Turns({ theatre, story }: { theatre: Theatre; story: Story }) {
  if (story.turns.length === 0) return null;
  const week = theatre.week.value;
  const changes = theatre.retelling.changes.value;
  // The reader's own changes come last in what the story tells.
  const own = story.turns.length - changes.length;
  const change = new Map(changes.map((change, k) => [story.turns[own + k], change]));
  return (
    <ol class="turns" aria-label={chartWords.trajectories.turns}>
      {[...story.turns].sort(byWeek).map((turn, k) => {
        const mine = change.get(turn);
        const what = inWords(story, turn);
        return (
          <li key={`${turn.week} ${k}`} class={turn.week <= week ? 'past' : 'coming'}>
            <span class="number" aria-hidden="true">
              {k + 1}
            </span>
            <span>
              <time>{spanOf(turn, story.unit)}</time> {what}
              {mine !== undefined && (
                <em>
                  {' '}
                  {yoursInWords(endOfChange(mine, changes, story.turns.slice(0, own)), story)}
                </em>
              )}
            </span>
            {mine !== undefined && (
              <button
                type="button"
                class="quiet undo"
                aria-label={chartWords.trajectories.undo(what)}
                onClick={() => theatre.retelling.undo(mine)}
              >
                ✕
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/**
 * The week in which the scenario's own `turns` first set again what the reader's `change` sets; null where they don't
 * before the reader does so again.
 */
export function endOfChange(
  { name, week }: Change,
  changes: readonly Change[],
  turns: readonly Turn[],
): number | null {
  const first = (weeks: readonly number[]) =>
    Math.min(...weeks.filter((later) => later > week), Number.POSITIVE_INFINITY);
  const byScenario = first(turns.filter(({ to }) => name in to).map((turn) => turn.week));
  const byReader = first(changes.filter((other) => other.name === name).map((other) => other.week));
  return byScenario < byReader ? byScenario : null;
}

function yoursInWords(end: number | null, { unit }: Story): string {
  const says = chartWords.trajectories;
  return end === null ? says.yours : says.yoursUntil(unit, formatCount(end));
}

/** The week of a turn, or the weeks that it lasts, in words. */
export function spanOf({ week, until }: Turn, unit: string): string {
  const last = until === null ? null : formatCount(until);
  return chartWords.trajectories.weeks(unit, formatCount(week), last);
}

function inWords(story: Story, { says, event, to }: Turn): string {
  if (says !== null) return says;
  const set = Object.entries(to).map(([name, value]) => {
    const parameter = story.parameters[name];
    return `${parameter?.label ?? name}: ${value === null ? words.levers.formula : formatBare(parameter, value)}`;
  });
  return set.length > 0 ? set.join(', ') : event;
}
