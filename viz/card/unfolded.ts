/** Which chapters of the card lie open, by the names of their places. It stays for who comes back, or turns to another model. */
import { signal } from '@preact/signals';

export const unfolded = signal<ReadonlySet<string>>(new Set());

export function unfold(names: readonly string[]): void {
  unfolded.value = new Set([...unfolded.value, ...names]);
}

export function turnOver(name: string): void {
  const open = new Set(unfolded.value);
  if (!open.delete(name)) open.add(name);
  unfolded.value = open;
}

export function foldAll(): void {
  unfolded.value = new Set();
}
