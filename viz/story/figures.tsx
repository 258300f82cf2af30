/** The pictures of a story, each where its model has something for it to show. */
import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { exact } from '../charts/exact.ts';
import { Figure } from '../charts/figure.tsx';
import { createFlow, tabulateFlow } from '../charts/flow.ts';
import { createNetwork, tabulateNetwork } from '../charts/network.ts';
import { createOrganisation } from '../charts/organisation.ts';
import { tabulateEveryTeam, tabulateOrganisation } from '../charts/organisation-in-words.ts';
import { MOST_FACES } from '../charts/organisation-layout.ts';
import { createTrajectories } from '../charts/trajectories.ts';
import { tabulateEveryWeek, tabulateTrajectories } from '../charts/trajectories-in-words.ts';
import { LedgerFindings } from '../ledger/findings.tsx';
import { questionOf, voiceQuestionOf } from '../ledger/question.ts';
import { VoiceFindings } from '../ledger/voices.tsx';
import { WindowControl } from '../ledger/window.tsx';
import { formatCount, formatMeasure } from '../numbers.ts';
import type { Director } from '../state/director.ts';
import { words as chartWords } from '../words/charts.ts';
import { ledgerWords } from '../words/ledger.ts';
import { words as storyWords } from '../words/story.ts';
import type { Story } from '../worker/story.ts';
import { Branches } from './branches.tsx';
import { FlowKey, OrganisationKey } from './keys.tsx';
import { flowOfLearning } from './learning-flow.ts';
import { labelIn, linesOf } from './lines.ts';
import { PersonCard } from './person-card.tsx';
import { useTrajectories } from './trajectories-data.ts';
import { Turns } from './turns.tsx';
import { flowOfVoice } from './voice-flow.ts';

interface FigureOf {
  readonly director: Director;
}

export function Figures({ director, story }: FigureOf & { readonly story: Story }) {
  // Proposals climb levels of management: where a model has none, nobody has to be asked.
  const hasVoice = 'levels' in story.parameters;
  return (
    <div class="charts">
      {story.crowd !== null && <OrganisationFigure director={director} hasVoice={hasVoice} />}
      {story.ties !== null && <NetworkFigure director={director} />}
      <TrajectoriesFigure key={story.model} director={director} story={story} />
      {story.crowd !== null && <LearningFigure director={director} />}
      {hasVoice && <VoiceFigure director={director} />}
    </div>
  );
}

function OrganisationFigure({ director, hasVoice }: FigureOf & { readonly hasVoice: boolean }) {
  const { theatre, player } = director;
  const data = useComputed(() => {
    const crowd = theatre.story.value?.crowd ?? null;
    const scene = theatre.frame.value?.scene ?? null;
    if (crowd === null || scene === null) return null;
    const between = 1000 / player.speed.value;
    return { crowd, frame: scene, motion: player.still ? 0 : Math.min(600, between * 0.9) };
  });
  const hasFaces = (theatre.story.value?.crowd?.people ?? Number.POSITIVE_INFINITY) <= MOST_FACES;
  const create = useMemo(
    () => (element: HTMLElement) =>
      createOrganisation(element, {
        choose: (what) => {
          const person = 'person' in what ? what.person : theatre.chosen.value?.person;
          if (person !== undefined) theatre.choose({ person, ...what });
        },
      }),
    [],
  );
  const perMark = theatre.frame.value?.scene?.perMark ?? 1;
  const says =
    perMark === 1
      ? chartWords.organisation.says
      : chartWords.organisation.saysCrowd(String(perMark));
  return (
    <Figure
      title={chartWords.organisation.title}
      className="organisation-figure"
      data={data}
      create={create}
      tabulate={tabulateOrganisation}
      tabulateAll={tabulateEveryTeam}
      lead={<p class="lead">{says}</p>}
    >
      <PersonCard director={director} />
      <OrganisationKey hasVoice={hasVoice} hasFaces={hasFaces} />
    </Figure>
  );
}

function NetworkFigure({ director: { theatre } }: FigureOf) {
  const data = useComputed(() => {
    const story = theatre.story.value;
    const frame = theatre.frame.value;
    if (!story?.ties || !frame?.standings) return null;
    const { ties, unit, crowd } = story;
    const groupSize = crowd?.teamSize ?? 1;
    return { week: frame.week, unit, groupSize, ties, standings: frame.standings };
  });
  return (
    <Figure
      title={chartWords.network.title}
      className="network-figure"
      data={data}
      create={createNetwork}
      tabulate={tabulateNetwork}
      tabulateAll={(of) => tabulateNetwork(of, exact)}
      lead={<p class="lead">{chartWords.network.says}</p>}
    />
  );
}

