import { spawn } from 'node:child_process';
import { inject } from 'vitest';
import { commandLine } from '../../cli/command-line.ts';
import type { Host } from '../../cli/host.ts';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the built command line with `args`, as a process of its own. */
export function typed(...args: readonly string[]): Promise<Outcome> {
  const child = start(args);
  let out = '';
  let error = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    error += text;
  });
  return new Promise((settle, reject) => {
    child.on('error', reject);
    child.on('close', (code) => settle({ code, out, error }));
  });
}

/** Starts it, for those who want more of it than its outcome. */
export function start(args: readonly string[]) {
  const child = spawn(process.execPath, [inject('commandLine'), ...args]);
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

/** Runs the command line right here, on a machine that is as `machine` says. */
export async function asked(args: readonly string[], machine: Partial<Host> = {}) {
  let out = '';
  let error = '';
  const code = await commandLine(args, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (error += text) },
    env: {},
    cores: 2,
    memory: 1e9,
    freeSpace: () => Number.POSITIVE_INFINITY,
    program: new URL(`file://${inject('commandLine')}`),
    worker: new URL('worker.js', `file://${inject('commandLine')}`),
    onSignal: () => () => {},
    ...machine,
  });
  return { code, out, error };
}
