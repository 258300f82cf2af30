import { runReplicate } from '../../../lab/experiments/replicate.ts';
import { FigureInProgress, type FigureReport } from '../../../lab/reproductions/judge.ts';
import { planOfCell } from '../../../lab/reproductions/plan-of-cell.ts';
import {
  cellsOf,
  type Figure,
  type Reproduction,
  seedOfCell,
  weeksReadOf,
} from '../../../lab/reproductions/reproduction.ts';

/** Runs each cell of `figure` `runs` times, right here, and judges. */
export function reproduce(reproduction: Reproduction, figure: Figure, runs: number): FigureReport {
  const { model } = reproduction;
  const inProgress = new FigureInProgress(model.name, figure);
  for (const cell of cellsOf(figure)) {
    const plan = planOfCell(reproduction, cell);
    const weeks = weeksReadOf(figure, cell);
    const wanted = { accounts: false, measures: (week: number) => weeks.includes(week) };
    for (let number = 0; number < runs; number++)
      inProgress.take(
        cell.name,
        runReplicate(plan, seedOfCell(model, cell), number, () => {}, wanted),
      );
  }
  return inProgress.report(runs);
}

/** Something tiny is soon run: so many runs of that, where a larger organisation is run `few` times. */
const OF_TINY = 2000;

export function runsOf({ name }: Figure, few: number): number {
  return name === 'exact' ? OF_TINY : few;
}
