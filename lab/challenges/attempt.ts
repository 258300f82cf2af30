/** Somebody's moves, lived through with one seed: how each goal stands, week by week. */
import { accountOfLearning } from '../../sim/account.ts';
import { Run } from '../../sim/run.ts';
import { learningsIn } from '../experiments/outcome.ts';
import type { Bound } from '../scenario.ts';
import type { Challenge, Goal, Move } from './challenge.ts';

/** Plain data: it can be sent between threads. */
export interface Attempt {
  readonly seed: string;
  /** By goal: its number at the end of each week, from week 0 on. */
  readonly courses: readonly Float64Array[];
}

/** How a goal stands at the end of some week. */
export interface Standing {
  /** Its number in that week. */
  readonly now: number;
  /** Whether that number lies on the right side. */
  readonly isMet: boolean;
  /** The first week in which a move may act, or a later one, whose number lay there; null while there is none. */
  readonly firstMet: number | null;
  /** Its mean over the goal's weeks; null before the last of them. */
  readonly outcome: number | null;
  readonly verdict: 'open' | 'met' | 'missed';
}

/** Lives through the challenge with these moves. */
export function attempt(challenge: Challenge, moves: readonly Move[], seed: string): Attempt {
  const { start, goals } = challenge;
  const { plan } = start;
  const made = moves.map(({ week, name, value }) => ({
    week,
    event: 'set' as const,
    values: { [name]: value },
  }));
  const run = new Run({ ...plan, timeline: [...plan.timeline, ...made] }, seed).liveOn();
  return { seed, courses: goals.map((goal) => courseOf(goal, run)) };
}

function courseOf(goal: Goal, run: Run): Float64Array {
  const course = new Float64Array(run.weeks + 1);
  const start = run.believers === null ? null : run.booksAt(0);
  for (let week = 0; week <= run.weeks; week++) {
    if ('measure' in goal) course[week] = run.measure(goal.measure, week);
    else {
      const account = start === null ? null : accountOfLearning(start, run.booksAt(week));
      course[week] = learningsIn(account, goal.ledger, 'share');
    }
  }
  return course;
}

/** How the goals stand at the end of `week`, by what came of the moves. */
export function standingsAt(
  { goals, levers }: Pick<Challenge, 'goals' | 'levers'>,
  { courses }: Attempt,
  week: number,
): Standing[] {
  return goals.map((goal, k) => standingAt(goal, levers.from, courses[k] ?? NOTHING, week));
}

const NOTHING = new Float64Array(0);

function standingAt(goal: Goal, from: number, course: Float64Array, week: number): Standing {
  const now = course[week] ?? Number.NaN;
  const sofar = course.subarray(from, week + 1);
  const first = sofar.findIndex((value) => isBeyond(goal, value));
  const [begins, ends] = goal.weeks;
  const outcome = week < ends ? null : meanOf(course.subarray(begins, ends + 1));
  return {
    now,
    isMet: isBeyond(goal, now),
    firstMet: first < 0 ? null : from + first,
    outcome,
    verdict: outcome === null ? 'open' : isBeyond(goal, outcome) ? 'met' : 'missed',
  };
}

/** Whether every goal is met at its end. */
export function isSolved(challenge: Pick<Challenge, 'goals' | 'levers'>, tried: Attempt): boolean {
  const end = Math.max(...challenge.goals.map(({ weeks }) => weeks[1]));
  return standingsAt(challenge, tried, end).every(({ verdict }) => verdict === 'met');
}

function isBeyond(bound: Bound, value: number): boolean {
  if ('above' in bound) return value > bound.above;
  if ('below' in bound) return value < bound.below;
  return value !== bound.differsFrom && !Number.isNaN(value);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
