import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { exact } from '../charts/exact.ts';
import { Figure } from '../charts/figure.tsx';
import { formatBare, formatCount } from '../numbers.ts';
import { words } from '../words/experiments.ts';
import { MOST_MEANS, type Running } from './running.ts';
import { createScatter, type Scatter, tabulateScatter } from './scatter.ts';
import { storyOfRun } from './story-of-run.ts';

const says = words.results;

/** Every run as a dot, with the means of the points. */
export function EveryRun({
  running,
  outcome,
  scenario,
  across,
}: {
  running: Running;
  outcome: number;
  scenario: number;
  across: number;
}) {
  const { experiment, runner } = running;
  const place = useSignal({ outcome, scenario, across });
  place.value = { outcome, scenario, across };
  const data = useComputed((): Scatter => {
    running.version.value;
    const { outcome, scenario, across } = place.value;
    const factor = experiment.factors[across];
    const { turns } = runner;
    const { size } = turns.design;
    const placed = (point: number) =>
      factor === undefined
        ? point
        : (turns.design.at(point)[across] ?? own(running, scenario, across));
    const dots = [];
    const scenarios = experiment.scenarios.length;
    const opens = running.calledInStory(scenario) !== null;
    for (let number = 0; number < running.planned && dots.length < MOST_DOTS; number++) {
      if (Math.floor(number / size) % scenarios !== scenario) continue;
      const y = running.rowOf(number)?.outcomes[outcome] ?? Number.NaN;
      const x = placed(number % size);
      if (!Number.isNaN(y) && x !== null) dots.push({ run: number, x, y, opens });
    }
    const points = running.analysis.value?.scenarios[scenario]?.outcomes[outcome]?.points ?? [];
    const means = points.flatMap(({ point, found: { mean, low, high } }) => {
      const x = placed(point);
      return mean === null || x === null || size > MOST_MEANS ? [] : [{ x, mean, low, high }];
    });
    return {
      dots,
      means,
      outcome: experiment.outcomes[outcome].name,
      across: factor?.parameter.label ?? says.point,
      said: (x) => (factor === undefined ? String(x) : formatBare(factor.parameter, x)),
      exactly: (x) => factor?.parameter.choices?.[x] ?? x,
    };
  });
  const create = useMemo(
    () => (element: HTMLElement) =>
      createScatter(element, (number) => {
        const address = storyOfRun(running, number);
        if (address !== null) location.hash = address;
      }),
    [running],
  );
  return (
    <Figure
      title={says.scatter}
      className="scatter-figure"
      data={data}
      create={create}
      tabulate={tabulateScatter}
      tabulateAll={(of) => tabulateScatter(of, exact, of.exactly)}
      lead={
        <p class="lead">
          {says.scatterSays}
          {running.planned > MOST_DOTS * experiment.scenarios.length &&
            ` ${says.firstDots(formatCount(MOST_DOTS))}`}
        </p>
      }
    />
  );
}

/** More dots than these are not drawn: they would only cover one another. */
const MOST_DOTS = 3000;

/** What the scenario itself has the factor at; null where a formula rules. */
function own(running: Running, scenario: number, factor: number): number | null {
  const { factors, scenarios } = running.experiment;
  const { name, parameter } = factors[factor];
  const value = scenarios[scenario].plan.settings[name] ?? parameter.default;
  return typeof value === 'number' ? value : null;
}
