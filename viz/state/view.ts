/** Which view of the page is shown. The address says so. */
import { batch, computed, signal } from '@preact/signals';
import { fieldsIn } from '../../lab/links/fields.ts';
import { type View, viewOf } from '../../lab/links/view-of.ts';
import type { Carrier } from '../../lab/links/words.ts';

export const view = signal<View>('twins');
/** Whether the story that is told is an attempt at a challenge. */
export const isAttempt = signal(false);
/** Where the reader is: an attempt at a challenge is told as a story, and belongs to the challenges. */
export const placeShown = computed(
  (): View => (view.value === 'story' && isAttempt.value ? 'challenges' : view.value),
);
/** The list of them: an attempt's own address is in `lastAddress`. */
export const ALL_CHALLENGES = '#v=1&view=challenges';
/** The part of the address after `#`, as it was last asked for, and by what; another object each time it is. */
export const asked = signal<{ readonly fragment: string; readonly carrier: Carrier }>({
  fragment: '',
  carrier: 'link',
});
/** The part of the address after `#` as it is known here: a newer one has been gone to, and is shown in a moment. */
let known = '';
/** What the address that comes next was said by. */
let carrierToCome: Carrier = 'link';

/** Where each view was left: a way back to it. */
export const lastAddress: Record<View, string> = {
  twins: '#v=1&view=twins',
  story: '#v=1&view=story',
  challenges: ALL_CHALLENGES,
  reproductions: '#v=1&view=reproductions',
  'phase-map': '#v=1&view=phase-map',
  attribution: '#v=1&view=attribution',
  experiments: '#v=1&view=experiments',
  card: '#v=1&view=card',
};

/** Where the story was left that is told, be it an attempt at a challenge or not. */
export function storyAddress(): string {
  return lastAddress[isAttempt.peek() ? 'challenges' : 'story'];
}

/** Shows the view that the address is of, now and whenever it changes. Called once. */
export function followAddress(): void {
  showView(location.hash);
  window.addEventListener('hashchange', ({ newURL }) => showView(new URL(newURL).hash));
}

/** `owner` is at `address` from now on: the address bar says so, and no way back is left in the history. */
export function standAt(owner: View, address: string): void {
  lastAddress[owner] = address;
  if (location.hash !== known || address === known) return;
  history.replaceState(null, '', address);
  known = location.hash;
}

/** Shows what `address` is of in place of what is shown, and leaves no way back to that in the history. */
export function showInstead(address: string): void {
  history.replaceState(null, '', address);
  showView(location.hash);
}

/** Shows the view that `fragment`, the part of an address after `#`, is of. */
function showView(fragment: string): void {
  known = fragment;
  batch(() => {
    asked.value = { fragment, carrier: carrierToCome };
    view.value = viewOf(fragment);
    if (view.value === 'story') isAttempt.value = fieldsIn(fragment).has('challenge');
  });
  carrierToCome = 'link';
}

/** Goes to the address that a file stands for. */
export function goToFile(fragment: string): void {
  carrierToCome = 'file';
  const { href } = location;
  location.hash = fragment;
  // No event tells of an address that stays.
  if (location.href === href) showView(location.hash);
}
