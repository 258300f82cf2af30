import { words } from '../words/card.ts';

const says = words.results;

interface CheckAllProps {
  readonly isRunning: boolean;
  start(): void;
  stop(): void;
}

/** Has everything checked, or ends what is being checked. */
export function CheckAll({ isRunning, start, stop }: CheckAllProps) {
  return (
    <>
      <p>{says.few}</p>
      <p>
        <button type="button" class="strong" onClick={isRunning ? stop : start}>
          {isRunning ? says.stop : says.checkAll}
        </button>
      </p>
    </>
  );
}
