import { formatCount } from '../numbers.ts';
import { ledgerWords } from '../words/ledger.ts';

const says = ledgerWords.question;

interface MoreProps {
  /** How many there are, how many of them can be shown, and how many are. */
  readonly count: number;
  readonly told: number;
  readonly shown: number;
  /** How many come at a time. */
  readonly step: number;
  show(count: number): void;
}

/** How many of all are shown, and the way to the others; nothing where all are. */
export function More({ count, told, shown, step, show }: MoreProps) {
  if (shown >= count) return null;
  const next = Math.min(step, told - shown);
  return (
    <p class="more">
      {says.shown(formatCount(Math.min(shown, told)), formatCount(count))}{' '}
      {next > 0 ? (
        <button type="button" onClick={() => show(shown + next)}>
          {says.more(next)}
        </button>
      ) : (
        says.narrow
      )}
    </p>
  );
}
