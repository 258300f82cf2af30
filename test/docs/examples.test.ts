import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseExpression } from '../../lab/reading/parse-expression.ts';
import { readScenario } from '../../lab/reading/read-scenario.ts';
import { quoteForShell } from '../../lab/shell-words.ts';
import { operations } from '../../sim/expression.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { blocksIn, documents, shellWords, textOf } from './documents.ts';

const blocks = documents().flatMap((path) => blocksIn(path, textOf(path)));
const commands = blocks
  .filter(({ kind }) => kind === 'sh')
  .flatMap(({ path, text }) => text.split('\n').map((line) => ({ path, line: line.trim() })))
  .filter(({ line }) => line.startsWith('npx trellis'));
/** Lines that belong together, for a shell to run as they are. */
const wholes = blocks.filter(({ kind }) => kind === 'sh whole');
const scenarios = blocks.filter(({ kind }) => kind === 'json scenario');
const experiments = blocks.filter(({ kind }) => kind === 'json experiment');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trellis-docs-'));
  for (const { text } of scenarios) writeFileSync(join(folder, 'my-scenario.json'), text);
  for (const { text } of experiments) writeFileSync(join(folder, 'my-experiment.json'), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('A command in the documentation', () => {
  it('is there to be tried', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  it.each(commands)('runs: $line ($path)', { timeout: 120_000 }, ({ line }) => {
    const [npx, trellis, ...args] = shellWords(line);
    expect([npx, trellis]).toEqual(['npx', 'trellis']);
    const run = spawnSync(process.execPath, [inject('commandLine'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });

  it.each(wholes)(
    'runs together with the others: $text ($path)',
    { timeout: 120_000 },
    ({ text }) => {
      const place = mkdtempSync(join(tmpdir(), 'trellis-docs-'));
      try {
        cpSync(join(folder, 'my-experiment.json'), join(place, 'my-experiment.json'));
        const program = [process.execPath, inject('commandLine')].map(quoteForShell).join(' ');
        writeFileSync(join(place, 'npx'), `#!/bin/sh\nshift\nexec ${program} "$@"\n`, {
          mode: 0o755,
        });
        const run = spawnSync('sh', ['-e', '-c', text], {
          cwd: place,
          env: { ...process.env, PATH: `${place}:${process.env.PATH}` },
          encoding: 'utf8',
        });
        expect({ status: run.status, error: run.stderr }).toEqual({ status: 0, error: '' });
        expect(existsSync(join(place, 'whole', 'runs.csv'))).toBe(true);
      } finally {
        rmSync(place, { recursive: true });
      }
    },
  );

  it('that is wrong would be noticed', () => {
    const run = spawnSync(process.execPath, [inject('commandLine'), 'run', 'nowhere-at-all']);
    expect(run.status).toBe(2);
  });
});

describe('A scenario in the documentation', () => {
  it.each(scenarios)('is one that the gate lets through ($path)', ({ path, text }) => {
    const read = readScenario(JSON.parse(text), {
      source: path,
      memoryLimit: 2 ** 30,
      parseExpression,
    });
    expect(read.ok ? [] : read.problems).toEqual([]);
  });

  it('is there to be read', () => {
    expect(scenarios.length).toBeGreaterThan(0);
  });
});

describe('An expression in the documentation', () => {
  const names = ['t', ...Object.keys(threeLevel.measures)];
  const expressions = blocks
    .filter(({ kind }) => kind === 'expression')
    .flatMap(({ text }) => text.split('\n').filter((line) => line !== ''));

  it.each(expressions)('is one that the parser lets through: %s', (text) => {
    expect(parseExpression(text, names)).toMatchObject({ ok: true });
  });

  it('shows every operation there is', () => {
    const shown = expressions.map((text) => JSON.stringify(parseExpression(text, names))).join();
    const missing = Object.keys(operations).filter((name) => !shown.includes(`"does":"${name}"`));
    expect(missing).toEqual([]);
  });
});

describe('The words of a command', () => {
  it('are read as a shell reads them', () => {
    expect(
      shellWords(`npx trellis run a --set "b=0.1 * (t > 2)" --seed 'two words' # why`),
    ).toEqual(['npx', 'trellis', 'run', 'a', '--set', 'b=0.1 * (t > 2)', '--seed', 'two words']);
  });
});
