import { expect, it } from 'vitest';
import { headerOf } from '../../cli/result-tables.ts';
import { COLUMN_NAMES } from '../../lab/reading/scenario-format.ts';

it.each(['runs.csv', 'weeks.csv'] as const)(
  'The columns of %s beside the measures are those that no measure can be named after',
  (table) => {
    expect(headerOf(table, ['own'])).toBe(`${[...COLUMN_NAMES, 'own'].join(',')}\n`);
  },
);
