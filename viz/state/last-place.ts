/**
 * Where the reader was last, by view: kept in the browser, so that a closed tab can be offered back. It is kept
 * only once the reader has done something, and nothing else is. Where a browser remembers nothing, nothing is
 * offered.
 */
import { signal } from '@preact/signals';
import { LONGEST } from '../../lab/links/fields.ts';
import { VIEWS, type View } from '../../lab/links/view-of.ts';
import { lastAddress, placeShown } from './view.ts';

const KEY = 'trellis-place';
/** Where the course is kept that is drawn beside the run of the place (kept-former.ts). */
export const FORMER_KEY = 'trellis-former';
/** How often it is looked whether the reader has moved on, in milliseconds. */
const EVERY = 2000;

/** What was kept last, so that nothing is kept again while the reader stays. */
let kept = '';
/** Whether the reader has had all forgotten, and has done nothing since. */
let forgets = false;

/** What is offered back; null while nothing is. */
export const offered = signal<{ readonly view: View; readonly address: string } | null>(null);

/** Offers back where a tab was closed, unless this one was opened for something, and keeps places from now on. */
export function keepPlaces(): void {
  const places = readPlaces();
  const last = places.at(-1);
  if (last !== undefined && !location.hash.includes('=')) offered.value = last;
  const keep = () => {
    const shown = placeShown.peek();
    const address = lastAddress[shown];
    if (address === kept) return;
    kept = address;
    keepPlace(shown, address);
  };
  setInterval(keep, EVERY);
  window.addEventListener('pagehide', keep);
}

/** Keeps `address` as the place where `view` was left, and that it was the last. */
export function keepPlace(view: View, address: string): void {
  if (forgets || navigator.userActivation?.hasBeenActive === false) return;
  const others = readPlaces().filter((place) => place.view !== view);
  const places = [...others, { view, address }].map((place) => [place.view, place.address]);
  try {
    localStorage.setItem(KEY, JSON.stringify(places));
  } catch {}
}

/** Forgets all places; none is kept until the reader does something more. */
export function forgetPlaces(): void {
  offered.value = null;
  forgets = true;
  for (const deed of ['pointerdown', 'keydown'])
    window.addEventListener(
      deed,
      () => {
        forgets = false;
        kept = '';
      },
      { once: true },
    );
  try {
    localStorage.removeItem(KEY);
    localStorage.removeItem(FORMER_KEY);
  } catch {}
}

/** Whatever is stored, only views that there are and what has the form of an address are taken. */
function readPlaces(): readonly { readonly view: View; readonly address: string }[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.slice(0, VIEWS.length).flatMap((entry: unknown) => {
      const [named, address] = Array.isArray(entry) ? (entry as unknown[]) : [];
      const known = VIEWS.find((name) => name === named);
      const fits =
        typeof address === 'string' && address.startsWith('#v=1&') && address.length <= LONGEST;
      return known !== undefined && fits ? [{ view: known, address }] : [];
    });
  } catch {
    return [];
  }
}
