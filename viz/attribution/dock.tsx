import { sayTimeLeft } from '../laboratory/time-left.ts';
import { formatCount } from '../numbers.ts';
import { words } from '../words/attribution.ts';
import type { Desk, OnDesk } from './desk.ts';
import { MOST_SEEDS } from './sight.ts';

/** How many seeds there are to choose from, beside the one that the address asks for. */
const OFFERED = [5, 20, 50, 200];

/** Starts and stops it, says over how many seeds, and how far it is. */
export function Dock({ desk, onDesk: { finding } }: { desk: Desk; onDesk: OnDesk }) {
  const { seeds } = desk.sight.value;
  const status = finding.status.value;
  const running = status === 'running';
  const offered = [...new Set([...OFFERED, seeds])].sort((a, b) => a - b);
  return (
    <section class="transport run" id="controls" aria-label={words.dock} tabIndex={-1}>
      <button
        type="button"
        class="strong"
        disabled={finding.game.players.length === 0 || finding.seeds.value >= seeds}
        onClick={() => (running ? finding.stop() : desk.start())}
      >
        {running ? words.stop : status === 'idle' ? words.start : words.goOn}
      </button>
      <label>
        <span>{words.seeds}</span>
        <select
          disabled={running}
          value={String(seeds)}
          onChange={({ currentTarget }) => desk.choose({ seeds: Number(currentTarget.value) })}
        >
          {offered
            .filter((count) => count <= MOST_SEEDS)
            .map((count) => (
              <option key={count} value={String(count)}>
                {count}
              </option>
            ))}
        </select>
      </label>
      <Standing finding={finding} seeds={seeds} />
    </section>
  );
}

function Standing({ finding, seeds }: { finding: OnDesk['finding']; seeds: number }) {
  const { taken, wanted, secondsLeft } = finding.progress.value;
  const whole = finding.seeds.value;
  switch (finding.status.value) {
    case 'idle':
      return <p class="standing">{words.nothing(formatCount(finding.game.plans.length))}</p>;
    case 'running':
      return (
        <div class="standing">
          <progress value={taken} max={wanted} aria-label={words.progress} />
          <span>
            {[
              words.whole(whole, seeds),
              words.of(formatCount(taken), formatCount(wanted)),
              ...(secondsLeft === null ? [] : [sayTimeLeft(secondsLeft)]),
            ].join(' · ')}
          </span>
        </div>
      );
    case 'done':
      return <p class="standing">{words.done(whole)}</p>;
    case 'stopped': {
      const problem = finding.problem.value;
      return (
        <p class="standing" role={problem === null ? undefined : 'alert'}>
          {problem === null ? words.stopped(whole) : words.failed(problem)}
        </p>
      );
    }
  }
}
