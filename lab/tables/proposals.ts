/** The table `proposals`: what became of proposals in each run. */
import { PROPOSAL_COUNTS } from '../experiments/proposal-counts.ts';
import { wholeField } from './field.ts';
import { createTable, type Table } from './table.ts';

export function proposalsTable(): Table {
  return createTable({
    name: 'proposals',
    title: 'Proposals',
    says: 'One row a run: how many proposals were raised or silenced and what became of them, from the end of week 0 to the end of the last week.',
    within: [],
    fields: PROPOSAL_COUNTS.map(({ name, says }) => wholeField({ name, says })),
    rowsOf: (_, { proposals }) => (proposals === null ? [] : [proposals]),
  });
}
