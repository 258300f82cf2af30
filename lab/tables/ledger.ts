/** The table `ledger`: where the learnings of each run came from, how far they got, what became of them. */
import { CAUSES, INSURERS, REACHES, SOURCES } from '../../sim/books.ts';
import { cellAt } from '../experiments/cell-place.ts';
import { type Cell, textField, wholeField } from './field.ts';
import { createTable, type Table } from './table.ts';

export function ledgerTable(): Table {
  return createTable({
    name: 'ledger',
    title: 'Learning ledger',
    says: 'So many learnings a run, source, reach, fate and insurer, from the end of week 0 to the end of the last week; those open at the end of week 0 are carried in. What is not there is 0: the counts of a run add up to all that were opened.',
    within: ['source', 'reach', 'fate', 'insured'],
    fields: [
      textField({ name: 'source', says: 'Where the learning came from.', levels: SOURCES }),
      textField({
        name: 'reach',
        says: 'How far it got: the deepest level that agreed with it.',
        levels: REACHES,
      }),
      textField({
        name: 'fate',
        says: 'What ended it; open where nothing did.',
        levels: [...CAUSES, 'open'],
      }),
      textField({
        name: 'insured',
        says: 'Who there was right when it was lost; empty while it is open.',
        levels: INSURERS,
        required: false,
      }),
      wholeField({ name: 'count', unit: 'learnings', says: 'How many learnings were so.', min: 1 }),
    ],
    rowsOf: (_, { cells }) => {
      const rows: Cell[][] = [];
      for (let k = 0; cells !== null && k < cells.length; k += 2) {
        const { source, reach, fate, insured } = cellAt(cells[k] ?? 0);
        rows.push([source, reach, fate, insured, cells[k + 1] ?? 0]);
      }
      return rows;
    },
  });
}
