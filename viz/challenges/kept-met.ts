/**
 * Which challenges have been met in this browser, kept so that the list can say so. It is kept only once the reader
 * has done something. What is stored may be anything: only names that there are get taken. Where a browser remembers
 * nothing, it is remembered until the page is left.
 */
import { signal } from '@preact/signals';
import { CHALLENGE_NAMES } from '../../lab/challenges/open-challenge.ts';

const KEY = 'trellis-challenges';

/** The names of the challenges that were met. */
export const met = signal<readonly string[]>(stored());

/** Keeps that the challenge called `name` was met. */
export function keepMet(name: string): void {
  if (navigator.userActivation?.hasBeenActive === false) return;
  // Another tab may have kept others meanwhile.
  met.value = namesAmong([...met.value, ...stored(), name]);
  try {
    localStorage.setItem(KEY, JSON.stringify(met.value));
  } catch {}
}

/** Forgets all that was met. */
export function forgetMet(): void {
  met.value = [];
  try {
    localStorage.removeItem(KEY);
  } catch {}
}

function stored(): readonly string[] {
  try {
    return namesAmong(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** The challenges that `given` names, each once, whatever else it is. */
export function namesAmong(given: unknown): readonly string[] {
  return Array.isArray(given) ? CHALLENGE_NAMES.filter((name) => given.includes(name)) : [];
}
