import { ownScenario } from '../../lab/links/own-scenario.ts';
import type { Director } from '../state/director.ts';
import { THEMES, type Theme, theme } from '../state/theme.ts';
import { lastAddress, VIEWS, view } from '../state/view.ts';
import { words } from '../words.ts';
import type { Title } from '../worker/library.ts';

/** The name, the views, the choice of scenario where a story is told, the theme. */
export function Masthead({ director }: { director: Director | null }) {
  return (
    <header class="masthead">
      <button
        type="button"
        class="skip"
        onClick={() => document.getElementById('controls')?.focus()}
      >
        {words.skip}
      </button>
      <p class="brand">
        <Mark /> <b>{words.name}</b> <span>{words.tagline}</span>
      </p>
      <nav class="views" aria-label={words.views.label}>
        {VIEWS.map((name) => (
          <a
            key={name}
            href={lastAddress[name]}
            aria-current={name === view.value ? 'page' : undefined}
            onClick={() => view.value === 'story' && director?.rest()}
          >
            {words.views[name]}
          </a>
        ))}
      </nav>
      {view.value === 'story' && director !== null && <ScenarioChoice director={director} />}
      <label>
        <span>{words.theme.label}</span>
        <select
          class="theme"
          value={theme.value}
          onChange={(event) => {
            theme.value = event.currentTarget.value as Theme;
          }}
        >
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {words.theme[name]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

function ScenarioChoice({ director }: { director: Director }) {
  const { theatre } = director;
  const present = theatre.coming.value?.scenario ?? theatre.story.value?.scenario ?? '';
  const isOwn = ownScenario(present) !== null;
  return (
    <label>
      <span>{words.scenario}</span>
      <select
        class="scenario"
        value={present}
        onChange={(event) => director.openScenario(event.currentTarget.value)}
      >
        {isOwn && <option value={present}>{theatre.story.value?.title ?? present}</option>}
        {[...groupBy(theatre.titles.value)].map(([model, titles]) => (
          <optgroup key={model} label={model}>
            {titles.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Scenarios by the title of their model. */
function groupBy(titles: readonly Title[]): ReadonlyMap<string, readonly Title[]> {
  const groups = new Map<string, Title[]>();
  for (const title of titles) groups.set(title.model, [...(groups.get(title.model) ?? []), title]);
  return groups;
}

function Mark() {
  return (
    <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
      <path d="M1 1l14 14M15 1L1 15M8 0v16M0 8h16" stroke-width="1.6" fill="none" />
    </svg>
  );
}
