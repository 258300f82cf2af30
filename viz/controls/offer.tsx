import { readAddress } from '../../lab/links/address.ts';
import { forgetPlaces, offered } from '../state/last-place.ts';
import type { Theatre } from '../state/theatre.ts';
import { words } from '../words.ts';

const says = words.offer;

/** Offers to go on where a tab was closed; it forces nobody. */
export function Offer({ theatre }: { readonly theatre: Theatre }) {
  const address = offered.value;
  if (address === null) return null;
  const { request } = readAddress(address);
  const title = theatre.titles.value.find(({ name }) => name === request.scenario)?.title;
  return (
    <section class="offer" aria-label={says.label}>
      <p>{says.says(title ?? request.scenario)}</p>
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
