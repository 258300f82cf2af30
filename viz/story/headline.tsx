import type { ComponentChildren } from 'preact';
import { formatCount } from '../numbers.ts';
import type { Theatre } from '../state/theatre.ts';
import { words } from '../words/page.ts';
import { words as storyWords } from '../words/story.ts';
import type { Story } from '../worker/story.ts';
import { differencesOf } from './differences.ts';

interface HeadlineProps {
  readonly theatre: Theatre;
  readonly story: Story;
  /** Goes back to the scenario as it is. */
  reset(): void;
  /** Where the scenario's title stands: the choice of it, and what goes with it. */
  readonly children?: ComponentChildren;
}

/** How many differences are told before the rest is counted. */
const MOST_TOLD = 4;

/** The scenario's question, and how the run differs from it; at the end of the run, what tells this run from any other. */
export function Headline({ theatre, story, reset, children }: HeadlineProps) {
  const fingerprint = theatre.frame.value?.fingerprint;
  return (
    <div class="headline">
      <div class="kicker">
        <span class="on-paper">{story.title}</span>
        {children}
        {fingerprint && (
          <span class="end" title={words.transport.fingerprintSays}>
            {words.status.end(story.unit, formatCount(story.weeks))} · {words.transport.fingerprint}{' '}
            <code class="fingerprint">{fingerprint}</code>
          </span>
        )}
      </div>
      <Differences theatre={theatre} story={story} reset={reset} />
      <h1>{story.question}</h1>
    </div>
  );
}

function Differences({ theatre, story, reset }: HeadlineProps) {
  const told = differencesOf(story, theatre.settings.value, theatre.retelling.changes.value);
  if (told.length === 0) return null;
  const rest = told.length - MOST_TOLD;
  const shown =
    rest > 0 ? [...told.slice(0, MOST_TOLD), storyWords.story.more(formatCount(rest))] : told;
  return (
    <p class="differences">
      <span>
        {storyWords.story.differs(told.length)}
        {shown.join(', ')}
      </span>
      <button type="button" onClick={reset}>
        {storyWords.story.asItIs}
      </button>
    </p>
  );
}
