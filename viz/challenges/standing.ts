import type { Standing } from '../../lab/challenges/attempt.ts';
import type { Goal } from '../../lab/challenges/challenge.ts';
import { formatCount, formatShare } from '../numbers.ts';
import { words } from '../words/challenges.ts';
import { words as chartWords } from '../words/charts.ts';

/** How a goal stands, in words. Once it is over nothing is said that sounds like something else than its verdict. */
export function sayStanding(goal: Goal, standing: Standing, unit: string): string {
  const { now, isMet, firstMet, outcome, verdict } = standing;
  const first = firstMet === null ? null : formatCount(firstMet);
  if (outcome === null) {
    const so = first === null ? words.never : words.first(unit, first);
    return `${words.now(besideBound(goal, now))}: ${isMet ? words.there : words.notYet}; ${so}`;
  }
  const [begins, ends] = goal.weeks;
  const isMean = ends > begins;
  const last = isMean ? formatCount(ends) : null;
  const span = chartWords.trajectories.weeks(unit, formatCount(begins), last);
  const value = besideBound(goal, outcome);
  const cameTo = isMean ? words.cameToMean(value, span) : words.cameTo(value, span);
  if (verdict === 'met') return cameTo;
  if (first === null) return `${cameTo}; ${words.neverThere}`;
  return `${cameTo}; ${isMean ? words.notAsMean(unit, first) : words.notThen(unit, first)}`;
}

/** As many digits as tell the value from the goal's bound: 0.7996 is not above 0.80. */
function besideBound(goal: Goal, value: number): string {
  const bound = 'above' in goal ? goal.above : 'below' in goal ? goal.below : goal.differsFrom;
  const short = formatShare(value);
  if (Number(short) !== bound || value === bound) return short;
  for (let digits = 3; digits < 10; digits++)
    if (Number(value.toFixed(digits)) !== bound) return value.toFixed(digits);
  return String(value);
}
