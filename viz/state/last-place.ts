/**
 * Where the reader was last, by view: kept in the browser, so that a closed tab can be offered back. It is kept
 * only once the reader has done something, and nothing else is. Where a browser remembers nothing, nothing is
 * offered.
 */
import { signal } from '@preact/signals';
import { LONGEST } from '../../lab/links/fields.ts';
import type { View } from './view.ts';

const KEY = 'trellis-place';

/** The address that is offered back; null while none is. */
export const offered = signal<string | null>(null);

type Places = Partial<Record<View, string>>;

/** Keeps `address` as the place where `view` was left. */
export function keepPlace(view: View, address: string): void {
  if (navigator.userActivation?.hasBeenActive === false) return;
  const places = { ...readPlaces(), [view]: address };
  try {
    localStorage.setItem(KEY, JSON.stringify(places));
  } catch {}
}

/** Offers back where `view` was left, if it is known. */
export function offerPlace(view: View): void {
  offered.value = readPlaces()[view] ?? null;
}

/** Forgets all places. */
export function forgetPlaces(): void {
  offered.value = null;
  try {
    localStorage.removeItem(KEY);
  } catch {}
}

/** Whatever is stored, only what has the form of an address is taken. */
function readPlaces(): Places {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const isPlace = (place: unknown) =>
      typeof place === 'string' && place.startsWith('#v=1&') && place.length <= LONGEST;
    return Object.fromEntries(Object.entries(stored).filter(([, place]) => isPlace(place)));
  } catch {
    return {};
  }
}
