/** What somebody shared: a link, or the file of a state. */
import { readAddress } from '../lab/links/address.ts';
import type { Proof } from '../lab/links/proof.ts';
import type { Request } from '../lab/links/request.ts';
import { isState, readState } from '../lab/links/state-file.ts';
import { linkWords } from '../lab/links/words.ts';
import { type Problem, Problems } from '../lab/reading/problem.ts';
import { hasUnseen, quoteText } from '../lab/reading/quote.ts';
import { readJson } from './read-json.ts';

export type Shared =
  | { readonly ok: true; readonly request: Request; readonly proof: Proof | null }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Whether this is written like a link: with a part after `#` that says something. */
export function looksLikeLink(text: string): boolean {
  return /#[^/\\]*=/.test(text);
}

/** @param command what problems with a link are told by */
export function readShared(wanted: string, command: string): Shared {
  if (looksLikeLink(wanted)) return readLink(wanted, command);
  const source = hasUnseen(wanted) || wanted.trim() === '' ? quoteText(wanted) : wanted;
  if (!/\.json$|[/\\]/i.test(wanted)) return refuse(command, [linkWords.nothing]);
  const read = readJson(wanted, source);
  if (!read.ok) return read;
  if (isState(read.value)) return readState(read.value, source);
  return refuse(source, ['this is no file of a state: it names no scenario']);
}

function readLink(link: string, command: string): Shared {
  const { request, proof, problems } = readAddress(link.slice(link.indexOf('#')));
  return problems.length > 0 ? refuse(command, problems) : { ok: true, request, proof };
}

function refuse(source: string, sentences: readonly string[]): Shared {
  const problems = new Problems(source);
  for (const says of sentences) problems.add('', says);
  return { ok: false, problems: problems.list };
}
