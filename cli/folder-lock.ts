/**
 * Keeps a folder for one process at a time. Who has it says so in a file that is taken away at the end; of one
 * that was left by a process that died, the next one sees that: on the same machine at a glance, from another
 * one, which shares the folder, by its heart no longer beating.
 */
import {
  closeSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { reasonOf } from './file-errors.ts';
import type { Host } from './host.ts';
import { Failed } from './mistakes.ts';

const LOCK = 'journal.lock';
/** How often the heart beats, and for how long it has to be still to be taken for dead, in milliseconds. */
const BEAT = 2000;
const STILL = 15_000;
const LOOK_EVERY = 500;

/** Who has the folder. */
interface Holder {
  readonly process: number;
  readonly host: string;
  /** When it took the folder. */
  readonly since: string;
  /** Where numbers of processes mean the same. */
  readonly place: string;
  /** When the process began, as the machine counts; numbers of processes come again. */
  readonly began: string;
}

/**
 * Does `work` with `folder` for this process alone, if need be after having watched whether who has it is alive.
 *
 * @param still for how long a heart has to be still to be taken for dead, in milliseconds
 * @throws Failed where another process has it, or where it can't be taken; then nothing has been done
 */
export async function aloneIn<Result>(
  folder: string,
  { stderr, onSignal }: Pick<Host, 'stderr' | 'onSignal'>,
  work: () => Promise<Result> | Result,
  still = STILL,
): Promise<Result> {
  const path = lockIn(folder);
  const me: Holder = {
    ...{ process: process.pid, host: hostname(), since: new Date().toISOString() },
    ...{ place: placeOf(), began: beganAt(process.pid) },
  };
  const text = `${JSON.stringify(me)}\n`;
  const drop = () => {
    if (textIn(path)?.startsWith(text)) rmSync(path, { force: true });
  };
  const forget = onSignal(drop);
  let heart: Worker | null = null;
  try {
    await take(folder, me, text, still, (says) => stderr.write(`${says}\n`));
    heart = startHeart(path, Buffer.byteLength(text));
    return await work();
  } finally {
    await heart?.terminate();
    if (heart !== null) drop();
    forget();
  }
}

/** Where it says who is at work in `folder`. */
export function lockIn(folder: string): string {
  return join(folder, LOCK);
}

async function take(
  folder: string,
  me: Holder,
  text: string,
  still: number,
  onWatch: (says: string) => void,
): Promise<void> {
  const path = lockIn(folder);
  while (!create(path, text)) {
    const found = textIn(path);
    if (found === null) continue;
    const holder = holderIn(found);
    if (holder?.place === me.place && isAlive(holder)) throw new Failed(refusal(folder, holder));
    if (holder === null || holder.place !== me.place) {
      onWatch(watching(folder, holder, still));
      if (await beats(path, found, still)) throw new Failed(refusal(folder, holder));
    }
    clear(path, found);
  }
}

/** False where there is one already. */
function create(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new Failed(`${dirname(path)}: ${reasonOf(error)}; nothing was written`);
  }
  try {
    writeSync(file, text);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw new Failed(`${dirname(path)}: ${reasonOf(error)}; nothing was written`);
  } finally {
    closeSync(file);
  }
}

/** Null where it is gone. */
function textIn(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Failed(`${dirname(path)}: ${reasonOf(error)}; nothing was written`);
  }
}

/** Null where it says nothing, as when its process died before it could. */
function holderIn(text: string): Holder | null {
  try {
    const { process, host, since, place, began } = JSON.parse(text.split('\n')[0] ?? '');
    const says = [host, since, place, began].every((each) => typeof each === 'string');
    return Number.isInteger(process) && process > 0 && says
      ? { process, host, since, place, began }
      : null;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.process, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return beganAt(holder.process) === holder.began;
}

/** The machine, and where on it containers number their processes by themselves. */
function placeOf(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** Empty where the machine does not say. */
function beganAt(number: number): string {
  try {
    // The name of the program, in brackets, may hold anything.
    const told = readFileSync(`/proc/${number}/stat`, 'utf8');
    return told.slice(told.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Writes how often it has beaten behind what the file says, from a thread of its own: the first may be busy for long. */
function startHeart(path: string, place: number): Worker {
  const heart = new Worker(
    `const { closeSync, openSync, writeSync } = require('node:fs');
    const { path, place, every } = require('node:worker_threads').workerData;
    let beats = 0;
    setInterval(() => {
      try {
        const file = openSync(path, 'r+');
        writeSync(file, String(++beats), place);
        closeSync(file);
      } catch {}
    }, every);`,
    { eval: true, workerData: { path, place, every: BEAT } },
  );
  heart.unref();
  // Without a heart the folder is safe from this machine's processes still.
  heart.on('error', () => {});
  return heart;
}

/** Whether what the file says changes while it is watched. */
async function beats(path: string, found: string, still: number): Promise<boolean> {
  for (let waited = 0; waited < still; waited += LOOK_EVERY) {
    await sleep(LOOK_EVERY);
    const now = textIn(path);
    if (now === null) return false;
    if (now !== found) return true;
  }
  return false;
}

/** Takes away what a process that died has left; what another one has put there meanwhile stays. */
function clear(path: string, found: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    // Somebody else has taken it away.
    return;
  }
  if (textIn(aside) === found) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function refusal(folder: string, holder: Holder | null): string {
  const who =
    holder === null
      ? 'another process'
      : `process ${holder.process} on ${holder.host}, since ${holder.since},`;
  return `${folder}: ${who} is at work in it; wait until it has ended, or end it. Nothing was changed`;
}

function watching(folder: string, holder: Holder | null, still: number): string {
  const who = holder === null ? 'another process' : `a process on ${holder.host}`;
  return `${folder}: ${who} was at work in it; looking for ${still / 1000} s whether it still is`;
}
