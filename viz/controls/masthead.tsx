import { useLayoutEffect, useRef } from 'preact/hooks';
import { VIEWS, type View } from '../../lab/links/view-of.ts';
import { offNextFrame, onNextFrame } from '../charts/next-frame.ts';
import type { Director } from '../state/director.ts';
import { THEMES, type Theme, theme } from '../state/theme.ts';
import { ALL_CHALLENGES, lastAddress, placeShown, view } from '../state/view.ts';
import { words } from '../words/page.ts';

/** The name, the views, the theme. */
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
      <Views director={director} />
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

/** The views. Where they are a row that is moved by a finger, the one that is shown is moved to where it is seen. */
function Views({ director }: { director: Director | null }) {
  const row = useRef<HTMLElement>(null);
  const shown = placeShown.value;
  useLayoutEffect(() => {
    const moveToShown = () => {
      const nav = row.current;
      const link = nav?.querySelector<HTMLElement>('[aria-current]');
      if (nav === null || !link) return;
      const [around, at] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
      nav.scrollLeft += at.left + at.width / 2 - (around.left + around.width / 2);
    };
    onNextFrame(moveToShown);
    return () => offNextFrame(moveToShown);
  }, [shown]);
  return (
    <nav class="views" aria-label={words.views.label} ref={row}>
      {VIEWS.map((name) => (
        <a
          key={name}
          href={hrefOf(name)}
          aria-current={name === shown ? 'page' : undefined}
          onClick={() => view.value === 'story' && director?.rest()}
        >
          {words.views[name]}
        </a>
      ))}
    </nav>
  );
}

/** To where the view was left; from an attempt at a challenge to all of them. */
function hrefOf(name: View): string {
  return name === 'challenges' && placeShown.value === name ? ALL_CHALLENGES : lastAddress[name];
}

function Mark() {
  return (
    <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
      <path d="M1 1l14 14M15 1L1 15M8 0v16M0 8h16" stroke-width="1.6" fill="none" />
    </svg>
  );
}
