/** The scenarios that are put to a model, as far as a card tells of them: their files hold to the gate, by test. */

import { writeAddress } from '../../lab/links/address.ts';
import { DEFAULT_MODEL } from '../../lab/models.ts';
import type { Bound, Check, Quantity } from '../../lab/scenario.ts';
import { catalogue } from '../../scenarios/catalogue.ts';

/** An expected outcome. */
export type ToldCheck = Pick<Check, 'says' | 'claim' | 'instead'> & {
  readonly expect?: Check['expect'];
} & Bound &
  Quantity;

export interface Told {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly notice?: readonly string[];
  readonly try?: readonly string[];
  readonly model?: string;
  readonly checks?: readonly ToldCheck[];
}

export function scenariosOf(model: string): readonly Told[] {
  return [...(catalogue as ReadonlyMap<string, Told>).values()]
    .filter((told) => (told.model ?? DEFAULT_MODEL) === model)
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** The address that tells the scenario from its beginning. */
export function addressOfStory(scenario: string): string {
  return writeAddress({ scenario, seed: null, settings: {}, changes: [], week: 0 });
}
