/** The table `events`: what the timeline did in each run, and when. */
import type { Model } from '../../sim/model.ts';
import type { Plan } from '../../sim/run.ts';
import type { Happening, Setting } from '../../sim/timeline.ts';
import type { Experiment } from '../experiments/experiment.ts';
import { expressionText } from '../reading/expression-text.ts';
import { type Cell, cellOfParameter, numberField, textField, wholeField } from './field.ts';
import { createTable, type Table } from './table.ts';

export function eventsTable({ scenarios }: Experiment): Table {
  const model = scenarios[0]?.plan.model;
  const all = new Map(scenarios.map(({ name, plan }) => [name, eventsIn(plan)]));
  return createTable({
    name: 'events',
    title: 'Events',
    says: 'What the timeline did in each run: a row for each parameter that it set and each thing that is said of an event. Only what a run lived to see; where a run failed is in runs.',
    within: ['week', 'event', 'name'],
    fields: [
      wholeField({ name: 'week', unit: 'week', says: 'The first week that it acted in.' }),
      wholeField({
        name: 'until',
        unit: 'week',
        says: 'The last week that it was to act in; empty for what is set, which stays until it is set anew.',
        required: false,
      }),
      textField({
        name: 'event',
        says: 'What happened: a parameter was set, or went slowly to a value (ramp), or an event of the model.',
        levels: ['set', 'ramp', ...(model?.events.map(({ name }) => name) ?? [])],
      }),
      textField({
        name: 'name',
        says: 'The parameter that was set, or what is said of the event; empty where there is nothing to say.',
        required: false,
      }),
      numberField({
        name: 'value',
        says: 'Its value; empty for a choice and for an expression.',
        required: false,
      }),
      textField({
        name: 'setting',
        says: 'The choice by its name, or the expression that gives the value week by week.',
        required: false,
      }),
      textField({ name: 'says', says: 'What the scenario says of it.', required: false }),
    ],
    rowsOf({ scenario }, { weeks, failure }) {
      const last = failure === null ? weeks : failure.week - 1;
      return (all.get(scenario.name) ?? []).filter(([week]) => Number(week) <= last);
    },
  });
}

/** All that the timeline of `plan` does, in the order of the weeks. */
function eventsIn({ timeline, model }: Plan): Cell[][] {
  const sorted = timeline.toSorted((a, b) => a.week - b.week);
  return sorted.flatMap((happening) => rowsOf(happening, model));
}

function rowsOf(happening: Happening, { parameters, events }: Model): Cell[][] {
  const { week, event, says = null } = happening;
  const { until, entries, declared } = partsOf();
  const row = (...[name, value, setting]: Cell[]): Cell[] => [
    ...[week, until, event],
    ...[name ?? null, value ?? null, setting ?? null, says],
  ];
  if (entries.length === 0) return [row()];
  return entries.map(([name, setting]) => {
    if (typeof setting !== 'number') return row(name, null, expressionText(setting));
    const parameter = declared[name];
    const cell = parameter === undefined ? setting : cellOfParameter(parameter, setting);
    return typeof cell === 'string' ? row(name, null, cell) : row(name, cell);
  });

  function partsOf() {
    const all: Readonly<Record<string, Setting>> =
      'values' in happening
        ? happening.values
        : 'to' in happening
          ? happening.to
          : happening.fields;
    const kind = events.find(({ name }) => name === event);
    const until =
      'values' in happening
        ? null
        : 'to' in happening
          ? happening.until
          : week + (happening.fields.weeks ?? 1) - 1;
    return {
      until,
      entries: Object.entries(all),
      declared: 'fields' in happening ? (kind?.fields ?? {}) : parameters,
    };
  }
}
