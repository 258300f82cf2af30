import type { Group } from '../../sim/parameter.ts';
import { cameFrom } from '../card/came-from.ts';
import { formatBare } from '../numbers.ts';
import type { Theatre } from '../state/theatre.ts';
import { beginningOf } from '../story/differences.ts';
import { spanOf } from '../story/turns.tsx';
import { words } from '../words/page.ts';
import type { Story, Turn } from '../worker/story.ts';
import { Lever } from './lever.tsx';
import { ToCard } from './to-card.tsx';

const says = words.levers;

/** The order of the groups; those that people most want to turn come first. */
const GROUPS: readonly Group[] = [
  'politics and climate',
  'structure',
  'individual learning',
  'group learning',
  'learning communities',
  'people coming and going',
  'world',
  'size',
  'start',
];
const OPEN_AT_FIRST: readonly Group[] = ['politics and climate', 'individual learning'];
/** On a phone one group is a long way to scroll already. */
const OPEN_ON_A_PHONE: readonly Group[] = OPEN_AT_FIRST.slice(0, 1);

/** The name of the challenge's heading, which comes with the challenge (viz/challenges/challenge-card.tsx). */
export const CHALLENGE_TITLE = 'challenge-title';
const TITLE = 'levers-title';

/** Where a model has fewer parameters than this, all of them are shown at once. */
const FEW = 20;

interface LeversProps {
  readonly theatre: Theatre;
  change(name: string, value: number): void;
  begin(settings: Readonly<Record<string, number>>): void;
  /** Leaves the story so that it can be come back to. */
  rest(): void;
}

/** All parameters, made from what the model declares. */
export function Levers({ theatre, change, begin, rest }: LeversProps) {
  const story = theatre.story.value;
  // Not the picture of each week: hundreds of nodes would be looked through for nothing.
  const values = theatre.values.value;
  if (story === null || values === null) return null;
  const openAtFirst = matchMedia('(max-width: 40rem)').matches ? OPEN_ON_A_PHONE : OPEN_AT_FIRST;
  const names = Object.keys(story.parameters);
  const waiting = theatre.waiting.value;
  const changes = theatre.retelling.changes.value;
  const coming = comingIn(theatre);
  const changed = new Set([
    ...changes.map(({ name }) => name),
    ...Object.keys(theatre.settings.value),
  ]);
  // The reader's own changes come last in what the story tells.
  const own = story.turns.slice(0, story.turns.length - changes.length);
  return (
    <section class="levers" aria-labelledby={TITLE}>
      <header>
        <h2 id={TITLE} tabIndex={-1}>
          {says.title}
        </h2>
        <p>
          <span class="chip when-now">{says.now}</span> {says.nowSays(story.unit)}
        </p>
        <p>
          <span class="chip when-next">{says.next}</span> {says.nextSays}
        </p>
        <p>{says.grades}</p>
        <Preset theatre={theatre} story={story} begin={begin} />
      </header>
      {GROUPS.map((group) => {
        const members = names.filter((name) => story.parameters[name]?.group === group);
        if (members.length === 0) return null;
        return (
          <details
            class="group"
            key={group}
            open={
              openAtFirst.includes(group) ||
              names.length < FEW ||
              members.includes(cameFrom.peek() ?? '')
            }
          >
            <summary>
              <span>{says.groups[group] ?? group}</span>
              <span class="count">{members.length}</span>
            </summary>
            {members.map((name) => (
              <Lever
                // Of another scenario: what was mistyped in the last one is not its value.
                key={`${story.scenario} ${name}`}
                name={<ToCard model={story.model} name={name} rest={rest} />}
                parameter={story.parameters[name]}
                value={coming.get(name) ?? values[names.indexOf(name)]}
                waiting={waiting[name] ?? null}
                changed={changed.has(name)}
                unit={story.unit}
                moved={movedBy(own, story.unit, name)}
                set={(value) => change(name, value)}
              />
            ))}
          </details>
        );
      })}
    </section>
  );
}

/** The way to the parameters, where they lie far below; to those of the challenge, where one is tried. */
export function ToLevers({ theatre }: Pick<LeversProps, 'theatre'>) {
  const isTried = theatre.challenge.value !== null;
  const go = () => {
    const title = document.getElementById(isTried ? CHALLENGE_TITLE : TITLE);
    title?.scrollIntoView({ block: 'start' });
    title?.focus({ preventScroll: true });
  };
  return (
    <button type="button" class="quiet to-levers" onClick={go}>
      {isTried ? says.goToChallenge : says.goTo}
    </button>
  );
}

/** What was just set acts in the week that comes; a lever stays where the hand has put it. */
export function comingIn({ retelling, week: now }: Theatre): ReadonlyMap<string, number> {
  const coming = retelling.changes.value.filter(({ week }) => week === now.value + 1);
  return new Map(coming.map(({ name, value }) => [name, value]));
}

/** The preset that the next run begins with; until another one is chosen, that of the present run. */
function Preset({
  theatre,
  story,
  begin,
}: Pick<LeversProps, 'theatre' | 'begin'> & { story: Story }) {
  const next = { ...theatre.settings.value, ...theatre.waiting.value };
  const label = story.starts.find(({ name }) => name === story.preset)?.label ?? null;
  return (
    <label class="preset">
      <span>{says.preset}</span>
      <select
        value={beginningOf(story, next).start?.name ?? ''}
        onChange={(event) => {
          const start = story.starts.find(({ name }) => name === event.currentTarget.value);
          begin(start?.settings ?? backFrom(story, theatre.settings.value, next));
        }}
      >
        <option value="">{says.presetOwn(label)}</option>
        {story.starts.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What brings the scenario's own values back, of all that a preset or the reader has set. */
function backFrom(story: Story, ...set: readonly Readonly<Record<string, number>>[]) {
  const names = Object.keys(story.parameters);
  const back: Record<string, number> = {};
  for (const name of set.flatMap(Object.keys)) {
    const own = story.own[names.indexOf(name)];
    if (typeof own === 'number') back[name] = own;
  }
  return back;
}

/** The weeks in which a timeline moves the parameter `name`. */
function movedBy(turns: readonly Turn[], unit: string, name: string): readonly string[] {
  return turns.filter(({ to }) => name in to).map((turn) => spanOf(turn, unit));
}

interface NextRunProps {
  readonly theatre: Theatre;
  restart(): void;
}

/** What waits for the next run, and the way to it. */
export function NextRun({ theatre, restart }: NextRunProps) {
  const story = theatre.story.value;
  const waiting = Object.entries(theatre.waiting.value);
  if (story === null || waiting.length === 0) return null;
  return (
    <section class="next-run" aria-label={says.waiting(waiting.length)}>
      <p>
        <b>{says.waiting(waiting.length)}</b>
        {waiting.map(([name, value]) => (
          <span key={name}>
            {story.parameters[name]?.label}: {formatBare(story.parameters[name], value)}
          </span>
        ))}
      </p>
      <button type="button" class="strong" onClick={restart}>
        {says.restart}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          theatre.waiting.value = {};
        }}
      >
        {says.discard}
      </button>
    </section>
  );
}
