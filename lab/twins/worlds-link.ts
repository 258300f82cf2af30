/** What a link to two worlds says was run, and what it says came of it; what it shows of them is the page's. */
import { openFields, type ReadField } from '../links/fields.ts';
import { type Proof, readProofs } from '../links/proof.ts';
import { worldsWords } from '../links/words.ts';
import type { Comparison } from './comparison.ts';
import { readComparison, WORLDS_FIELDS } from './comparison-fields.ts';

export interface WorldsReading {
  readonly comparison: Comparison;
  /** The left world's and the right one's; none where the link has none, or not both. */
  readonly proofs: readonly Proof[];
  readonly problems: readonly string[];
}

/** Whether the part of an address after `#` asks for two worlds. */
export function isOfWorlds(fragment: string): boolean {
  return /[#&]view=twins(&|$)/.test(fragment);
}

export function readWorldsLink(fragment: string): WorldsReading {
  const problems: string[] = [];
  const read = openWorlds(fragment, problems);
  return { comparison: readComparison(read), proofs: readBothProofs(read, problems), problems };
}

/** Opens the part of an address after `#` that shows two worlds. */
export function openWorlds(fragment: string, problems: string[]): ReadField {
  return openFields(fragment, WORLDS_FIELDS, problems, ['proof']);
}

/** The proofs of both worlds: one alone says nothing of the difference. */
export function readBothProofs(read: ReadField, problems: string[]): readonly Proof[] {
  const said = read.all('proof').length;
  if (said !== 0 && said !== 2) problems.push(worldsWords.proofs(said));
  const proofs = readProofs(read, problems, 2);
  return proofs.length === 2 && said === 2 ? proofs : [];
}
