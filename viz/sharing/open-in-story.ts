import { effect, untracked } from '@preact/signals';
import { directing } from '../state/directing.ts';
import { storyAddress, view } from '../state/view.ts';

/** Turns to the story, and has it tell what a file says; it may have to be fetched first. */
export function openInStory(raw: unknown, name: string): void {
  location.hash = storyAddress();
  let done = false;
  const stop = effect(() => {
    const director = directing.value;
    if (done || director === null || view.value !== 'story') return;
    done = true;
    untracked(() => director.openState(raw, name));
    queueMicrotask(() => stop());
  });
}
