import type { Theatre } from '../state/theatre.ts';
import { THEMES, type Theme, theme } from '../state/theme.ts';
import { lastAddress, VIEWS, view } from '../state/view.ts';
import { words } from '../words.ts';
import type { Title } from '../worker/library.ts';

interface MastheadProps {
  readonly theatre: Theatre;
  open(scenario: string): void;
  /** The story is about to be left for another view. */
  leave(): void;
}

/** The name, the views, the choice of scenario, the theme. */
export function Masthead({ theatre, open, leave }: MastheadProps) {
  const present = theatre.coming.value?.scenario ?? theatre.story.value?.scenario ?? '';
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
            onClick={() => view.value === 'story' && leave()}
          >
            {words.views[name]}
          </a>
        ))}
      </nav>
      {view.value === 'story' && (
        <label>
          <span>{words.scenario}</span>
          <select
            class="scenario"
            value={present}
            onChange={(event) => open(event.currentTarget.value)}
          >
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
      )}
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
