import { useComputed, useSignal } from '@preact/signals';
import type { OutcomeFound } from '../../lab/analysis/analysis.ts';
import { describeCompared } from '../../lab/analysis/compared-words.ts';
import type { Bounded } from '../../lab/experiments/bootstrap.ts';
import { exact } from '../charts/exact.ts';
import { Figure } from '../charts/figure.tsx';
import { type Bar, type Bars, createBars, tabulateBars } from '../laboratory/bars.ts';
import { words } from '../words/experiments.ts';
import type { Running } from './running.ts';

const says = words.results;

/** What the design is made for: effects on common luck, Morris's effects, shares of variance. */
export function ByDesign({ running, found }: { running: Running; found: OutcomeFound }) {
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
