/** The fields of an address that say what is compared. Anybody may have written them. */
import { isSeed } from '../links/address.ts';
import type { ReadField } from '../links/fields.ts';
import { linkWords, worldsWords as says } from '../links/words.ts';
import type { Comparison, Difference } from './comparison.ts';
import { FIRST_SEED, PAIR_NAMES, type PairName } from './pairs.ts';

/** The fields that say what is compared. */
export const COMPARED = ['pair', 'seed', 'differs'];

const ONE = /^([a-zA-Z][a-zA-Z0-9]{0,59}):(-?\d{1,12}(?:\.\d{1,12})?):(-?\d{1,12}(?:\.\d{1,12})?)$/;

/** What is not said, or can't be had, is as at the first opening. */
export function readComparison(read: ReadField): Comparison {
  const pair = read('pair', isPair, says.pair(PAIR_NAMES)) ?? PAIR_NAMES[0];
  const seed = read('seed', isSeed, linkWords.seed) ?? FIRST_SEED;
  const differs = read('differs', (value) => value === 'nothing' || ONE.test(value), says.differs);
  return { pair: pair as PairName, seed, difference: differenceIn(differs) };
}

/** The fields that ask for it. */
export function writeComparison({ pair, seed, difference }: Comparison): readonly string[] {
  const fields = [`pair=${pair}`, `seed=${encodeURIComponent(seed)}`];
  if (difference.kind === 'nothing') fields.push('differs=nothing');
  if (difference.kind === 'one')
    fields.push(`differs=${difference.name}:${difference.left}:${difference.right}`);
  return fields;
}

function isPair(name: string): boolean {
  return PAIR_NAMES.some((known) => known === name);
}

function differenceIn(text: string | null): Difference {
  if (text === null) return { kind: 'pair' };
  if (text === 'nothing') return { kind: 'nothing' };
  const [, name = '', left = '', right = ''] = ONE.exec(text) ?? [];
  return { kind: 'one', name, left: Number(left), right: Number(right) };
}
