import { useSignal } from '@preact/signals';
import { words } from '../words/experiments.ts';
import { ByDesign } from './by-design.tsx';
import { EveryRun } from './every-run.tsx';
import type { Running } from './running.ts';
import { RunsTable } from './runs-table.tsx';

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
