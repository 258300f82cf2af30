import { ChallengeDoor } from './challenges/door.tsx';
import { Door } from './controls/door.tsx';
import { Levers, NextRun } from './controls/levers.tsx';
import { Masthead } from './controls/masthead.tsx';
import { Notices } from './controls/notices.tsx';
import { Transport } from './controls/transport.tsx';
import type { Director } from './state/director.ts';
import { type View, view } from './state/view.ts';
import { About } from './story/about.tsx';
import { Figures } from './story/figures.tsx';
import { Headline } from './story/headline.tsx';
import { words } from './words.ts';

/** The views that are fetched only when somebody wants to see them. */
const FETCHED = {
  reproductions: () =>
    import('./reproductions/view.tsx').then(({ ReproductionsView }) => ReproductionsView),
  challenges: () => import('./challenges/view.tsx').then(({ ChallengesView }) => ChallengesView),
  card: () => import('./card/view.tsx').then(({ CardView }) => CardView),
} as const satisfies Partial<Record<View, unknown>>;

/** The whole page. */
export function App({ director }: { director: Director }) {
  const shown = view.value;
  return (
    <>
      <Masthead
        theatre={director.theatre}
        open={(scenario) => director.openScenario(scenario)}
        leave={() => director.rest()}
      />
      {shown === 'story' ? (
        <StoryView director={director} />
      ) : (
        <Door key={shown} load={FETCHED[shown]} words={words.doors[shown]} />
      )}
    </>
  );
}

function StoryView({ director }: { director: Director }) {
  const { theatre, player } = director;
  const story = theatre.story.value;
  return (
    <>
      <main>
        <Notices theatre={theatre} stop={() => director.stop()} />
        {story !== null && (
          <>
            <Headline theatre={theatre} story={story} reset={() => director.openAsItIs()} />
            <div class="stage">
              <Figures director={director} story={story} />
              <aside>
                {theatre.challenge.value !== null && <ChallengeDoor director={director} />}
                <NextRun theatre={theatre} restart={() => director.restart()} />
                <Levers
                  theatre={theatre}
                  change={(name, value) => director.change(name, value)}
                  begin={(settings) => director.begin(settings)}
                />
              </aside>
            </div>
            <About story={story} />
            <p class="help">{words.transport.keys(story.unit)}</p>
          </>
        )}
      </main>
      {story !== null && (
        <footer class="dock">
          <Transport theatre={theatre} player={player} start={(seed) => director.restart(seed)} />
        </footer>
      )}
    </>
  );
}
