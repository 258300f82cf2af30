import { expose, transfer } from 'comlink';
import { buffersOf } from './worker/buffers-of.ts';
import { pauseForMessages } from './worker/pause.ts';
import { Stage } from './worker/stage.ts';
import type { Change, Request } from './worker/story.ts';

const stage = new Stage(pauseForMessages, () => performance.now());

const api = {
  titles: () => stage.titles(),
  open: (request: Request, progress: (share: number) => void) => stage.open(request, progress),
  change: (week: number, changes: readonly Change[]) => stage.change(week, changes),
  look: async (week: number, seriesFrom: number) => {
    const frame = await stage.look(week, seriesFrom);
    return frame && transfer(frame, buffersOf(frame));
  },
};

/** What the page can ask of its worker. */
export type WorkerApi = typeof api;

expose(api);
