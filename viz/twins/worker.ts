import { expose, transfer } from 'comlink';
import { buffersOf } from '../worker/buffers-of.ts';
import { pauseForMessages } from '../worker/pause.ts';
import type { Comparison } from './worker/comparison.ts';
import { TwinStage } from './worker/twin-stage.ts';

const stage = new TwinStage(pauseForMessages, () => performance.now());

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
};

/** What the page can ask of a worker for two worlds. */
export type TwinApi = typeof api;

expose(api);
