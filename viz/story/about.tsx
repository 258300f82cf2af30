import type { SourceKey } from '../../sim/sources.ts';
import { Citation } from '../controls/lever.tsx';
import { words } from '../words/page.ts';
import { words as storyWords } from '../words/story.ts';
import type { Story } from '../worker/story.ts';

/** What the scenario says of itself. */
export function About({ story }: { story: Story }) {
  return (
    <section class="about" aria-labelledby="about-title">
      <h2 id="about-title">{storyWords.story.about}</h2>
      <div class="about-parts">
        <Points title={storyWords.story.notice} points={story.notice} />
        <Points title={storyWords.story.tries} points={story.tries} />
        {story.sources.length > 0 && (
          <div>
            <h3>{storyWords.story.sources}</h3>
            <ul>
              {story.sources.map(({ source, grade, says }) => (
                <li key={source + says}>
                  {says} <span class={`grade ${grade}`}>{words.levers.evidence[grade]}</span>
                  <small>
                    <Citation source={source as SourceKey} />
                  </small>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
