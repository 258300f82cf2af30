import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { OutcomeFound } from '../../lab/analysis/analysis.ts';
import { describeCompared } from '../../lab/analysis/compared-words.ts';
import type { Bounded } from '../../lab/experiments/bootstrap.ts';
import { exact } from '../charts/exact.ts';
import { Figure } from '../charts/figure.tsx';
import { type Bar, type Bars, createBars, tabulateBars } from '../laboratory/bars.ts';
import { storyOf } from '../laboratory/story-address.ts';
import { formatBare, formatCount, formatValue } from '../numbers.ts';
import { MOST_MEANS, type Running } from './running.ts';
import { createScatter, type Scatter, tabulateScatter } from './scatter.ts';
import { words } from './words.ts';

const says = words.results;

/** What the runs that are there say. */
export function Results({ running }: { running: Running }) {
  const { experiment } = running;
  const outcome = useSignal(0);
  const scenario = useSignal(0);
  const across = useSignal(0);
  const analysis = running.analysis.value;
  const found = analysis?.scenarios[scenario.value]?.outcomes[outcome.value] ?? null;
  if (running.done.value === 0) return null;
  const choice = (label: string, value: typeof outcome, names: readonly string[]) =>
    names.length > 1 && (
      <label class="field">
        <span>{label}</span>
        <select
          value={String(value.value)}
          onChange={({ currentTarget }) => {
            value.value = Number(currentTarget.value);
          }}
        >
          {names.map((name, k) => (
            <option key={name} value={String(k)}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <section class="results" aria-label={says.title}>
      <div class="choices">
        {choice(
          says.outcome,
          outcome,
          experiment.outcomes.map(({ name }) => name),
        )}
        {choice(
          says.scenario,
          scenario,
          experiment.scenarios.map(({ name }) => name),
        )}
        {choice(says.across, across, [
          ...experiment.factors.map(({ parameter }) => parameter.label),
          says.point,
        ])}
      </div>
      <div class="side-by-side">
        <EveryRun
          running={running}
          outcome={outcome.value}
          scenario={scenario.value}
          across={across.value}
        />
        {found !== null && <ByDesign running={running} found={found} />}
      </div>
      <p class="lead">{says.model}</p>
      <RunsTable running={running} />
    </section>
  );
}

function EveryRun({
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

/** The address of run `number` in the story, at its end; null where its scenario can't be told there. */
function storyOfRun(running: Running, number: number): string | null {
  const { scenario, point, seed } = running.runner.turns.at(number);
  const called = running.calledInStory(running.experiment.scenarios.indexOf(scenario));
  if (called === null) return null;
  const settings = running.experiment.factors.flatMap(({ name }, k) => {
    const value = point[k] ?? null;
    return value === null ? [] : [[name, value] as const];
  });
  const week = running.rowOf(number)?.weeks ?? 0;
  return storyOf(called, seed, Object.fromEntries(settings), week);
}

/** What the design is made for: effects on common luck, Morris's effects, shares of variance. */
function ByDesign({ running, found }: { running: Running; found: OutcomeFound }) {
  const { experiment } = running;
  const shown = useSignal(found);
  shown.value = found;
  const data = useComputed((): Bars => barsOf(shown.value, experiment.factors));
  if (data.value.bars.length === 0) return null;
  const title =
    found.morris !== null ? says.morris : found.sobol !== null ? says.sobol : says.effects;
  const told = found.effects.filter(({ of }) => of.kind !== 'interaction');
  return (
    <Figure
      title={title}
      className="effects-figure"
      data={data}
      create={createBars}
      tabulate={tabulateBars}
      tabulateAll={(of) => tabulateBars(of, exact)}
    >
      {told.length > 0 && (
        <details>
          <summary>{says.enough}</summary>
          <ul class="enough">
            {told.map(({ of, enough }) => (
              <li key={describeCompared(of, experiment.factors)}>
                {describeCompared(of, experiment.factors)}: {enough.says}
              </li>
            ))}
          </ul>
        </details>
      )}
      {found.morris !== null && (
        <>
          <p class="lead">{says.sigmaSays}</p>
          <ul class="enough">
            {found.morris.effects.map(({ factor, sigma }) => (
              <li key={factor}>{says.sigma(factor, digits(sigma.value))}</li>
            ))}
          </ul>
        </>
      )}
    </Figure>
  );
}

/** More bars than these are not drawn, the largest first. */
const MOST_BARS = 24;

function barsOf(found: OutcomeFound, factors: Running['experiment']['factors']): Bars {
  const bars = allBars(found, factors).filter(({ mean }) => !Number.isNaN(mean));
  const sorted = bars.length > MOST_BARS ? bars.toSorted(bySize).slice(0, MOST_BARS) : bars;
  const columns =
    found.morris !== null
      ? says.morrisColumns
      : found.sobol !== null
        ? says.sobolColumns
        : says.effectColumns;
  const parts = sorted.map(({ name, mean }) => `${name} ${mean.toFixed(3)}`);
  return { bars: sorted, says: says.effectsOf(found.outcome, parts), columns };
}

function allBars(found: OutcomeFound, factors: Running['experiment']['factors']): Bar[] {
  const { effects, morris, sobol } = found;
  const bar = (name: string, { value, low, high }: Bounded, second = false): Bar => ({
    ...{ name, low, high, second },
    mean: value ?? Number.NaN,
  });
  if (morris !== null)
    return morris.effects.map(({ factor, muStar }) => bar(factor, muStar)).toSorted(bySize);
  if (sobol !== null)
    return sobol.factors.flatMap((name, k) => [
      bar(says.sobolFirst(name), sobol.first[k]),
      bar(says.sobolTotal(name), sobol.total[k], true),
    ]);
  return effects.map(({ of, difference: { mean, low, high } }) => ({
    name: describeCompared(of, factors),
    mean: mean ?? Number.NaN,
    ...{ low, high },
  }));
}

function bySize(a: Bar, b: Bar): number {
  return Math.abs(b.mean) - Math.abs(a.mean);
}

function digits(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

/** How many rows are shown at once. */
const ROWS = 20;

/** The table of runs, some at a time; those that failed with their reason. */
function RunsTable({ running }: { running: Running }) {
  running.version.value;
  const from = useSignal(0);
  const { experiment, runner, planned } = running;
  const columns = says.columns;
  const factors = experiment.factors;
  const to = Math.min(planned, from.value + ROWS);
  const numbers = Array.from({ length: to - from.value }, (_, k) => from.value + k);
  return (
    <section class="figure runs" aria-labelledby="runs-title">
      <header>
        <h2 id="runs-title">{says.runs}</h2>
        <span class="pages">
          {says.shown(formatCount(from.value), formatCount(to - 1), formatCount(planned))}
          <button
            type="button"
            aria-label={says.earlier}
            disabled={from.value === 0}
            onClick={() => {
              from.value = Math.max(0, from.value - ROWS);
            }}
          >
            ←
          </button>
          <button
            type="button"
            aria-label={says.later}
            disabled={to >= planned}
            onClick={() => {
              from.value += ROWS;
            }}
          >
            →
          </button>
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus to be scrolled by keys */}
      <section class="table" tabIndex={0} aria-label={says.runs}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.run}</th>
              <th scope="col">{columns.story}</th>
              {experiment.scenarios.length > 1 && <th scope="col">{columns.scenario}</th>}
              <th scope="col">{columns.replicate}</th>
              {factors.map(({ name, parameter }) => (
                <th scope="col" key={name}>
                  {parameter.label}
                </th>
              ))}
              {experiment.outcomes.map(({ name }) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
              <th scope="col">{columns.seed}</th>
              <th scope="col">{columns.fingerprint}</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((number) => {
              const row = running.rowOf(number);
              const { scenario, replicate, point, seed } = runner.turns.at(number);
              const address = row === undefined ? null : storyOfRun(running, number);
              return (
                <tr key={number}>
                  <th scope="row">{number}</th>
                  <td>
                    {address !== null && (
                      <a href={address} aria-label={says.openRun(String(number))}>
                        {says.open}
                      </a>
                    )}
                  </td>
                  {experiment.scenarios.length > 1 && <td>{scenario.name}</td>}
                  <td>{replicate}</td>
                  {factors.map(({ name, parameter }, k) => (
                    <td key={name}>{point[k] === null ? '' : formatBare(parameter, point[k])}</td>
                  ))}
                  {row?.failure ? (
                    <td colSpan={experiment.outcomes.length}>
                      {says.failed(String(row.failure.week), row.failure.reason)}
                    </td>
                  ) : (
                    experiment.outcomes.map(({ name }, k) => {
                      const value = row?.outcomes[k] ?? Number.NaN;
                      return <td key={name}>{Number.isNaN(value) ? '' : formatValue(value)}</td>;
                    })
                  )}
                  <td>{seed}</td>
                  <td>{row?.fingerprint ?? ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}
