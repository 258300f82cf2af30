import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Journal } from '../../cli/journal.ts';
import type { Row } from '../../lab/experiments/experiment-run.ts';

const rowOf = (number: number): Row => ({
  id: number.toString(16).padStart(16, '0'),
  seed: `väter/${number}`,
  fingerprint: 'f'.repeat(16),
  weeks: 208,
  outcomes: [number / 7, Number.NaN],
  measures: number % 2 === 0 ? Float64Array.of(number / 3, Number.NaN) : null,
  cells: [number % 100, 5],
  proposals: null,
  failure: number === 3 ? { week: 5, reason: 'said "no"\n' } : null,
});

describe('A journal', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
    path = join(folder, 'journal.ndjson');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (from: number, to: number) => {
    const journal = new Journal(path);
    for (let number = from; number < to; number++) journal.add(rowOf(number));
    journal.flush();
    journal.close();
  };
  const numbersIn = (upTo: number) => {
    const journal = new Journal(path);
    const numbers = Array.from({ length: upTo }, (_, k) => k).filter((k) => {
      const row = journal.row(rowOf(k).id);
      if (row !== undefined) expect(row).toEqual(rowOf(k));
      return row !== undefined;
    });
    journal.close();
    return numbers;
  };

  it('gives back what was added, also to one that is opened later', () => {
    write(0, 3000);
    write(3000, 6000);
    expect(numbersIn(7000)).toEqual(Array.from({ length: 6000 }, (_, k) => k));
  });

  it('keeps a run once, however often it is added', () => {
    write(0, 10);
    write(5, 12);
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(13);
  });

  it('loses the line in which its process died, wherever that was, and no other', () => {
    write(0, 3);
    const { length } = readFileSync(path);
    for (let cut = 1; cut < 60; cut++) {
      rmSync(path);
      write(0, 3);
      truncateSync(path, length - cut);
      expect(numbersIn(3)).toEqual([0, 1]);
      write(2, 4);
      expect(numbersIn(9)).toEqual([0, 1, 2, 3]);
    }
  });

  it('begins anew where not even its first line was finished', () => {
    writeFileSync(path, '{"journal":1,"eng');
    write(0, 2);
    expect(numbersIn(2)).toEqual([0, 1]);
  });

  it('refuses what is no journal, or that of another engine, and changes nothing in it', () => {
    for (const [text, says] of [
      ['id,name\n1,2\n', /this is no journal of Trellis/],
      [
        '{"journal":1,"engine":"0.0.1"}\n',
        /it holds runs of engine 0\.0\.1, and this is .+: the two are never mixed\. Trellis 0\.0\.1 goes on with them/,
      ],
      ['{"journal":2,"engine":"\u001b[2J"}\n', /this is no journal of Trellis/],
      ['{"journal":1,"engine":"0.1.0"}\n', /it is a journal of format 1, and this writes format 2/],
    ] as const) {
      writeFileSync(path, text);
      expect(() => new Journal(path)).toThrow(says);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    rmSync(path);
    write(0, 1);
    appendFileSync(path, 'what is this\n');
    expect(() => new Journal(path)).toThrow(/line 3 is damaged/);
  });
});
