/** What somebody shared: a link, or the file of a state. */
import { CHALLENGE_NAMES } from '../lab/challenges/open-challenge.ts';
import { readAddress } from '../lab/links/address.ts';
import { fromStart } from '../lab/links/challenge-start.ts';
import { fitRequest } from '../lab/links/fit-request.ts';
import { isOfTwoWorlds, isState } from '../lab/links/kind-of-file.ts';
import type { Proof } from '../lab/links/proof.ts';
import type { Request } from '../lab/links/request.ts';
import { readState } from '../lab/links/state-file.ts';
import { PROVEN_VIEWS, viewOf } from '../lab/links/view-of.ts';
import { type Carrier, linkWords, worldsWords } from '../lab/links/words.ts';
import { type Problem, Problems } from '../lab/reading/problem.ts';
import { hasUnseen, quoteText } from '../lab/reading/quote.ts';
import { catalogue } from '../scenarios/catalogue.ts';
import { readJson } from './read-json.ts';

export type Shared =
  | {
      readonly ok: true;
      /** As far as its scenario can have it. */
      readonly request: Request;
      readonly proof: Proof | null;
      /** Whether nothing is said to have come of it, not even something that could not be read. */
      readonly isUnproven: boolean;
      readonly carrier: Carrier;
      /** What was left out. */
      readonly problems: readonly Problem[];
      /** Whether some of that is of the course that is shown, and not only of how it is looked at. */
      readonly spoilt: boolean;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Whether this is written like a link: with a part after `#` that says something. */
export function looksLikeLink(text: string): boolean {
  return /#[^/\\]*=/.test(text);
}

/**
 * @param command what problems with a link are told by
 * @param memory how many bytes a run may take
 */
export async function readShared(wanted: string, command: string, memory: number): Promise<Shared> {
  if (looksLikeLink(wanted)) return readLink(wanted, command, memory);
  const source = hasUnseen(wanted) || wanted.trim() === '' ? quoteText(wanted) : wanted;
  if (!/\.json$|[/\\]/i.test(wanted)) return refuse(command, [linkWords.nothing]);
  const read = readJson(wanted, source);
  if (!read.ok) return read;
  if (isState(read.value)) return readFile(read.value, source, memory);
  if (isOfTwoWorlds(read.value)) return refuse(source, [worldsWords.notOne]);
  return refuse(source, ['this is no file of a state: it names no scenario']);
}

/** @param raw the file of a state */
export async function readFile(raw: unknown, source: string, memory: number): Promise<Shared> {
  const read = readState(raw, source);
  if (!read.ok) return read;
  const { request, proof } = read;
  const fitted = await fitRequest(request, catalogue.get(request.scenario), memory, 'file');
  const problems = problemsOf(source, fitted.problems);
  return { ok: true, ...fitted, proof, isUnproven: proof === null, carrier: 'file', problems };
}

async function readLink(link: string, command: string, memory: number): Promise<Shared> {
  const fragment = link.slice(link.indexOf('#'));
  if (viewOf(fragment) === 'twins') return refuse(command, [worldsWords.notOne]);
  const reading = await fromStart(readAddress(fragment, PROVEN_VIEWS));
  const { request, proof, spoilt } = reading;
  const fitted = await fitRequest(request, catalogue.get(request.scenario), memory, 'link');
  const { challenge } = request;
  const isNone = challenge !== undefined && !CHALLENGE_NAMES.includes(challenge);
  const sentences = [
    ...reading.problems,
    ...(isNone ? [linkWords.bad('challenge', challenge, worldsWords.oneOf(CHALLENGE_NAMES))] : []),
    ...fitted.problems,
  ];
  return {
    ok: true,
    request: fitted.request,
    proof,
    isUnproven: proof === null && !spoilt,
    carrier: 'link',
    problems: problemsOf(command, sentences),
    spoilt: spoilt || fitted.spoilt || (isNone && reading.fromStart),
  };
}

function problemsOf(source: string, sentences: readonly string[]): readonly Problem[] {
  const problems = new Problems(source);
  for (const says of sentences) problems.add('', says);
  return problems.list;
}

function refuse(source: string, sentences: readonly string[]): Shared {
  return { ok: false, problems: problemsOf(source, sentences) };
}
