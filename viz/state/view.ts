/** Which view of the page is shown. The address says so. */
import { signal } from '@preact/signals';

export type View = 'story' | 'reproductions';

export const VIEWS: readonly View[] = ['story', 'reproductions'];

export const view = signal<View>('story');
/** The part of the address after `#`, as it was last asked for. */
export const fragment = signal('');

/** Where each view was left: a way back to it. */
export const lastAddress: Record<View, string> = {
  story: '#v=1',
  reproductions: '#v=1&view=reproductions',
};

/** Shows the view that `asked`, the part of an address after `#`, is of. */
export function showView(asked: string): void {
  const named = new URLSearchParams(asked.replace(/^#/, '')).get('view');
  fragment.value = asked;
  view.value = named === 'reproductions' ? named : 'story';
}
