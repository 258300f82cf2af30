/** The table `runs`: one row a run, with what was varied and what came of it. */

import type { Experiment, Outcome } from '../experiments/experiment.ts';
import type { CellFilter } from '../experiments/outcome.ts';
import { expressionText } from '../reading/expression-text.ts';
import {
  cellOfParameter,
  type Field,
  fieldOfParameter,
  numberField,
  textField,
  wholeField,
} from './field.ts';
import { createTable, type Table } from './table.ts';

/** The columns between those that tell the run and the factors. */
export const RUN_FIELDS: readonly Field[] = [
  wholeField({
    name: 'weeks',
    unit: 'weeks',
    says: 'How many weeks were lived through: fewer than asked for where nothing could change any more, or the run failed.',
  }),
  wholeField({
    name: 'failedInWeek',
    unit: 'week',
    says: 'The week in which the run could not go on; empty for one that did. Below 0 while settling.',
    required: false,
    min: -1_000_000,
  }),
  textField({ name: 'failure', says: 'Why it could not go on.', required: false }),
];

export function runsTable(experiment: Experiment): Table {
  const { factors, outcomes } = experiment;
  return createTable({
    name: 'runs',
    title: 'Runs',
    says: 'One row a run, replicate by replicate: the values of the factors, then the outcomes. A run that failed is a row with its week and its reason.',
    within: [],
    fields: [
      ...RUN_FIELDS,
      ...factors.map(({ name, parameter }) => fieldOfParameter(name, parameter)),
      ...outcomes.map((outcome) => fieldOfOutcome(outcome, experiment)),
    ],
    rowsOf: ({ point }, { weeks, failure, outcomes: values }) => [
      [
        ...[weeks, failure?.week ?? null, failure?.reason ?? null],
        ...factors.map(({ parameter }, k) => cellOfParameter(parameter, point[k] ?? null)),
        ...outcomes.map((_, k) => values[k] ?? null),
      ],
    ],
  });
}

function fieldOfOutcome(outcome: Outcome, { scenarios }: Experiment): Field {
  const { name } = outcome;
  const told = { name, required: false };
  if ('expression' in outcome)
    return numberField({ ...told, says: `Worked out: ${expressionText(outcome.expression)}.` });
  if ('ledger' in outcome) {
    const which = filterText(outcome.ledger);
    return outcome.as === 'share'
      ? numberField({ ...told, says: `The share of the learnings ${which}.`, min: 0, max: 1 })
      : wholeField({ ...told, says: `How many learnings there are ${which}.` });
  }
  const { measure, weeks } = outcome;
  const declared = scenarios[0]?.plan.model.measures[measure];
  const when =
    weeks === null
      ? 'at the end'
      : weeks[0] === weeks[1]
        ? `at the end of week ${weeks[0]}`
        : `its mean over the weeks ${weeks[0]} to ${weeks[1]}`;
  const says = declared
    ? `${declared.label}, ${when}. ${declared.says}`
    : `The scenario’s own measure ${measure}, ${when}.`;
  const { min = null, max = null, unit = '' } = declared ?? {};
  return numberField({
    ...told,
    says,
    unit,
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
  });
}

function filterText(filter: CellFilter): string {
  const all = Object.entries(filter).map(([name, value]) => `${name} is ${value}`);
  return all.length === 0 ? 'of the whole run' : `whose ${all.join(' and ')}`;
}
