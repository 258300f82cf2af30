import { Transport } from '../controls/transport.tsx';
import { announcement } from '../state/announcer.ts';
import { DiffersLine } from './differs-line.tsx';
import { TwinDirector } from './director.ts';
import { GuessPanel } from './guess-panel.tsx';
import { Leaks } from './leaks.tsx';
import { PersonCard } from './person-card.tsx';
import { Ribbon } from './ribbon.tsx';
import { titlesOf } from './sentences.ts';
import { TourCard } from './tour-card.tsx';
import { words } from './words.ts';
import { SIDES } from './worker/comparison.ts';
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
  const titles = titlesOf(theatre, place.value.comparison);
  const showsLeaks = step.value?.shows === 'leaks' || place.value.step === null;
  return (
    <>
      <main class="twins">
        <p class="announcer" role="status" aria-live="polite">
          {announcement.value}
        </p>
        <Problems director={director} />
        <header class="headline">
          <h1>{titles.question}</h1>
          <DiffersLine director={director} />
        </header>
        <TourCard director={director} />
        <div class="worlds">
          {SIDES.map((side) => (
            <World key={side} director={director} side={side} title={titles[side]} />
          ))}
        </div>
        {drawing.value !== null && <GuessPanel director={director} />}
        <Ribbon director={director} />
        <PersonCard director={director} />
        {showsLeaks && drawing.value === null && <Leaks director={director} />}
        <details class="twin-key">
          <summary>{words.world.keyTitle}</summary>
          <p>{words.world.key}</p>
        </details>
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
