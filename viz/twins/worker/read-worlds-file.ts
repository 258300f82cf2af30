import { describeProblem } from '../../../lab/reading/problem.ts';
import { linkOfFile } from '../../../lab/twins/worlds-file.ts';
import type { Refusal } from '../../worker/story.ts';

/** The link that a file stands for, which anybody may have written; or what is wrong with it, in words. */
export function readWorldsFile(
  raw: unknown,
  name: string,
): { readonly ok: true; readonly fragment: string } | ({ readonly ok: false } & Refusal) {
  const link = linkOfFile(raw, name);
  return link.ok ? link : { ok: false, problems: link.problems.map(describeProblem) };
}
