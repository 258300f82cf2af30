import { readAddress } from '../../lab/links/address.ts';
import { forgetPlaces, offered } from '../state/last-place.ts';
import { words } from '../words/page.ts';

const says = words.offer;

/** Offers to go on where a tab was closed; it forces nobody. */
export function Offer() {
  const place = offered.value;
  if (place === null) return null;
  const { view, address } = place;
  const what =
    view === 'story'
      ? says.story(words.views.story, readAddress(address).request.scenario)
      : words.views[view];
  return (
    <section class="offer" aria-label={says.label}>
      <p>{says.says(what)}</p>
      <button
        type="button"
        onClick={() => {
          offered.value = null;
          location.hash = address;
        }}
      >
        {says.goOn}
      </button>
      <button type="button" class="quiet" onClick={forgetPlaces}>
        {says.forget}
      </button>
    </section>
  );
}
