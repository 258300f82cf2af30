/** Where a run is to be seen in the story. */
import { writeAddress } from '../../lab/links/address.ts';

/** The address of the run of `scenario` with `seed` in which `settings` are set from the start. */
export function storyOf(
  scenario: string,
  seed: string,
  settings: Readonly<Record<string, number>>,
  week = 0,
): string {
  return writeAddress({ scenario, seed, settings, changes: [], week });
}
