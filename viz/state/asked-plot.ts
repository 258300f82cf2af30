import type { Change, Request } from '../../lab/links/request.ts';
import { formatCount } from '../numbers.ts';
import { words as storyWords } from '../words/story.ts';
import { changesIn, type Plot, within, withoutBranch } from './plot.ts';

/**
 * The courses that `request` asks for in a run of `weeks` weeks, without the branches that can't be; and why those
 * can't. `objectionsTo` gives what the engine has against a course's changes; null where it could not be asked.
 */
export async function askedPlot(
  { changes: trunk, branches = [] }: Request,
  weeks: number,
  objectionsTo: (changes: readonly Change[]) => Promise<readonly string[] | null>,
): Promise<{ readonly plot: Plot; readonly objections: readonly string[] }> {
  const asked = within({ trunk, branches, shown: null }, weeks);
  const objections = branches
    .filter(({ name }) => !asked.branches.some((one) => one.name === name))
    .map(({ name }) => storyWords.branches.tooLate(name, formatCount(weeks)));
  let plot = asked;
  for (const { name } of asked.branches) {
    const said = (await objectionsTo(changesIn(asked, name))) ?? [];
    if (said.length === 0) continue;
    objections.push(...said.map((objection) => storyWords.branches.refused(name, objection)));
    plot = withoutBranch(plot, name);
  }
  return { plot, objections };
}
