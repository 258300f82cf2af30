/** What somebody says came of a run, or of two worlds side by side: found by a link or a file, with what to run again. */
import { changesShown } from '../lab/links/branch.ts';
import { isOfTwoWorlds } from '../lab/links/kind-of-file.ts';
import type { Proof } from '../lab/links/proof.ts';
import { linkWords } from '../lab/links/words.ts';
import { type Problem, Problems } from '../lab/reading/problem.ts';
import { openPair } from '../lab/twins/open-pair.ts';
import { linkOfFile } from '../lab/twins/worlds-file.ts';
import { isOfWorlds, readWorldsLink } from '../lab/twins/worlds-link.ts';
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
}

export type FoundClaim =
  | { readonly ok: true; readonly claim: Claim }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** @param memory how many bytes a run may take */
export async function findClaim(wanted: string, memory: number): Promise<FoundClaim> {
  const problems = new Problems('trellis verify');
  if (looksLikeLink(wanted)) {
    const fragment = wanted.slice(wanted.indexOf('#'));
    if (isOfWorlds(fragment)) return findWorlds(fragment, problems);
  } else if (/\.json$/i.test(wanted)) {
    const read = readJson(wanted, wanted);
    if (read.ok && isOfTwoWorlds(read.value)) {
      const link = linkOfFile(read.value, wanted);
      return link.ok ? findWorlds(link.fragment, problems) : link;
    }
  }
  return findStory(wanted, memory, problems);
}

/** The course that is shown, as a story of its own: that is what a proof is of. */
async function findStory(wanted: string, memory: number, problems: Problems): Promise<FoundClaim> {
  const shared = readShared(wanted, 'trellis verify');
  if (!shared.ok) return shared;
  const { request, proof } = shared;
  const { scenario: name, seed, settings } = request;
  const changes = changesShown(request);
  const opened = await openAsked({ scenario: name, seed, settings, changes }, memory);
  if (proof === null) problems.add('', linkWords.noProof);
  if (!opened.ok) return { ok: false, problems: [...problems.list, ...opened.problems] };
  if (proof === null) return { ok: false, problems: problems.list };
  const { scenario } = opened;
  const named = { scenario: scenario.name };
  const { title, plan } = scenario;
  return { ok: true, claim: { title, named, seed: scenario.seed, plans: [plan], proofs: [proof] } };
}

async function findWorlds(fragment: string, problems: Problems): Promise<FoundClaim> {
  const { comparison, proofs, problems: mistakes } = readWorldsLink(fragment);
  for (const says of mistakes) problems.add('', says);
  if (proofs.length === 0 && mistakes.length === 0) problems.add('', linkWords.noProof);
  const pair = await openPair(comparison);
  if ('problems' in pair) for (const says of pair.problems) problems.add('', says);
  if ('problems' in pair || problems.list.length > 0) return { ok: false, problems: problems.list };
  const { left, right } = pair.plans;
  const named = { pair: comparison.pair };
  const title = `Two worlds (${comparison.pair})`;
  return { ok: true, claim: { title, named, seed: pair.seed, plans: [left, right], proofs } };
}
