import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { DEFAULT_MODEL, models } from '../../lab/models.ts';
import { type Model, timeUnitOf } from '../../sim/model.ts';
import { Problems } from '../laboratory/problems.tsx';
import { announcement } from '../state/announcer.ts';
import { words } from '../words/card.ts';
import { Chapter } from './chapter.tsx';
import { Credits } from './credits.tsx';
import { foldsAround } from './fold.tsx';
import { Folio } from './folio.ts';
import { HowItWorks } from './how-it-works.tsx';
import { HowToUse } from './how-to-use.tsx';
import { NotClaimed } from './not-claimed.tsx';
import { groupsOf, placeOfGroup, sought } from './parameters.tsx';
import { Results } from './results.tsx';
import { writeSight } from './sight.ts';
import { ToNotice, ToTry } from './to-notice.tsx';
import { foldAll, unfold, unfolded } from './unfolded.ts';
import '../style/card.css';
import '../style/parameters.css';

/** What has been checked outlives the view: whoever comes back finds it there. */
let folio: Folio | null = null;

/** All that is known of a model, in the chapters that readers of such cards know. */
export function CardView() {
  folio ??= new Folio();
  return <Card folio={folio} />;
}

function Card({ folio }: { folio: Folio }) {
  const { part } = folio.sight.value;
  const { model } = folio;
  useEffect(() => goTo(part, folio), [folio.sight.value]);
  return (
    <main class="card" id="controls" tabIndex={-1}>
      <p class="announcer" role="status" aria-live="polite">
        {announcement.value}
      </p>
      <Problems problems={folio.problems} />
      <header class="headline">
        <p class="kicker">
          {words.kicker}
          <label class="card-model">
            <span>{words.model}</span>
            <select
              aria-label={words.model}
              value={model.name}
              onChange={({ currentTarget }) => folio.turnTo(currentTarget.value)}
            >
              {Object.values(models).map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        </p>
        <h1>{model.title}</h1>
        <button type="button" class="quiet print" onClick={() => window.print()}>
          {words.print}
        </button>
      </header>
      <div class="card-columns">
        <Contents folio={folio} />
        <article class="card-text" key={model.name}>
          <section aria-labelledby="not-claimed">
            <h2 id="not-claimed" tabIndex={-1}>
              {words.parts['not-claimed']}
            </h2>
            <NotClaimed model={model} />
          </section>
          <Part name="results">
            <Results folio={folio} model={model} />
          </Part>
          <Part name="what">
            <p>{model.says}</p>
          </Part>
          <Part name="how">
            <HowItWorks model={model} />
          </Part>
          <Part name="use">
            <HowToUse model={model} />
          </Part>
          <Part name="notice">
            <ToNotice model={model} />
          </Part>
          <Part name="try">
            <ToTry model={model} />
          </Part>
          <Part name="extend">
            {words.extend.map((says) => (
              <p key={says}>{says}</p>
            ))}
            <p>{words.extendWhere}</p>
          </Part>
          <Part name="related">
            <Related model={model} />
          </Part>
          <Part name="credits">
            <Credits model={model} />
          </Part>
        </article>
      </div>
    </main>
  );
}

type Named = 'not-claimed' | 'results' | 'what' | 'how' | 'use' | 'notice' | 'try' | 'extend';
type PartName = Named | 'related' | 'credits';
const PARTS: readonly PartName[] = [
  ...(['not-claimed', 'results', 'what', 'how', 'use', 'notice'] as const),
  ...(['try', 'extend', 'related', 'credits'] as const),
];

function Part({ name, children }: { name: PartName; children: ComponentChildren }) {
  return (
    <Chapter name={name} title={words.parts[name]}>
      {children}
    </Chapter>
  );
}

function Contents({ folio }: { folio: Folio }) {
  const { model } = folio;
  const inside = partsInside(model);
  const link = (part: string, says: string) => (
    // Where the address says so already, it would not change, and nothing would follow it.
    <a href={writeSight({ model: model.name, part })} onClick={() => goTo(part, folio)}>
      {says}
    </a>
  );
  return (
    <nav class="contents" aria-label={words.contents}>
      <ol>
        {PARTS.map((name) => (
          <li key={name}>
            {link(name, words.parts[name])}
            {inside[name] !== undefined && (
              <ol>
                {inside[name].map(([part, says]) => (
                  <li key={part}>{link(part, says)}</li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      <OpenAll model={model} />
    </nav>
  );
}

/** The parts of chapters that fold by themselves, with their titles. */
function partsInside(model: Model): Partial<Record<PartName, readonly [string, string][]>> {
  const { parts } = words;
  return {
    ...(model.name === DEFAULT_MODEL ? { results: [['scenario-results', parts.scenarios]] } : {}),
    how: [
      ['week', parts.week(timeUnitOf(model))],
      ['parameters', parts.parameters],
      ['measures', parts.measures],
      ...(model.believing ? [['ledger', parts.ledger] as [string, string]] : []),
    ],
  };
}

function OpenAll({ model }: { model: Model }) {
  const inside = Object.values(partsInside(model)).flatMap((parts) => parts.map(([name]) => name));
  const groups = groupsOf(model).map(([group]) => placeOfGroup(group));
  const all = [...PARTS.slice(1), ...inside, ...groups, 'presets'];
  const isOpen = all.every((name) => unfolded.value.has(name));
  return (
    <button type="button" class="quiet" onClick={() => (isOpen ? foldAll() : unfold(all))}>
      {isOpen ? words.foldAll : words.unfoldAll}
    </button>
  );
}

function Related({ model }: { model: Model }) {
  const others = Object.values(models).filter((other) => other !== model);
  return (
    <>
      <p>{words.related}</p>
      <dl>
        {others.map(({ name, title, says }) => (
          <div key={name}>
            <dt>
              <a href={writeSight({ model: name, part: null })}>{title}</a>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Opens a part, shows it and puts the focus there: who reads with the keyboard goes on from it. */
function goTo(part: string | null, { problems }: Folio): void {
  if (part === null) return;
  const place = document.querySelector<HTMLElement>(`.card-text [id="${part}"]`);
  if (place === null) {
    problems.value = [words.address.noPart(part)];
    return;
  }
  sought.value = '';
  unfold(foldsAround(place));
  // By then it lies open.
  requestAnimationFrame(() => {
    place.scrollIntoView({ block: 'start' });
    (place.querySelector('button') ?? place).focus({ preventScroll: true });
  });
}
