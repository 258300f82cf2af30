/** Which view of the page is shown. The address says so. */
import { batch, signal } from '@preact/signals';

export type View = 'story' | 'challenges' | 'reproductions' | 'card';

export const VIEWS: readonly View[] = ['story', 'challenges', 'reproductions', 'card'];

export const view = signal<View>('story');
/** The part of the address after `#`, as it was last asked for; another object each time it is. */
export const asked = signal({ fragment: '' });

/** Where each view was left: a way back to it. */
export const lastAddress: Record<View, string> = {
  story: '#v=1',
  challenges: '#v=1&view=challenges',
  reproductions: '#v=1&view=reproductions',
  card: '#v=1&view=card',
};

/** Shows the view that `fragment`, the part of an address after `#`, is of. */
export function showView(fragment: string): void {
  const named = new URLSearchParams(fragment.replace(/^#/, '')).get('view');
  batch(() => {
    asked.value = { fragment };
    view.value = VIEWS.find((name) => name === named) ?? 'story';
  });
}
