/** Sentences made from what has come out. */
import type { ContrastReport, FigureReport } from '../../lab/reproductions/judge.ts';
import { type Picture, reachOf } from '../../lab/reproductions/picture.ts';
import type { Figure } from '../../lab/reproductions/reproduction.ts';
import { formatCount } from '../numbers.ts';
import { words } from '../words/reproductions.ts';
import type { Reproducing } from './reproducing.ts';

/** What a published figure or table is called. */
export function nameOf({ name, axes }: Figure): string {
  return axes === null ? words.tableNamed(name) : words.figure(name);
}

/** How far it is, in words. */
export function sayStatus({ status, progress, cells, problem }: Reproducing): string {
  const says = words.run;
  const { fewest, most } = progress.value;
  const have = says.have(formatCount(fewest), formatCount(most));
  if (problem.value !== null) return says.failed(problem.value);
  switch (status.value) {
    case 'idle':
      return says.nothing;
    case 'running':
      return have;
    case 'stopped':
      return says.stopped(have);
    case 'done':
      return cells.length === 0 ? says.workedOut : says.done(have);
  }
}

/** What has come of the claims. */
export function sayClaims(report: FigureReport | null): string {
  if (report === null || report.claims.length === 0) return '';
  const count = (verdict: string) =>
    report.claims.filter((claim) => claim.verdict === verdict).length;
  return `${words.claims.counted(count('holds'), count('fails'), count('open'))}.`;
}

/** What a contrast lacks that is still open: about how many runs would tell, if its effect stays as it is. */
export function sayNeeds({ effect, above, byErrors }: ContrastReport): string {
  const margin = Math.abs(effect.mean - above);
  const reach = Math.max(reachOf(effect), (byErrors ?? 0) * effect.se);
  const times = (reach / margin) ** 2;
  const runs = Math.ceil((effect.n * times) / 100) * 100;
  return runs <= MANY_RUNS ? words.claims.needs(formatCount(runs)) : words.claims.needsMany;
}

const MANY_RUNS = 50_000;

/**
 * How far off the printed means are, 19 times in 20: what our runs' spread comes to over as many runs as
 * were published, at the middle one of the points. null where nothing was run or nothing is printed.
 */
export function printedReach({ series }: Picture, runs: number): number | null {
  const reaches = series
    .flatMap(({ points }) => points)
    .flatMap(({ ours, published }) =>
      ours === null || published === null || ours.n < 2
        ? []
        : [reachOf({ ...ours, se: ours.se * Math.sqrt(ours.n / runs), n: runs })],
    )
    .sort((a, b) => a - b);
  return reaches.length === 0 ? null : reaches[Math.floor(reaches.length / 2)];
}
