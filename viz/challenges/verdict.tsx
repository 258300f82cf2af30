import type { Challenge } from '../../lab/challenges/challenge.ts';
import { useIntoSight } from '../controls/into-sight.ts';
import { words } from '../words/challenges.ts';
import { type Contest, isWithinRules, OTHERS } from './contest.ts';
import { MARKS } from './marks.ts';

/** What has come of it, beside the goal: once it is over it comes into sight by itself. */
export function Verdict({ contest }: { contest: Contest }) {
  const outcome = contest.outcome.value;
  const others = contest.others.value;
  const box = useIntoSight<HTMLDivElement>(outcome);
  if (outcome === null) return null;
  const met = others?.filter(Boolean).length ?? 0;
  const isDone = others?.length === OTHERS;
  return (
    <div class={`outcome ${outcome === 'met' ? 'met' : 'missed'}`} ref={box}>
      <p>
        <b>
          <span class="mark" aria-hidden="true">
            {outcome === 'met' ? MARKS.met : MARKS.missed}
          </span>{' '}
          {words.outcome[outcome]}
        </b>
      </p>
      {others === null && isWithinRules(outcome) && (
        <button type="button" onClick={() => contest.tryOthers()}>
          {words.askOthers}
        </button>
      )}
      {others !== null && (
        <p>
          {isDone ? words.others(met, OTHERS) : words.trying(others.length, OTHERS)}{' '}
          {isDone && outcome === 'met' && met < OTHERS / 2 && words.lucky}
        </p>
      )}
    </div>
  );
}

/** What to think about, once it is over. */
export function Afterwards({
  challenge: { afterwards },
  contest,
}: {
  readonly challenge: Challenge;
  readonly contest: Contest;
}) {
  if (contest.outcome.value === null || afterwards.length === 0) return null;
  return (
    <>
      <h3>{words.afterwards}</h3>
      <ul class="afterwards">
        {afterwards.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </>
  );
}
