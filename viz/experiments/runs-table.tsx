import { useSignal } from '@preact/signals';
import { formatBare, formatCount, formatValue } from '../numbers.ts';
import { words } from '../words/experiments.ts';
import type { Running } from './running.ts';
import { storyOfRun } from './story-of-run.ts';

const says = words.results;

/** How many rows are shown at once. */
const ROWS = 20;

/** The table of runs, some at a time; those that failed with their reason. */
export function RunsTable({ running }: { running: Running }) {
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
