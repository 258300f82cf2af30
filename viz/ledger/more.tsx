import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '../numbers.ts';
import { ledgerWords } from '../words/ledger.ts';

const says = ledgerWords.question;

/** So many more come at a time. */
const STEP = 50;

/** How many rows of a long table are shown. */
interface Shown<Kind> {
  readonly shown: number;
  /** How many were, before more were asked for. */
  readonly before: number;
  /** For what takes the focus in the first row of those: who asks with the keyboard goes on there. */
  readonly next: RefObject<Kind | null>;
  show(count: number): void;
}

/** @param first how many rows are shown until more are asked for */
export function useShown<Kind extends HTMLElement>(first = STEP): Shown<Kind> {
  const [{ shown, before }, setShown] = useState({ shown: first, before: 0 });
  const next = useRef<Kind>(null);
  useEffect(() => {
    if (before > 0) next.current?.focus();
  }, [before]);
  return { shown, before, next, show: (count) => setShown({ shown: count, before: shown }) };
}

interface MoreProps extends Pick<Shown<unknown>, 'shown' | 'show'> {
  /** How many there are, and how many of them can be shown. */
  readonly count: number;
  readonly told: number;
}

/** How many of all are shown, and the way to the others; nothing where all are. */
export function More({ count, told, shown, show }: MoreProps) {
  if (shown >= count) return null;
  const next = Math.min(STEP, told - shown);
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
