import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { isBranchName, MOST_BRANCHES } from '../../lab/links/branch.ts';
import { formatCount, formatShare } from '../numbers.ts';
import { announce } from '../state/announcer.ts';
import { goneSince } from '../state/plot.ts';
import type { Theatre } from '../state/theatre.ts';
import { words as storyWords } from '../words/story.ts';
import type { Story } from '../worker/story.ts';

const says = storyWords.branches;

interface BranchesProps {
  readonly theatre: Theatre;
  readonly story: Story;
  /** The measure that the courses are compared by. */
  readonly measure: string;
}

/** The courses that the story may take: which is shown, what each comes to, and the way to another one. */
export function Branches({ theatre, story, measure }: BranchesProps) {
  const plot = theatre.retelling.plot.value;
  const before = theatre.retelling.removed.value;
  const gone = before && goneSince(before, plot);
  return (
    <section class="branches" aria-label={says.label}>
      {plot.branches.length > 0 && <Courses {...{ theatre, story, measure }} />}
      {gone !== null && (
        <p class="removed" role="status">
          {says.removed(gone.name)}{' '}
          <button type="button" class="quiet" onClick={() => theatre.retelling.restoreBranch()}>
            {says.restore}
          </button>
        </p>
      )}
      <BranchForm theatre={theatre} story={story} />
      {theatre.linkIsTooLong.value && (
        <p class="mistake" role="alert">
          {says.tooLong}
        </p>
      )}
    </section>
  );
}

function Courses({ theatre, story, measure }: BranchesProps) {
  const { branches, shown } = theatre.retelling.plot.value;
  const group = useId();
  const week = theatre.week.value;
  const now = (name: string | null) =>
    formatShare(theatre.retelling.courseOf(name)?.at(measure, week) ?? Number.NaN);
  const choose = (name: string | null) => {
    announce(says.shown(name ?? says.trunk));
    theatre.retelling.show(name);
  };
  return (
    <ul class="courses">
      {[null, ...branches].map((branch, k) => {
        const name = branch?.name ?? null;
        return (
          <li key={name ?? 0} class={name === shown ? 'shown' : ''}>
            <label>
              <input
                type="radio"
                name={group}
                checked={name === shown}
                onChange={() => choose(name)}
              />
              <span class={`badge course-${k}`} aria-hidden="true">
                {k}
              </span>
              <b>{name ?? says.trunk}</b>
              <span class="value">{now(name)}</span>
              <span class="says">
                {branch === null
                  ? says.trunkSays
                  : branch.changes.length === 0
                    ? says.same(story.unit, formatCount(branch.from))
                    : says.says(story.unit, formatCount(branch.from), branch.changes.length)}
              </span>
            </label>
            {name !== null && (
              <button
                type="button"
                class="quiet undo"
                aria-label={says.remove(name)}
                onClick={() => theatre.retelling.removeBranch(name)}
              >
                ✕
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Branches off the course that is shown, in the present week, under a name of the reader's own. */
function BranchForm({ theatre, story }: Pick<BranchesProps, 'theatre' | 'story'>) {
  const typed = useSignal<string | null>(null);
  const id = useId();
  const { branches } = theatre.retelling.plot.value;
  if (branches.length >= MOST_BRANCHES) return <p class="hint">{says.most(MOST_BRANCHES)}</p>;
  if (theatre.atEnd.value) return null;
  const isTaken = (name: string) => branches.some((branch) => branch.name === name);
  let number = branches.length + 1;
  while (isTaken(says.suggested(number))) number++;
  const name = typed.value ?? says.suggested(number);
  const bad = !isBranchName(name) || isTaken(name);
  const week = formatCount(theatre.week.value);
  return (
    <form
      class="branch-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (bad) return;
        typed.value = null;
        theatre.retelling.branchOff(name);
        announce(says.begun(name, story.unit, week));
      }}
    >
      <input
        type="text"
        aria-label={says.name}
        value={name}
        maxLength={40}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={bad}
        aria-describedby={bad ? id : undefined}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      <button type="submit" disabled={bad}>
        {says.begin(story.unit, week)}
      </button>
      {bad ? (
        <p class="mistake" id={id} role="alert">
          {says.bad}
        </p>
      ) : (
        branches.length === 0 && <p class="hint">{says.hint}</p>
      )}
    </form>
  );
}
