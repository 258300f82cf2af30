import { describe, expect, it } from 'vitest';
import type { TrajectoriesData } from '../../../viz/charts/trajectories.ts';
import {
  describeTrajectories,
  tabulateTrajectories,
} from '../../../viz/charts/trajectories-in-words.ts';
import { Course } from '../../../viz/state/course.ts';

const LINES = ['performance', 'potential'];
const GAP = ['potential', 'performance'] as const;

/** Performance falls from above potential to below it. */
function at(week: number): TrajectoriesData {
  const course = new Course(2, LINES);
  course.take(0, Float64Array.of(0.92, 0.84, 0.844, 0.84, 0.7, 0.84));
  const labelOf = (name: string) => (name === 'potential' ? 'Potential' : 'Performance');
  return { course, former: null, others: [], week, weeks: 2, turns: [], unit: 'week', labelOf };
}

describe('The trajectories in words', () => {
  it('say which of the two lines is above the other whose distance is shaded', () => {
    expect(describeTrajectories(at(0), LINES, GAP)).toContain('Performance is above potential');
    expect(describeTrajectories(at(1), LINES, GAP)).not.toContain('is above');
    expect(describeTrajectories(at(2), LINES, GAP)).toContain('Potential is above performance');
  });

  it('have the distance in the table, with its sign', () => {
    const { columns, rows } = tabulateTrajectories(at(2), LINES, GAP);
    expect(columns).toEqual(['Week', 'Performance', 'Potential', 'Potential less performance']);
    expect(rows.map((row) => row[3])).toEqual(['-0.08', '0.14']);
  });
});
