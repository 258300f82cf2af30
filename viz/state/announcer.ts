import { effect, signal } from '@preact/signals';
import { formatCount, formatShare } from '../numbers.ts';
import { labelIn, linesOf } from '../story/lines.ts';
import { words } from '../words/page.ts';
import type { Player } from './player.ts';
import type { Theatre } from './theatre.ts';
import { view } from './view.ts';

/** What a screen reader is told, at chosen moments only. */
export const announcement = signal('');

export function announce(text: string): void {
  announcement.value = text;
}

/** How long a week must stand before it is told, in milliseconds: held keys and drags pass over many. */
const REST = 600;

/** What was said of another view is not left to be read in this one. */
export function forgetWithView(): void {
  let last = view.peek();
  effect(() => {
    if (view.value === last) return;
    last = view.value;
    announcement.value = '';
  });
}

/** Says when a story is ready, that it plays, and how things stand where it rests: paused, moved to, at its end. */
export function announceMoments(theatre: Theatre, player: Player): void {
  let told = -1;
  let opened = 0;
  let openedAt = 0;
  const stands = (says: (unit: string, week: string, measured: string) => string) => {
    if (view.peek() !== 'story') return;
    told = theatre.week.peek();
    const story = theatre.story.peek();
    const [first] = story === null ? [] : linesOf(story).drawn;
    if (story === null || first === undefined) return;
    const value = formatShare(theatre.course.at(first, told));
    announce(says(story.unit, formatCount(told), `${labelIn(story, first)} ${value}`));
  };
  effect(() => {
    if (theatre.opened.value === opened) return;
    opened = theatre.opened.value;
    openedAt = performance.now();
    told = theatre.week.peek();
    const story = theatre.story.peek();
    if (story !== null) announce(words.status.opened(story.title, story.unit, formatCount(told)));
  });
  let wasPlaying = false;
  effect(() => {
    const playing = player.playing.value;
    if (wasPlaying && !playing && theatre.coming.peek() === null)
      stands(theatre.atEnd.peek() ? words.status.ended : words.status.paused);
    // A story that plays as it opens has just been told.
    const unit = theatre.story.peek()?.unit;
    if (unit && playing && !wasPlaying && performance.now() - openedAt > REST)
      announce(words.status.playing(unit, formatCount(theatre.week.peek())));
    wasPlaying = playing;
  });
  let timer = 0;
  effect(() => {
    const week = theatre.week.value;
    clearTimeout(timer);
    if (player.playing.value || theatre.story.value === null || week === told) return;
    timer = window.setTimeout(() => {
      stands(theatre.atEnd.peek() ? words.status.ended : words.status.at);
    }, REST);
  });
}
