/** The table `weeks`: one row a run and week, with every measure. */
import type { Experiment } from '../experiments/experiment.ts';
import type { Row } from '../experiments/experiment-run.ts';
import { keptWeeks } from '../experiments/kept.ts';
import type { Cell, Field } from './field.ts';
import { numberField, wholeField } from './field.ts';
import { createTable, type Table } from './table.ts';

export function weeksTable({ scenarios }: Experiment, every: number): Table {
  const plan = scenarios[0]?.plan;
  const measures = plan?.model.measures ?? {};
  const names = [...Object.keys(measures), ...Object.keys(plan?.ownMeasures ?? {})];
  const which = every === 1 ? 'each week' : `week 0, each ${every}th week after it, and the last`;
  return createTable({
    name: 'weeks',
    title: 'Weeks',
    says: `One row a run and week, with all measures at the week’s end: ${which}. Week 0 is the settled start.`,
    within: ['week'],
    fields: [
      wholeField({
        name: 'week',
        unit: 'week',
        says: 'At the end of which week this was; 0 is the settled start.',
      }),
      ...names.map((name): Field => {
        const declared = measures[name];
        if (declared === undefined)
          return numberField({ name, says: 'The scenario’s own measure.', required: false });
        const { label, says, unit, min, max } = declared;
        return numberField({
          ...{ name, says: `${label}. ${says}`, unit, required: false },
          ...(min === null ? {} : { min }),
          ...(max === null ? {} : { max }),
        });
      }),
    ],
    rowsOf: (_, row) => rowsOf(row, every, names.length),
  });
}

function rowsOf({ failure, weeks, measures }: Row, every: number, width: number): Cell[][] {
  if (failure !== null || measures === null) return [];
  return keptWeeks(weeks, every).map((week, k) => [
    week,
    ...measures.subarray(k * width, (k + 1) * width),
  ]);
}
