/** Which view of the page is shown. The address says so. */
import { batch, signal } from '@preact/signals';

export const VIEWS = ['story', 'reproductions', 'phase-map', 'attribution', 'experiments'] as const;

export type View = (typeof VIEWS)[number];

export const view = signal<View>('story');
/** The part of the address after `#`, as it was last asked for; another object each time it is. */
export const asked = signal({ fragment: '' });

/** Where each view was left: a way back to it. */
export const lastAddress: Record<View, string> = {
  story: '#v=1',
  reproductions: '#v=1&view=reproductions',
  'phase-map': '#v=1&view=phase-map',
  attribution: '#v=1&view=attribution',
  experiments: '#v=1&view=experiments',
};

/** Shows the view that `fragment`, the part of an address after `#`, is of. */
export function showView(fragment: string): void {
  const named = new URLSearchParams(fragment.replace(/^#/, '')).get('view');
  batch(() => {
    asked.value = { fragment };
    view.value = VIEWS.find((name) => name === named) ?? 'story';
  });
}
