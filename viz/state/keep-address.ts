import { effect } from '@preact/signals';
import { writeAddress } from '../../lab/links/address.ts';
import { LONGEST } from '../../lab/links/fields.ts';
import { AddressBar } from './address-bar.ts';
import { keepPlace } from './last-place.ts';
import type { Player } from './player.ts';
import type { Theatre } from './theatre.ts';
import { isAttempt, placeShown, view } from './view.ts';

/** Keeps the present state in the address bar: at rest the week too, while playing all else. */
export function keepAddress(theatre: Theatre, player: Player): void {
  const bar = new AddressBar('story');
  effect(() => {
    const story = theatre.story.value;
    if (story === null || theatre.status.value !== 'ready') return;
    const week = player.playing.value ? 0 : theatre.week.value;
    const { present } = theatre;
    if (present === null) return;
    const address = writeAddress({ ...present, week });
    const fits = address.length <= LONGEST;
    theatre.linkIsTooLong.value = !fits;
    // A link that nobody can open is none: the last one that can be opened stays.
    if (!fits) return;
    const tries = present.challenge !== undefined;
    isAttempt.value = tries;
    bar.keep(address, tries ? 'challenges' : 'story');
  });
  // While it plays, the address does not say the week.
  window.addEventListener('pagehide', () => {
    const address = theatre.present === null ? '' : writeAddress(theatre.present);
    if (view.value === 'story' && address !== '' && address.length <= LONGEST)
      keepPlace(placeShown.value, address);
  });
}