function TrajectoriesFigure({
  director: { theatre, player },
  story,
}: FigureOf & { readonly story: Story }) {
  const lines = linesOf(story);
  const data = useTrajectories(theatre);
  const create = useMemo(
    () => (element: HTMLElement) =>
      createTrajectories(element, {
        ...lines,
        lines: lines.drawn,
        height: 330,
        seek: (week) => player.seek(week),
      }),
    [],
  );
  const isFirst = story.model === 'three-level';
  return (
    <Figure
      title={isFirst ? chartWords.trajectories.title : chartWords.trajectories.titleOfOthers}
      className="trajectories-figure"
      data={data}
      create={create}
      tabulate={(of) => tabulateTrajectories(of, lines.drawn, lines.gap)}
      tabulateAll={(of) => tabulateEveryWeek(of, [...lines.drawn, ...lines.told])}
      lead={isFirst && <p class="lead">{chartWords.trajectories.says}</p>}
    >
      <Ghost theatre={theatre} />
      <Branches theatre={theatre} story={story} measure={lines.drawn[0]} />
      <Told director={{ theatre }} story={story} names={lines.told} />
      <Turns theatre={theatre} story={story} />
    </Figure>
  );
}

/** What the dotted lines are; they can be left out. */
function Ghost({ theatre }: Pick<Director, 'theatre'>) {
  // What was left comes with the story that it was left for.
  theatre.story.value;
  if (theatre.retelling.former === null) return null;
  return (
    <label class="ghost">
      <input
        type="checkbox"
        checked={theatre.retelling.ghost.value}
        onChange={(event) => {
          theatre.retelling.ghost.value = event.currentTarget.checked;
        }}
      />
      {chartWords.trajectories.former(theatre.retelling.former.says)}
    </label>
  );
}

/** The measures that are no share of anything, as numbers. */
function Told({
  director: { theatre },
  story,
  names,
}: {
  readonly director: Pick<Director, 'theatre'>;
  readonly story: Story;
  readonly names: readonly string[];
}) {
  const { week } = theatre;
  if (names.length === 0) return null;
  return (
    <dl class="told">
      {names.map((name) => (
        <div key={name}>
          <dt>{labelIn(story, name)}</dt>
          <dd class={name}>{formatMeasure(theatre.course.at(name, week.value))}</dd>
        </div>
      ))}
    </dl>
  );
}

function LearningFigure({ director: { theatre, inquiry } }: FigureOf) {
  const data = useComputed(() => {
    const story = theatre.story.value;
    const scene = theatre.frame.value?.scene ?? null;
    const before = inquiry.before.value;
    return story && scene && before && flowOfLearning(before, scene.books, sinceOf(inquiry, story));
  });
  const create = useMemo(
    () => (element: HTMLElement) =>
      createFlow(element, {
        height: 440,
        choose: (choice) => inquiry.learnings.ask(questionOf(choice)),
      }),
    [],
  );
  return (
    <Figure
      title={storyWords.learning.title}
      className="learning-figure"
      data={data}
      create={create}
      tabulate={(of) => tabulateFlow(of, storyWords.learning.columns, storyWords.learning.fates)}
      lead={
        <>
          <p class="lead sentence">{data.value?.sentence}</p>
          <WindowControl theatre={theatre} inquiry={inquiry} />
        </>
      }
    >
      <FlowKey hasMoved={data.value?.links.some(({ to }) => to === 'fate worldMoved') ?? false} />
      <LedgerFindings theatre={theatre} inquiry={inquiry} />
    </Figure>
  );
}

/** What the window begins with, where that is not the start. */
function sinceOf({ from }: Director['inquiry'], { unit }: Story): string | null {
  return from.value === 0 ? null : ledgerWords.window.since(unit, formatCount(from.value));
}

function VoiceFigure({ director: { theatre, inquiry } }: FigureOf) {
  const data = useComputed(() => {
    const scene = theatre.frame.value?.scene ?? null;
    const before = inquiry.before.value;
    return scene && before && flowOfVoice(before, scene.books);
  });
  const create = useMemo(
    () => (element: HTMLElement) =>
      createFlow(element, {
        height: 260,
        choose: (choice) => inquiry.voices.ask(voiceQuestionOf(choice)),
      }),
    [],
  );
  return (
    <Figure
      title={storyWords.voice.title}
      className="voice-figure"
      data={data}
      create={create}
      tabulate={(of) => tabulateFlow(of, storyWords.voice.columns, storyWords.voice.fates)}
      lead={<p class="lead sentence">{data.value?.sentence}</p>}
    >
      <VoiceFindings theatre={theatre} inquiry={inquiry} />
    </Figure>
  );
}
