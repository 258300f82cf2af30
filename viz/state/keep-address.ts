import { effect } from '@preact/signals';
import { writeAddress } from './address.ts';
import type { Player } from './player.ts';
import type { Theatre } from './theatre.ts';
import { lastAddress, view } from './view.ts';

/** How long the present state stands before it is written, in milliseconds; browsers limit how often. */
const REST = 300;

/** Keeps the present state in the address bar: at rest the week too, while playing all else. */
export function keepAddress(theatre: Theatre, player: Player): void {
  let timer = 0;
  effect(() => {
    const story = theatre.story.value;
    if (story === null || theatre.status.value !== 'ready') return;
    const week = player.playing.value ? 0 : theatre.week.value;
    const address = writeAddress({
      scenario: story.scenario,
      seed: story.seed,
      week,
      settings: theatre.settings.value,
      changes: theatre.changes.value,
    });
    lastAddress.story = address;
    clearTimeout(timer);
    // The address is the story's own only while it is shown.
    if (view.value !== 'story') return;
    timer = window.setTimeout(() => {
      if (address !== location.hash) history.replaceState(null, '', address);
    }, REST);
  });
}
