import { expose, transfer } from 'comlink';
import type { Proof } from '../../lab/links/proof.ts';
import type { Comparison } from '../../lab/twins/comparison.ts';
import type { Worlds } from '../../lab/twins/worlds-file.ts';
import { buffersOf } from '../worker/buffers-of.ts';
import { pauseForMessages } from '../worker/pause.ts';
import { TwinStage } from './worker/twin-stage.ts';

const clock = () => performance.now();
const stage = new TwinStage(pauseForMessages, clock);

const api = {
  open: (comparison: Comparison) => stage.open(comparison),
  look: async (week: number, from: number) => {
    const sight = await stage.look(week, from);
    return sight && transfer(sight, buffersOf(sight));
  },
  part: (person: number) => stage.part(person),
  replicate: async (comparison: Comparison, number: number) => {
    const outcome = await stage.replicate(comparison, number);
    return outcome && transfer(outcome, [outcome.differences.buffer as ArrayBuffer]);
  },
  // What is done on a press only is fetched on the first press.
  prove: async (comparison: Comparison, progress: (share: number) => void) => {
    const { proveWorlds } = await import('./worker/prove-worlds.ts');
    return proveWorlds(comparison, progress, pauseForMessages, clock);
  },
  writeFile: async (worlds: Worlds, proofs: readonly Proof[]) => {
    const { writeWorldsFile } = await import('../../lab/twins/worlds-file.ts');
    return writeWorldsFile(worlds, proofs);
  },
  linkOfFile: async (raw: unknown, name: string) => {
    const { readWorldsFile } = await import('./worker/read-worlds-file.ts');
    return readWorldsFile(raw, name);
  },
};

/** What the page can ask of a worker for two worlds. */
export type TwinApi = typeof api;

expose(api);
