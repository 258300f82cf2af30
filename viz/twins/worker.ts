import { expose, transfer } from 'comlink';
import type { Proof } from '../../lab/links/proof.ts';
import type { Comparison } from '../../lab/twins/comparison.ts';
import { linkOfFile, type Worlds, writeWorldsFile } from '../../lab/twins/worlds-file.ts';
import { buffersOf } from '../worker/buffers-of.ts';
import { pauseForMessages } from '../worker/pause.ts';
import { proveWorlds } from './worker/prove-worlds.ts';
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
  prove: (comparison: Comparison, progress: (share: number) => void) =>
    proveWorlds(comparison, progress, pauseForMessages, clock),
  writeFile: (worlds: Worlds, proofs: readonly Proof[]) => writeWorldsFile(worlds, proofs),
  linkOfFile: (raw: unknown, name: string) => linkOfFile(raw, name),
};

/** What the page can ask of a worker for two worlds. */
export type TwinApi = typeof api;

expose(api);
