import { effect, signal } from '@preact/signals';
import { drawNow } from '../charts/next-frame.ts';

export const THEMES = ['auto', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'trellis-theme';

/** The theme that the reader has chosen; `auto` follows the system. */
export const theme = signal<Theme>(remembered());
/** Counts up whenever the page's colours change, so that what is painted can be painted anew. */
export const coloursChanged = signal(0);

/** Keeps the page in its theme, and light on paper. Called once. */
export function keepTheme(): void {
  effect(() => {
    const chosen = theme.value;
    if (chosen === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    remember(chosen);
    coloursChanged.value = coloursChanged.peek() + 1;
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    coloursChanged.value++;
  });
  // What is painted on canvas is on paper as it was painted last.
  const { dataset } = document.documentElement;
  window.addEventListener('beforeprint', () => {
    dataset.printing = '';
    coloursChanged.value++;
    drawNow();
  });
  window.addEventListener('afterprint', () => {
    delete dataset.printing;
    coloursChanged.value++;
  });
}

// A browser may forbid a page to remember anything; it then starts as the system says.
function remembered(): Theme {
  try {
    return THEMES.find((known) => known === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}
function remember(chosen: Theme): void {
  try {
    if (chosen === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, chosen);
  } catch {}
}
