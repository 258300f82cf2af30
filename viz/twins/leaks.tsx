import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Cause } from '../../sim/books.ts';
import { formatCount } from '../numbers.ts';
import type { TwinDirector } from './director.ts';
import { type Leak, leaksOf, sayLeak } from './sentences.ts';
import { words } from './words.ts';

const says = words.leaks;
const MOST = 8;

/** By what learnings were lost on both sides, as bars to the left and to the right; each can be asked about. */
export function Leaks({ director: { theatre, step } }: { director: TwinDirector }) {
  const isAsked = step.value?.shows === 'leaks';
  const id = useId();
  const chosen = useSignal<Cause | null>(null);
  const leaks = leaksOf(theatre);
  const most = Math.max(1, ...leaks.flatMap(({ counts }) => [counts.left, counts.right]));
  return (
    <section class="leaks" aria-labelledby={id}>
      <h2 id={id}>{says.title}</h2>
      <p class="lead">
        {leaks.length === 0 ? says.none : says.lead(formatCount(theatre.week.value))}
      </p>
      <p class="heads" aria-hidden="true">
        <span>{words.sides.left}</span>
        <span>{words.sides.right}</span>
      </p>
      <ul>
        {leaks.slice(0, MOST).map((leak) => (
          <li key={leak.cause}>
            <button
              type="button"
              aria-pressed={chosen.value === leak.cause}
              onClick={() => {
                chosen.value = chosen.value === leak.cause ? null : leak.cause;
              }}
            >
              <Bar leak={leak} side="left" most={most} />
              <span class="cause">{leak.label}</span>
              <Bar leak={leak} side="right" most={most} />
            </button>
          </li>
        ))}
      </ul>
      <p class="sentence" aria-live="polite">
        {chosen.value !== null
          ? sayLeak(leaks, chosen.value).join(' ')
          : // On the tour that is for the reader to find.
            isAsked
            ? ''
            : sayBiggest(leaks)}
      </p>
    </section>
  );
}

function sayBiggest(leaks: readonly Leak[]): string {
  const [first] = leaks;
  if (first === undefined) return '';
  const all = leaks.reduce((sum, { counts }) => sum + counts.right, 0);
  return says.biggest(
    words.sidesIn.right,
    first.label,
    formatCount(first.counts.right),
    formatCount(all),
  );
}

interface BarProps {
  readonly leak: Leak;
  readonly side: 'left' | 'right';
  readonly most: number;
}

function Bar({ leak, side, most }: BarProps) {
  return (
    <span class={`leak ${side}`}>
      <span class="count">
        <span class="unseen">{words.sides[side]}</span> {formatCount(leak.counts[side])}
      </span>
      <span class="track" aria-hidden="true">
        <span style={{ width: `${(100 * leak.counts[side]) / most}%` }} />
      </span>
    </span>
  );
}
