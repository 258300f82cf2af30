import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aloneIn, lockIn } from '../../cli/folder-lock.ts';
import { readCsv } from '../read-csv.ts';
import { start, typed } from './typed.ts';

const short = {
  name: 'short',
  title: 'Short',
  question: 'What comes of it?',
  parameters: { weeks: 30, settle: 5, people: 16 },
};
const experiment = {
  name: 'shared',
  title: 'Shared',
  question: 'Who writes?',
  scenarios: [short],
  factors: { threat: [0, 0.5] },
  design: { kind: 'full-factorial' },
  tables: { weeks: false, ledger: false, proposals: false, events: false },
  outcomes: { performance: { measure: 'performance' } },
};

describe('A folder that one process is at work in', () => {
  let folder: string;
  let out: string;
  const begin = (replicates: number) => {
    const file = join(folder, 'shared.json');
    writeFileSync(file, JSON.stringify({ ...experiment, replicates }));
    return ['experiment', file, '--out', out, '--workers', '1'];
  };
  const lockedBy = async ({ pid }: ChildProcess) => {
    const says = () => (existsSync(lockIn(out)) ? readFileSync(lockIn(out), 'utf8') : '');
    while (!says().startsWith(`{"process":${pid},`)) await moment(2);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    out = join(folder, 'out');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is refused to a second one in one sentence, and the first ends as if alone', async () => {
    const args = begin(400);
    const first = start(args);
    const end = new Promise<number | null>((settle) => first.on('close', settle));
    await lockedBy(first);
    const second = await typed(...args);
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.error).toMatch(
      new RegExp(
        `^.*out: process ${first.pid} on .+, since .+, is at work in it; wait until it has ended, or end it\\. Nothing was changed\\n$`,
      ),
    );
    expect(await end).toBe(0);
    expect(readCsv(readFileSync(join(out, 'runs.csv'), 'utf8'))).toHaveLength(800);
    expect(existsSync(lockIn(out))).toBe(false);
  });

  it('is free again at once after the process was killed, however it was', async () => {
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const child = start(begin(4000));
      await lockedBy(child);
      child.kill(signal);
      await new Promise((settle) => child.on('close', settle));
      expect(existsSync(lockIn(out)), signal).toBe(signal === 'SIGKILL');
    }
    const next = await typed(...begin(2));
    expect(next).toMatchObject({ code: 0, error: '' });
  });

  const quiet = { stderr: { write: () => true }, onSignal: () => () => {} };
  const alone = (work = () => {}) => aloneIn(folder, quiet, work, 5000);
  /** As if the process that has it were on another machine, whose processes can't be seen from here. */
  const carriedAway = () => {
    const text = readFileSync(lockIn(folder), 'utf8');
    const { place } = JSON.parse(text.split('\n')[0]);
    return text.replace(`"place":"${place}"`, `"place":"${'x'.repeat(place.length)}"`);
  };

  it('is refused to another machine as long as the heart beats', async () => {
    await alone(async () => {
      writeFileSync(lockIn(folder), carriedAway());
      await expect(alone()).rejects.toThrow(/is at work in it/);
    });
  });

  it('is taken over from another machine whose process has died, or that said nothing', async () => {
    let text = '';
    await alone(() => {
      text = carriedAway();
    });
    for (const left of [text, '']) {
      writeFileSync(lockIn(folder), left);
      let told = '';
      const stderr = { write: (says: string) => (told += says) };
      expect(await aloneIn(folder, { ...quiet, stderr }, () => 'done', 1000)).toBe('done');
      expect(told).toMatch(/was at work in it; looking for 1 s whether it still is/);
      expect(existsSync(lockIn(folder))).toBe(false);
    }
  });

  it('is not held by a number that another process has come to bear', async () => {
    await alone(() => {
      const text = readFileSync(lockIn(folder), 'utf8');
      const { began } = JSON.parse(text.split('\n')[0]);
      writeFileSync(lockIn(folder), text.replace(`"began":"${began}"`, '"began":"1"'));
    });
    expect(existsSync(lockIn(folder))).toBe(true);
    expect(await aloneIn(folder, quiet, () => 'done', 1e6)).toBe('done');
  });
});

function moment(milliseconds: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, milliseconds));
}
