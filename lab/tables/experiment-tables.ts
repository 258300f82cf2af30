/** The tables of an experiment, declared for it: they differ by its factors, its outcomes and its model. */
import type { Experiment } from '../experiments/experiment.ts';
import { eventsTable } from './events.ts';
import { ledgerTable } from './ledger.ts';
import { proposalsTable } from './proposals.ts';
import { runsTable } from './runs.ts';
import type { Table } from './table.ts';
import { weeksTable } from './weeks.ts';

/** The tables that are written of `experiment`; `runs` is the first. */
export function tablesOf(experiment: Experiment): readonly Table[] {
  const { weeks, ledger, proposals, events } = experiment.tables;
  const believing = experiment.scenarios[0]?.plan.model.believing === true;
  return [
    runsTable(experiment),
    ...(weeks === null ? [] : [weeksTable(experiment, weeks.every)]),
    ...(ledger && believing ? [ledgerTable()] : []),
    ...(proposals && believing ? [proposalsTable()] : []),
    ...(events ? [eventsTable(experiment)] : []),
  ];
}
