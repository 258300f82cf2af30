import { describe, expect, it } from 'vitest';
import { asCsv } from '../../../viz/saving/csv.ts';

const origin = { settings: 'Trellis, seed ‘a’', link: 'https://a.b/#v=1' };

describe('A chart’s numbers as CSV', () => {
  it('are one line of names and a row for each thing, each with its settings and its link', () => {
    const table = {
      columns: ['Week', 'Known'],
      rows: [
        [0, 0.5],
        [1, Number.NaN],
      ],
    };
    expect(asCsv(table, origin)).toBe(
      'Week,Known,settings,link\r\n' +
        '0,0.5,"Trellis, seed ‘a’",https://a.b/#v=1\r\n' +
        '1,,"Trellis, seed ‘a’",https://a.b/#v=1\r\n',
    );
  });

  it.each([
    ['12,345', '12345'],
    ['−0.25', '-0.25'],
    ['71%', '0.71'],
    ['–', ''],
    ['Misled: practice', 'Misled: practice'],
    ['say "a, b"', '"say ""a, b"""'],
    ['=1+1', "'=1+1"],
    ['@import', "'@import"],
    ['-cmd', "'-cmd"],
  ])('with %j in a cell says %j', (cell, said) => {
    const [, row] = asCsv({ columns: ['a'], rows: [[cell]] }, { settings: '', link: '' }).split(
      '\r\n',
    );
    expect(row).toBe(`${said},,`);
  });
});
