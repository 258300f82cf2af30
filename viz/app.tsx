import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Figure } from './charts/figure.tsx';
import { createFlow, tabulateFlow } from './charts/flow.ts';
import { createOrganisation, tabulateOrganisation } from './charts/organisation.ts';
import { createTrajectories, tabulateTrajectories } from './charts/trajectories.ts';
import { Levers, NextRun } from './controls/levers.tsx';
import { Masthead } from './controls/masthead.tsx';
import { Notices } from './controls/notices.tsx';
import { Transport } from './controls/transport.tsx';
import { ReproductionsDoor } from './reproductions/door.tsx';
import type { Director } from './state/director.ts';
import { view } from './state/view.ts';
import { About } from './story/about.tsx';
import { Headline } from './story/headline.tsx';
import { FlowKey, OrganisationKey } from './story/keys.tsx';
import { flowOfLearning } from './story/learning-flow.ts';
import { byWeek, Turns } from './story/turns.tsx';
import { flowOfVoice } from './story/voice-flow.ts';
import { words } from './words.ts';

const LINES = [
  'performance',
  'potential',
  'peopleKnowledge',
  'teamKnowledge',
  'rulebookKnowledge',
  'efficacy',
];

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
        {story !== null && (
          <>
            <Headline theatre={theatre} story={story} reset={() => director.openAsItIs()} />
            <div class="stage">
              <div class="charts">
                <OrganisationFigure director={director} />
                <TrajectoriesFigure director={director} />
                <LearningFigure director={director} />
                <VoiceFigure director={director} />
              </div>
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
            <p class="help">{words.transport.keys}</p>
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

function OrganisationFigure({ director: { theatre, player } }: { director: Director }) {
  const data = useComputed(() => {
    const story = theatre.story.value;
    const frame = theatre.frame.value;
    if (story === null || frame === null) return null;
    const between = 1000 / player.speed.value;
    return { story, frame, motion: player.still ? 0 : Math.min(600, between * 0.9) };
  });
  const perMark = theatre.frame.value?.perMark ?? 1;
  const says =
    perMark === 1 ? words.organisation.says : words.organisation.saysCrowd(String(perMark));
  return (
    <Figure
      title={words.organisation.title}
      className="organisation-figure"
      data={data}
      create={createOrganisation}
      tabulate={tabulateOrganisation}
      lead={<p class="lead">{says}</p>}
    >
      <OrganisationKey />
    </Figure>
  );
}

function TrajectoriesFigure({ director: { theatre, player } }: { director: Director }) {
  const data = useComputed(() => {
    const story = theatre.story.value;
    const frame = theatre.frame.value;
    if (story === null || frame === null) return null;
    const { course, former } = theatre;
    const turns = [...story.turns].sort(byWeek);
    return { course, former, week: frame.week, weeks: story.weeks, turns };
  });
  const create = useMemo(
    () => (element: HTMLElement) =>
      createTrajectories(element, {
        lines: LINES,
        gap: ['potential', 'performance'],
        mark: { at: 0.5, says: words.trajectories.chance },
        height: 330,
        seek: (week) => player.seek(week),
      }),
    [],
  );
  const story = theatre.story.value;
  return (
    <Figure
      title={words.trajectories.title}
      className="trajectories-figure"
      data={data}
      create={create}
      tabulate={(of) => tabulateTrajectories(of, LINES)}
      lead={
        <p class="lead">
          {words.trajectories.says}
          {theatre.former !== null &&
            theatre.changes.value.length > 0 &&
            ` (${words.trajectories.former})`}
        </p>
      }
    >
      {story !== null && <Turns theatre={theatre} story={story} />}
    </Figure>
  );
}

function LearningFigure({ director: { theatre } }: { director: Director }) {
  const data = useComputed(() => {
    const story = theatre.story.value;
    const frame = theatre.frame.value;
    return story && frame && flowOfLearning(story.booksAtStart, frame.books);
  });
  return (
    <Figure
      title={words.learning.title}
      className="learning-figure"
      data={data}
      create={createLearning}
      tabulate={(of) => tabulateFlow(of, words.learning.columns, words.learning.fates)}
      lead={<p class="lead sentence">{data.value?.sentence}</p>}
    >
      <FlowKey />
    </Figure>
  );
}

function VoiceFigure({ director: { theatre } }: { director: Director }) {
  const data = useComputed(() => {
    const story = theatre.story.value;
    const frame = theatre.frame.value;
    return story && frame && flowOfVoice(story.booksAtStart, frame.books);
  });
  return (
    <Figure
      title={words.voice.title}
      className="voice-figure"
      data={data}
      create={createVoice}
      tabulate={(of) => tabulateFlow(of, words.voice.columns, words.voice.fates)}
      lead={<p class="lead sentence">{data.value?.sentence}</p>}
    />
  );
}

function createLearning(element: HTMLElement) {
  return createFlow(element, { height: 440 });
}
function createVoice(element: HTMLElement) {
  return createFlow(element, { height: 260 });
}
