import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Side } from '../../lab/twins/comparison.ts';
import type { Cause } from '../../sim/books.ts';
import { useIntoSight } from '../controls/into-sight.ts';
import { formatCount } from '../numbers.ts';
import { announce } from '../state/announcer.ts';
import { words } from '../words/twins.ts';
import type { TwinDirector } from './director.ts';
import { type Leak, leaksOf, sayLeak, sayLosses } from './leak-sentences.ts';

const says = words.leaks;
const MOST = 8;

/** By what learnings were lost on both sides, as bars to the left and to the right; each can be asked about. */
export function Leaks({ director: { theatre, step } }: { director: TwinDirector }) {
  const isAsked = step.value?.shows === 'leaks';
  const id = useId();
  const chosen = useSignal<Cause | null>(null);
  const leaks = leaksOf(theatre);
  const shown = leaks.slice(0, MOST);
  const others = leaks.length > MOST ? totalOf(leaks.slice(MOST)) : null;
  const bars = [...shown.map(({ counts }) => counts), ...(others === null ? [] : [others])];
  const most = Math.max(1, ...bars.flatMap(({ left, right }) => [left, right]));
  const told = useIntoSight<HTMLParagraphElement>(chosen.value);
  const choose = (cause: Cause) => {
    chosen.value = chosen.value === cause ? null : cause;
    if (chosen.value !== null) announce(sayChosen(leaks, cause, isAsked));
  };
  return (
    <section class="leaks" aria-labelledby={id}>
      <h2 id={id}>{says.title}</h2>
      <p class="lead">{sayLosses(theatre)}</p>
      <p class="heads" aria-hidden="true">
        <span>{words.sides.left}</span>
        <span>{words.sides.right}</span>
      </p>
      <ul>
        {shown.map((leak) => (
          <li key={leak.cause}>
            <button
              type="button"
              aria-pressed={chosen.value === leak.cause}
              onClick={() => choose(leak.cause)}
            >
              <Bar counts={leak.counts} side="left" most={most} />
              <span class="cause">{leak.label}</span>
              <Bar counts={leak.counts} side="right" most={most} />
            </button>
          </li>
        ))}
        {others !== null && (
          <li>
            <div class="others">
              <Bar counts={others} side="left" most={most} />
              <span class="cause">{says.others}</span>
              <Bar counts={others} side="right" most={most} />
            </div>
          </li>
        )}
      </ul>
      <p class="sentence" ref={told}>
        {chosen.value !== null
          ? sayChosen(leaks, chosen.value, isAsked)
          : // On the tour that is for the reader to find.
            isAsked
            ? ''
            : sayBiggest(leaks)}
      </p>
    </section>
  );
}

/** What is said of the leak that was chosen; on the tour also whether it is what was asked for. */
function sayChosen(leaks: readonly Leak[], cause: Cause, isAsked: boolean): string {
  const sentences = sayLeak(leaks, cause);
  if (isAsked) sentences.push(leaks[0]?.cause === cause ? says.isBiggest : says.isNotBiggest);
  return sentences.join(' ');
}

function totalOf(leaks: readonly Leak[]): Leak['counts'] {
  const sum = (side: Side) => leaks.reduce((all, { counts }) => all + counts[side], 0);
  return { left: sum('left'), right: sum('right') };
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
  readonly counts: Leak['counts'];
  readonly side: Side;
  readonly most: number;
}

function Bar({ counts, side, most }: BarProps) {
  return (
    <span class={`leak ${side}`}>
      <span class="count">
        <span class="unseen">{words.sides[side]}</span> {formatCount(counts[side])}
      </span>
      <span class="track" aria-hidden="true">
        <span style={{ width: `${(100 * counts[side]) / most}%` }} />
      </span>
    </span>
  );
}
