/** Fields of an address that have to be one of the names that there are. */

import { type openFields, shown } from '../../lab/links/fields.ts';
import { nearestName } from '../../lab/reading/nearest-name.ts';
import { words } from '../words/laboratory.ts';

const LONGEST_NAME = 60;
/** More names than this are not listed where it is plain which of them is meant. */
const MOST_LISTED = 20;

/** The value of field `key`, which has to be one of `names`; null where it is not there, or is not, which is then told. */
export function readKnown(
  read: ReturnType<typeof openFields>,
  key: string,
  names: readonly string[],
  problems: string[],
): string | null {
  const given = read(key, isName, words.address.name);
  if (given === null || names.includes(given)) return given;
  const meant = nearestName(given, names);
  const listed = meant !== null && names.length > MOST_LISTED ? [] : names;
  problems.push(words.address.missing(key, shown(given), listed, meant));
  return null;
}

function isName(value: string): boolean {
  return value.length <= LONGEST_NAME && !/\p{C}/u.test(value);
}
