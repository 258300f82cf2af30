/** What somebody says came of a run, or of two worlds side by side: found by a link or a file, with what to run again. */
import { changesShown } from '../lab/links/branch.ts';
import { isOfTwoWorlds } from '../lab/links/kind-of-file.ts';
import type { Proof } from '../lab/links/proof.ts';
import { viewOf } from '../lab/links/view-of.ts';
import { type Carrier, linkWords } from '../lab/links/words.ts';
import { type Problem, Problems } from '../lab/reading/problem.ts';
import { openPair } from '../lab/twins/open-pair.ts';
import { readPlace } from '../lab/twins/place.ts';
import { linkOfFile } from '../lab/twins/worlds-file.ts';
import type { Plan } from '../sim/run.ts';
import { openAsked } from './find-scenario.ts';
import { readJson } from './read-json.ts';
import { looksLikeLink, readShared } from './shared-state.ts';

export interface Claim {
  /** What was run, for people. */
  readonly title: string;
  /** The same for programs: the scenario's name, or the pair's. */
  readonly named: Readonly<Record<string, string>>;
  readonly seed: string;
  /** One run, or the left world and the right one. */
  readonly plans: readonly Plan[];
  /** What is said to have come of each. */
  readonly proofs: readonly Proof[];
  /** What says so. */
  readonly carrier: Carrier;
  /** What of it could not be read that says only how it is looked at. */
  readonly asides: readonly Problem[];
}

export type FoundClaim =
  | { readonly ok: true; readonly claim: Claim }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const COMMAND = 'trellis verify';

/** @param memory how many bytes a run may take */
export async function findClaim(wanted: string, memory: number): Promise<FoundClaim> {
  if (looksLikeLink(wanted)) {
    const fragment = wanted.slice(wanted.indexOf('#'));
    if (viewOf(fragment) === 'twins') return findWorlds(fragment, 'link');
  } else if (/\.json$/i.test(wanted)) {
    const read = readJson(wanted, wanted);
    if (read.ok && isOfTwoWorlds(read.value)) {
      const link = linkOfFile(read.value, wanted);
      return link.ok ? findWorlds(link.fragment, 'file') : link;
    }
  }
  return findStory(wanted, memory);
}

/** The course that is shown, as a story of its own: that is what a proof is of. */
async function findStory(wanted: string, memory: number): Promise<FoundClaim> {
  const shared = await readShared(wanted, COMMAND, memory);
  if (!shared.ok) return shared;
  const { request, proof, carrier, problems, spoilt } = shared;
  const { scenario: name, seed, settings } = request;
  const changes = changesShown(request);
  const opened = await openAsked({ scenario: name, seed, settings, changes }, memory);
  const mistakes = new Problems(COMMAND);
  if (shared.isUnproven) mistakes.add('', linkWords.noProof(carrier));
  if (proof === null || spoilt || !opened.ok) {
    const gate = opened.ok ? [] : opened.problems;
    return { ok: false, problems: [...mistakes.list, ...problems, ...gate] };
  }
  const { title, plan, seed: own } = opened.scenario;
  const named = { scenario: opened.scenario.name };
  const claim = { title, named, seed: own, plans: [plan], proofs: [proof], carrier };
  return { ok: true, claim: { ...claim, asides: problems } };
}

async function findWorlds(fragment: string, carrier: Carrier): Promise<FoundClaim> {
  const problems = new Problems(COMMAND);
  const { place, proofs, problems: mistakes, spoilt } = readPlace(fragment);
  const { comparison } = place;
  for (const says of mistakes) problems.add('', says);
  if (proofs.length === 0 && !spoilt) problems.add('', linkWords.noProof(carrier));
  const pair = await openPair(comparison);
  if ('problems' in pair) for (const says of pair.problems) problems.add('', says);
  if ('problems' in pair || spoilt || proofs.length === 0)
    return { ok: false, problems: problems.list };
  const { left, right } = pair.plans;
  const named = { pair: comparison.pair };
  const title = `Two worlds (${comparison.pair})`;
  const claim = { title, named, seed: pair.seed, plans: [left, right], proofs, carrier };
  return { ok: true, claim: { ...claim, asides: problems.list } };
}
