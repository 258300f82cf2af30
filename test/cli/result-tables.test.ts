import { expect, it } from 'vitest';
import { headerOf } from '../../cli/result-tables.ts';
import { COLUMN_NAMES } from '../../lab/reading/scenario-format.ts';

it.each(['runs.csv', 'weeks.csv'] as const)(
  'No measure can be named after a column that %s has beside the measures',
  (table) => {
    const columns = headerOf(table, ['own']).trim().split(',');
    expect(columns.at(-1)).toBe('own');
    for (const name of columns.slice(0, -1)) expect(COLUMN_NAMES).toContain(name);
  },
);
