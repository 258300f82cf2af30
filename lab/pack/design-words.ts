/** An experiment in plain words, as the methods, the checklist and the model's description have them. */
import { fixedValues } from '../../sim/run.ts';
import { hasLevels } from '../designs/factor.ts';
import type { Experiment, Outcome } from '../experiments/experiment.ts';
import { expressionText } from '../reading/expression-text.ts';
import type { Scenario } from '../scenario.ts';

const DESIGNS = {
  'one-at-a-time': 'one factor at a time from the scenario as it is',
  'full-factorial': 'a full factorial design',
  'latin-hypercube': 'a Latin hypercube (McKay, Beckman & Conover 1979)',
  'sobol-sequence': 'a Sobol sequence (Joe & Kuo 2008, not scrambled)',
  morris: 'Morris’s design of random walks through a grid (Morris 1991)',
  saltelli:
    'Saltelli’s design for variance-based indices (Saltelli et al. 2010), on a Sobol sequence',
  table: 'points given one by one',
} as const;

/** The design by its name and its size. */
export function designWords({ design }: Experiment): string {
  const name = DESIGNS[design.kind];
  switch (design.kind) {
    case 'morris':
      return `${name}, ${design.trajectories} walks on ${design.levels} levels`;
    case 'saltelli':
      return `${name}, ${design.blocks} blocks${design.secondOrder ? ', with the second order' : ''}`;
    default:
      return name;
  }
}

/** Each factor with what it is varied over. */
export function factorWords({ factors }: Experiment): string[] {
  return factors.map(({ name, parameter, over }) => {
    const said = (value: number) => parameter.choices?.[value] ?? String(value);
    return hasLevels(over)
      ? `${name} (${over.levels.map(said).join(', ')})`
      : `${name} (${over.from} to ${over.to})`;
  });
}

/** What an outcome is. */
export function outcomeWords(outcome: Outcome, { scenarios }: Experiment): string {
  if ('expression' in outcome) return expressionText(outcome.expression);
  if ('ledger' in outcome) {
    const which = Object.entries(outcome.ledger).map(([name, value]) => `${name} ${value}`);
    const learnings = which.length === 0 ? 'all learnings' : `learnings with ${which.join(', ')}`;
    return outcome.as === 'count'
      ? `the number of ${learnings}`
      : `the share of ${learnings} in all`;
  }
  const measure = scenarios[0]?.plan.model.measures[outcome.measure];
  const plain = measure === undefined || measure.label.toLowerCase() === outcome.measure;
  const label = plain ? outcome.measure : `${measure.label} (${outcome.measure})`;
  const { weeks } = outcome;
  if (weeks === null) return `${label} at the end of the last week`;
  const [from, to] = weeks;
  return from === to
    ? `${label} in week ${from}`
    : `the mean of ${label} over weeks ${from} to ${to}`;
}

/** The scenarios that the experiment names, without those that it puts into the reference system. */
export function namedScenarios({ scenarios }: Experiment): readonly Scenario[] {
  return scenarios.filter(({ system }) => system === undefined);
}

/** How long each run of `scenario` is, in words. */
export function lengthWords({ plan }: Scenario): string {
  const { weeks = 0, settle = 0 } = fixedValues(plan);
  return settle > 0 ? `${weeks} weeks after ${settle} of settling` : `${weeks} weeks`;
}

/** “a, b and c”. */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
