/** The figures of a pack: what the design of the experiment is made for, for each scenario and outcome. */
import type { Analysis, OutcomeFound } from '../analysis/analysis.ts';
import { describeCompared } from '../analysis/compared-words.ts';
import type { Experiment } from '../experiments/experiment.ts';
import type { Estimate } from '../experiments/statistics.ts';
import { type Bar, type BarChart, drawBars } from './draw-bars.ts';
import { type PackedFile, textFile } from './packed-file.ts';

/** More rows than these make no picture. */
const MOST_ROWS = 40;

export function figuresOf(experiment: Experiment, analysis: Analysis): PackedFile[] {
  return analysis.scenarios.flatMap(({ scenario, outcomes }, k) => {
    if (experiment.scenarios[k]?.system !== undefined) return [];
    return outcomes.flatMap((outcome) =>
      chartsOf(experiment, scenario, outcome).map(([kind, chart]) =>
        textFile(
          `figures/${scenario}-${outcome.outcome}-${kind}.svg`,
          `${chart.title}: ${chart.axis}.`,
          'image/svg+xml',
          drawBars(chart),
        ),
      ),
    );
  });
}

function chartsOf(
  { factors }: Experiment,
  scenario: string,
  found: OutcomeFound,
): (readonly [kind: string, chart: BarChart])[] {
  const { outcome, effects, morris, sobol, negation } = found;
  const title = (what: string) => `${what}: ${outcome}, ${scenario}`;
  const charts: (readonly [string, BarChart])[] = [];
  const levels = effects.filter(({ of }) => of.kind !== 'interaction');
  if (levels.length > 0 && levels.length <= MOST_ROWS)
    charts.push([
      'effects',
      {
        title: title('Effects'),
        axis: `difference in ${outcome}, with 95 % intervals of paired runs`,
        series: [''],
        rows: levels.map(({ of, difference }) => ({
          label: describeCompared(of, factors),
          bars: [barOf(difference)],
        })),
      },
    ]);
  if (morris !== null)
    charts.push([
      'morris',
      {
        title: title('Morris’s effects'),
        axis: `effect on ${outcome} of the whole range, with 95 % bootstrap intervals`,
        series: ['μ*, mean size', 'σ, spread'],
        rows: sorted(
          morris.effects.map(({ factor, muStar, sigma }) => ({
            label: factor,
            bars: [muStar, sigma],
          })),
        ),
      },
    ]);
  if (sobol !== null)
    charts.push([
      'sobol',
      {
        title: title('Shares of the variance'),
        axis: `share of the variance of ${outcome}, with 95 % bootstrap intervals`,
        series: ['alone', 'in all'],
        rows: sorted(
          sobol.factors.map((factor, k) => ({
            label: factor,
            bars: [sobol.first[k] ?? NONE, sobol.total[k] ?? NONE],
          })),
        ),
      },
    ]);
  if (negation.length > 0 && negation.length <= MOST_ROWS)
    charts.push([
      'negation',
      {
        title: title('Negation index'),
        axis: '0 lets everything through, 1 negates all; 95 % intervals by the jackknife',
        series: [''],
        rows: negation.map(({ at, index }) => {
          const told = factors.flatMap(({ name, parameter }, k) => {
            const value = at[k] ?? null;
            return value === null ? [] : [`${name} ${parameter.choices?.[value] ?? value}`];
          });
          const label = told.length === 0 ? 'over all settings' : told.join(', ');
          return { label, bars: [index === null ? NONE : barOf(index)] };
        }),
      },
    ]);
  if (charts.length === 0 && found.points.length > 0 && found.points.length <= MOST_ROWS)
    charts.push(['points', pointsChart(title('Means'), found, factors)]);
  return charts;
}

const NONE: Bar = { value: null, low: null, high: null };

function barOf({ mean, low, high }: Estimate): Bar {
  return { value: mean, low, high };
}

function pointsChart(
  title: string,
  { outcome, points }: OutcomeFound,
  factors: Experiment['factors'],
): BarChart {
  return {
    title,
    axis: `mean of ${outcome}, with 95 % intervals`,
    series: [''],
    rows: points.map(({ point, values, found }) => {
      const told = factors.flatMap(({ name, parameter }, k) => {
        const value = values[k] ?? null;
        if (value === null) return [];
        return [`${name} ${parameter.choices?.[value] ?? Number(value.toPrecision(3))}`];
      });
      return { label: `${point}: ${told.join(', ')}`, bars: [barOf(found)] };
    }),
  };
}

/** The largest first. */
function sorted(rows: BarChart['rows']): BarChart['rows'] {
  const size = ({ bars }: BarChart['rows'][number]) => bars.at(0)?.value ?? 0;
  return rows.toSorted((a, b) => size(b) - size(a));
}
