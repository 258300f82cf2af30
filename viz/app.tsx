import { Levers, NextRun } from './controls/levers.tsx';
import { Masthead } from './controls/masthead.tsx';
import { Notices } from './controls/notices.tsx';
import { Offer } from './controls/offer.tsx';
import { Transport } from './controls/transport.tsx';
import { ReproductionsDoor } from './reproductions/door.tsx';
import { PrintFoot } from './sharing/print-foot.tsx';
import { ShareBar } from './sharing/share-bar.tsx';
import { SharedContext } from './sharing/shareable.ts';
import type { Director } from './state/director.ts';
import { view } from './state/view.ts';
import { About } from './story/about.tsx';
import { Figures } from './story/figures.tsx';
import { Headline } from './story/headline.tsx';
import { words } from './words.ts';

/** The whole page. */
export function App({ director }: { director: Director }) {
  return (
    <>
      <Masthead
        theatre={director.theatre}
        open={(scenario) => director.openScenario(scenario)}
        leave={() => director.rest()}
      />
      {view.value === 'story' ? <StoryView director={director} /> : <ReproductionsDoor />}
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
        <Offer theatre={theatre} />
        {story !== null && (
          <SharedContext.Provider value={director.shared}>
            <Headline theatre={theatre} story={story} reset={() => director.openAsItIs()}>
              <ShareBar shared={director.shared} verification={director.verification} />
            </Headline>
            <div class="stage">
              <Figures director={director} story={story} />
              <aside>
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
            <PrintFoot shared={director.shared} />
          </SharedContext.Provider>
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
