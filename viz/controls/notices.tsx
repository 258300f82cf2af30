import { FIRST_SCENARIO } from '../../lab/links/address.ts';
import { formatPercent } from '../numbers.ts';
import { announcement } from '../state/announcer.ts';
import type { Theatre } from '../state/theatre.ts';
import { words } from '../words/page.ts';

const says = words.status;

interface NoticesProps {
  readonly theatre: Theatre;
  stop(): void;
}

/** What the reader must know: that it is settling, that something was refused, that the worker died. */
export function Notices({ theatre, stop }: NoticesProps) {
  const status = theatre.status.value;
  const problems = theatre.problems.value;
  return (
    <>
      <p class="announcer" role="status" aria-live="polite">
        {announcement.value}
      </p>
      {status === 'settling' && <Settling theatre={theatre} stop={stop} />}
      {problems.length > 0 && (
        <div class="notice problem" role="alert">
          <p>
            <b>{status === 'broken' ? says.broken : says.refused}</b>
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{status === 'broken' ? says.brokenSays(problem) : problem}</li>
            ))}
          </ul>
          {status === 'broken' ? (
            <button type="button" onClick={() => location.reload()}>
              {says.reload}
            </button>
          ) : (
            <button
              type="button"
              onClick={() => {
                theatre.problems.value = [];
              }}
            >
              {says.dismiss}
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** What is on its way, and the way out of it. */
function Settling({ theatre, stop }: NoticesProps) {
  const { coming, story, titles } = theatre;
  const titleOf = (scenario: string) =>
    titles.value.find(({ name }) => name === scenario)?.title ?? scenario;
  const request = coming.value;
  const back = story.value?.scenario ?? FIRST_SCENARIO;
  // From the first scenario, as it is, there is nothing to go back to.
  const first =
    story.value === null &&
    request?.scenario === back &&
    Object.keys(request.settings).length === 0;
  return (
    <div class={`notice settling${story.value === null ? ' alone' : ''}`}>
      <progress value={theatre.settled.value} max={1} aria-label={says.settlingLabel} />
      <span>
        {request !== null && <b>{titleOf(request.scenario)}. </b>}
        {says.settling(formatPercent(theatre.settled.value))}
      </span>
      {!first && (
        <button type="button" onClick={stop}>
          {says.stop(titleOf(back))}
        </button>
      )}
    </div>
  );
}
