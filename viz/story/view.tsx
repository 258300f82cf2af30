import { ChallengeDoor } from '../challenges/door.tsx';
import { Levers, NextRun, ToLevers } from '../controls/levers.tsx';
import { Notices } from '../controls/notices.tsx';
import { Transport } from '../controls/transport.tsx';
import { PrintFoot } from '../sharing/print-foot.tsx';
import { ShareBar } from '../sharing/share-bar.tsx';
import { SourceContext } from '../sharing/shareable.ts';
import { directing } from '../state/directing.ts';
import { Director } from '../state/director.ts';
import { words } from '../words/page.ts';
import { About } from './about.tsx';
import { Figures } from './figures.tsx';
import { Glance } from './glance.tsx';
import { Headline } from './headline.tsx';
import { ScenarioChoice } from './scenario-choice.tsx';
import '../style/trajectories.css';
import '../style/network.css';
import '../style/flow.css';
import '../style/ledger.css';

/** A scenario told week by week, with everything that can be changed: the bench. */
export function StoryView() {
  directing.value ??= new Director(matchMedia('(prefers-reduced-motion: reduce)').matches);
  return <Story director={directing.value} />;
}

function Story({ director }: { director: Director }) {
  const { theatre, player } = director;
  const story = theatre.story.value;
  return (
    <>
      <main>
        <Notices theatre={theatre} stop={() => director.stop()} />
        {story === null && (
          <p class="kicker">
            <ScenarioChoice director={director} />
          </p>
        )}
        {story !== null && (
          <SourceContext.Provider value={director.shared}>
            <Headline theatre={theatre} story={story} reset={() => director.openAsItIs()}>
              <ScenarioChoice director={director} />
              <ShareBar shared={director.shared} verification={director.verification} />
              <ToLevers theatre={theatre} />
            </Headline>
            <div class="stage">
              <Figures director={director} story={story} />
              <aside class="bench">
                <Glance key={story.model} director={director} story={story} />
                {theatre.challenge.value !== null && <ChallengeDoor director={director} />}
                <NextRun theatre={theatre} restart={() => director.restart()} />
                <Levers
                  theatre={theatre}
                  change={(name, value) => director.change(name, value)}
                  begin={(settings) => director.begin(settings)}
                  rest={() => director.rest()}
                />
              </aside>
            </div>
            <About story={story} />
            <p class="help">{words.transport.keys(story.unit)}</p>
            <PrintFoot shared={director.shared} />
          </SourceContext.Provider>
        )}
      </main>
      {story !== null && (
        <footer class="dock">
          <Transport
            theatre={theatre}
            player={player}
            hasWaiting={Object.keys(theatre.waiting.value).length > 0}
            start={(seed) => director.restart(seed)}
          />
        </footer>
      )}
    </>
  );
}
