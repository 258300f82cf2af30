import { useId } from 'preact/hooks';
import { sayTimeLeft } from '../laboratory/time-left.ts';
import { formatCount } from '../numbers.ts';
import { words } from '../words/reproductions.ts';
import type { Desk } from './desk.ts';
import { sayClaims, sayStatus } from './sayings.ts';
import { type Runs, runsWanted, type Sight } from './sight.ts';

const says = words.run;
const OFFERED: readonly number[] = [200, 2000];

/** How many runs, Reproduce and Stop, and how far it is. */
export function Dock({ desk }: { desk: Desk }) {
  const sight = desk.sight.value;
  const reproducing = desk.reproducing(sight);
  const running = reproducing.status.value === 'running';
  const id = useId();
  return (
    <section class="transport run" id="controls" aria-label={says.label} tabIndex={-1}>
      <button type="button" class="strong" onClick={() => (running ? desk.stop() : desk.start())}>
        {running ? says.stop : startWord(desk, sight)}
      </button>
      {reproducing.cells.length > 0 && (
        <label for={id}>
          <span>{says.runs}</span>
          <select
            id={id}
            disabled={running}
            value={String(sight.runs)}
            onChange={(event) => desk.choose(runsOf(event.currentTarget.value))}
          >
            {choices(sight).map((runs) => (
              <option key={runs} value={String(runs)}>
                {runs === 'published'
                  ? says.published(formatCount(sight.reproduction.runs))
                  : formatCount(runs)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Standing desk={desk} />
    </section>
  );
}

function Standing({ desk }: { desk: Desk }) {
  const reproducing = desk.reproducing(desk.sight.value);
  const { taken, wanted, secondsLeft } = reproducing.progress.value;
  if (reproducing.status.value !== 'running') {
    const failed = reproducing.problem.value !== null;
    return (
      <p class={failed ? 'standing mistake' : 'standing'} role={failed ? 'alert' : undefined}>
        {sayStatus(reproducing)} {sayClaims(reproducing.report.value)}
      </p>
    );
  }
  const parts = [
    says.of(formatCount(taken), formatCount(wanted)),
    ...(secondsLeft === null ? [] : [sayTimeLeft(secondsLeft)]),
  ];
  return (
    <div class="standing">
      <progress value={taken} max={wanted} aria-label={says.progress} />
      <span>{parts.join(' · ')}</span>
    </div>
  );
}

/** What the numbers of runs to choose from are: those offered, and the one that the address has asked for. */
function choices({ runs }: Sight): Runs[] {
  const numbers = new Set([...OFFERED, ...(runs === 'published' ? [] : [runs])]);
  return ['published', ...[...numbers].sort((a, b) => a - b)];
}

function startWord(desk: Desk, sight: Sight): string {
  const reproducing = desk.reproducing(sight);
  if (reproducing.goesOnTo(runsWanted(sight))) return says.goOn;
  const { most } = reproducing.progress.value;
  return most === runsWanted(sight) ? says.again : says.reproduce;
}

function runsOf(text: string): Runs {
  return text === 'published' ? text : Number(text);
}
