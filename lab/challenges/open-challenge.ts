/** The challenges that come with Trellis, by name. */
import { challengeFiles } from '../../scenarios/challenges.ts';
import { readWithLateParser } from '../reading/late-parser.ts';
import { describeProblem } from '../reading/problem.ts';
import type { Challenge } from './challenge.ts';
import { readChallenge } from './read-challenge.ts';

export const CHALLENGE_NAMES: readonly string[] = [...challengeFiles.keys()];

/** How many bytes a run may take: as many as on the page. */
const MEMORY_LIMIT = 256e6;

/** The challenge called `name`; null where there is none. Tests hold that those there are pass the gate. */
export async function openChallenge(name: string): Promise<Challenge | null> {
  if (!challengeFiles.has(name)) return null;
  const raw = challengeFiles.get(name);
  const read = await readWithLateParser((parseExpression) =>
    readChallenge(raw, { source: name, memoryLimit: MEMORY_LIMIT, parseExpression }),
  );
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.challenge;
}
