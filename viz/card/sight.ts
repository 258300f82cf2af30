/** Which model's card is read, and which part of it is gone to: read from an address and written into it. */

import { openFields } from '../../lab/links/fields.ts';
import { VIEWS } from '../../lab/links/view-of.ts';
import { linkWords } from '../../lab/links/words.ts';
import { readKnown } from '../laboratory/known-field.ts';
import { words } from '../words/card.ts';

export interface Sight {
  /** The name of a model. */
  readonly model: string;
  /** The part that is gone to, by the name of its place; null for the beginning. */
  readonly part: string | null;
}

const LONGEST_NAME = 60;
const PART = /^[a-z0-9]+(-[a-zA-Z0-9]+)*$/;

/**
 * Reads the part of an address after `#`, which anybody may have written.
 * @param names of the models there are, the usual one first
 */
export function readSight(
  fragment: string,
  names: readonly string[],
): { readonly sight: Sight; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const read = openFields(fragment, ['v', 'view', 'model', 'part'], problems);
  read('view', (value) => value === 'card', linkWords.view(VIEWS));
  const model = readKnown(read, 'model', names, problems);
  const isPart = (value: string) => value.length <= LONGEST_NAME && PART.test(value);
  const part = read('part', isPart, words.address.part);
  return { sight: { model: model ?? names[0], part }, problems };
}

/** The part of an address after `#` that shows this. */
export function writeSight({ model, part }: Sight): string {
  return ['#v=1', 'view=card', `model=${model}`, ...(part === null ? [] : [`part=${part}`])].join(
    '&',
  );
}
