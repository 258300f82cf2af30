import { describe, expect, it } from 'vitest';
import { attempt, isSolved } from '../../../lab/challenges/attempt.ts';
import type { Challenge } from '../../../lab/challenges/challenge.ts';
import { readChallenge } from '../../../lab/challenges/read-challenge.ts';
import { breachesOf } from '../../../lab/challenges/rules.ts';
import { seedOf } from '../../../lab/experiments/replicate.ts';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { describeProblem } from '../../../lab/reading/problem.ts';
import { challengeFiles } from '../../../scenarios/challenges.ts';

/** With how many seeds each is tried. */
const SEEDS = 5;

function challengeCalled(name: string): Challenge {
  const read = readChallenge(challengeFiles.get(name), {
    source: name,
    memoryLimit: 256e6,
    parseExpression,
  });
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.challenge;
}

/** With how many seeds, the challenge's own first, these moves meet it. */
function metWith(challenge: Challenge, moves: Challenge['solution']['moves']): number {
  const seeds = Array.from({ length: SEEDS }, (_, k) => seedOf(challenge.start.seed, k));
  return seeds.filter((seed) => isSolved(challenge, attempt(challenge, moves, seed))).length;
}

describe('The challenges that come with Trellis', () => {
  it('are six at least, each named as its file', () => {
    expect(challengeFiles.size).toBeGreaterThanOrEqual(6);
    for (const name of challengeFiles.keys()) expect(challengeCalled(name).name).toBe(name);
  });

  it.each([...challengeFiles.keys()])('%s is met by its solution, within its rules', (name) => {
    const challenge = challengeCalled(name);
    const { moves } = challenge.solution;
    expect(breachesOf(challenge.levers, moves)).toEqual([]);
    expect(isSolved(challenge, attempt(challenge, moves, challenge.start.seed))).toBe(true);
    expect(metWith(challenge, moves)).toBeGreaterThanOrEqual(SEEDS - 1);
  });

  it.each([...challengeFiles.keys()])('%s is not met by doing nothing', (name) => {
    expect(metWith(challengeCalled(name), [])).toBe(0);
  });

  it('rescue-after-sixty takes both levers of its solution', () => {
    const challenge = challengeCalled('rescue-after-sixty');
    for (const move of challenge.solution.moves) {
      const tried = attempt(challenge, [move], challenge.start.seed);
      expect(isSolved(challenge, tried)).toBe(false);
    }
  });
});
