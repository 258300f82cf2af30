/** What somebody shared: a link, or the file of a state. */
import { readAddress } from '../lab/links/address.ts';
import { isOfTwoWorlds, isState } from '../lab/links/kind-of-file.ts';
import type { Proof } from '../lab/links/proof.ts';
import type { Request } from '../lab/links/request.ts';
import { readState } from '../lab/links/state-file.ts';
import { linkWords, worldsWords } from '../lab/links/words.ts';
import { type Problem, Problems } from '../lab/reading/problem.ts';
import { hasUnseen, quoteText } from '../lab/reading/quote.ts';
import { isOfWorlds } from '../lab/twins/worlds-link.ts';
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
  if (isOfTwoWorlds(read.value)) return refuse(source, [worldsWords.notOne]);
  return refuse(source, ['this is no file of a state: it names no scenario']);
}

function readLink(link: string, command: string): Shared {
  const fragment = link.slice(link.indexOf('#'));
  if (isOfWorlds(fragment)) return refuse(command, [worldsWords.notOne]);
  const { request, proof, problems } = readAddress(fragment);
  return problems.length > 0 ? refuse(command, problems) : { ok: true, request, proof };
}

function refuse(source: string, sentences: readonly string[]): Shared {
  const problems = new Problems(source);
  for (const says of sentences) problems.add('', says);
  return { ok: false, problems: problems.list };
}
