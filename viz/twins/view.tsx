import { useEffect, useRef } from 'preact/hooks';
import { SIDES } from '../../lab/twins/comparison.ts';
import { Transport } from '../controls/transport.tsx';
import { PrintFoot } from '../sharing/print-foot.tsx';
import { ShareBar } from '../sharing/share-bar.tsx';
import { SourceContext } from '../sharing/shareable.ts';
import { announcement } from '../state/announcer.ts';
import { words } from '../words/twins.ts';
import { DiffersLine } from './differs-line.tsx';
import { TwinDirector } from './director.ts';
import { GuessPanel } from './guess-panel.tsx';
import { HEADLINE } from './headline.ts';
import { Leaks } from './leaks.tsx';
import { PersonCard } from './person-card.tsx';
import { Ribbon } from './ribbon.tsx';
import { titlesOf } from './sentences.ts';
import { TourCard } from './tour-card.tsx';
import { World } from './world.tsx';

/** What is shown outlives the view: whoever comes back finds it there. */
let director: TwinDirector | null = null;

/** Two small organisations: the same people, the same luck, one difference. */
export function TwinsView() {
  director ??= new TwinDirector();
  return <Twins director={director} />;
}

function Twins({ director }: { director: TwinDirector }) {
  const { theatre, player, place, step, drawing } = director;
  const { shared, verification } = director;
  // Until others have come, what is shown keeps its name.
  const titles = titlesOf(theatre, theatre.comparison.value ?? place.value.comparison);
  const isGuessing = drawing.value !== null;
  const hasGuess = !isGuessing && place.value.guess !== null;
  const wasGuessing = useRef(false);
  // What grows over the guess is seen at once, wherever on the page it was made.
  useEffect(() => {
    if (isGuessing) wasGuessing.current = true;
    else if (hasGuess && wasGuessing.current) {
      wasGuessing.current = false;
      document.querySelector('.ribbon-figure')?.scrollIntoView({ block: 'nearest' });
    }
  }, [isGuessing, hasGuess]);
  const shows = step.value?.shows;
  const worlds = (
    <div class="worlds" key="worlds">
      {SIDES.map((side) => (
        <World key={side} director={director} side={side} title={titles[side]} />
      ))}
    </div>
  );
  const ribbon = <Ribbon key="ribbon" director={director} />;
  const person = <PersonCard key="person" director={director} />;
  const leaks = <Leaks key="leaks" director={director} />;
  // What the reader is asked about comes first.
  const parts = isGuessing
    ? [<GuessPanel key="guess" director={director} />, ribbon, worlds]
    : shows === 'leaks'
      ? [leaks, worlds, person, ribbon]
      : [
          ...(hasGuess ? [ribbon, worlds, person] : [worlds, person, ribbon]),
          ...(step.value === null ? [leaks] : []),
        ];
  return (
    <>
      <main class="twins">
        <p class="announcer" role="status" aria-live="polite">
          {announcement.value}
        </p>
        <Problems director={director} />
        <header class="headline">
          <h1 id={HEADLINE} tabIndex={-1}>
            {titles.question}
          </h1>
          <TourCard director={director} />
          <DiffersLine director={director} />
          <ShareBar shared={shared} verification={verification} />
        </header>
        <SourceContext.Provider value={shared}>{parts}</SourceContext.Provider>
        <details class="twin-key">
          <summary>{words.world.keyTitle}</summary>
          <p>{words.world.key}</p>
        </details>
        <PrintFoot shared={shared} />
      </main>
      <footer class="dock">
        <Transport theatre={theatre} player={player} start={(seed) => director.start(seed)} />
      </footer>
    </>
  );
}

function Problems({ director: { theatre } }: { director: TwinDirector }) {
  const problems = theatre.problems.value;
  if (problems.length === 0) return null;
  const broken = theatre.status.value === 'broken';
  return (
    <div class="notice problem" role="alert">
      <p>
        <b>{broken ? words.broken : words.notShown}</b>
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{broken ? words.brokenSays(problem) : problem}</li>
        ))}
      </ul>
      {broken ? (
        <button type="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      ) : (
        <button
          type="button"
          onClick={() => {
            theatre.problems.value = [];
          }}
        >
          {words.dismiss}
        </button>
      )}
    </div>
  );
}
