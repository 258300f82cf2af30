import { expose, transfer } from 'comlink';
import { commandFor } from '../lab/links/command.ts';
import { ownScenario } from '../lab/links/own-scenario.ts';
import { writeOwnScenario } from '../lab/links/own-scenario-file.ts';
import type { Proof } from '../lab/links/proof.ts';
import type { Change, Request } from '../lab/links/request.ts';
import { readState, writeState } from '../lab/links/state-file.ts';
import type { Carrier } from '../lab/links/words.ts';
import { linkOfFile } from '../lab/twins/worlds-file.ts';
import type { Wanted } from '../sim/chronicle/learning.ts';
import type { Meant } from '../sim/chronicle/life.ts';
import type { WantedVoices } from '../sim/chronicle/voices.ts';
import { Archive } from './worker/archive.ts';
import { buffersOf } from './worker/buffers-of.ts';
import { fitLibrary, rawNamed } from './worker/library.ts';
import { pauseForMessages } from './worker/pause.ts';
import { prove } from './worker/prove.ts';
import { Stage } from './worker/stage.ts';

const clock = () => performance.now();
const stage = new Stage(pauseForMessages, clock);
const archive = new Archive(() => stage.present, pauseForMessages, clock);

const api = {
  titles: () => stage.titles(),
  fit: (request: Request, carrier: Carrier) => fitLibrary(request, carrier),
  open: (request: Request, progress: (share: number) => void) => stage.open(request, progress),
  change: (changes: readonly Change[]) => stage.change(changes),
  objections: (changes: readonly Change[]) => stage.objections(changes),
  trace: (changes: readonly Change[], seriesFrom: number) => stage.trace(changes, seriesFrom),
  look: async (week: number, seriesFrom: number, person: number | null) => {
    const frame = await stage.look(week, seriesFrom, person);
    return frame && transfer(frame, buffersOf(frame));
  },
  prove: (request: Request, progress: (share: number) => void) =>
    prove(request, progress, pauseForMessages, clock),
  command: (request: Request) => commandFor(request),
  writeState: async (request: Request, proof: Proof | null) =>
    ownScenario(request.scenario) === null
      ? writeState(request, proof)
      : writeOwnScenario(request, await rawNamed(request.scenario)),
  readState: (raw: unknown, name: string) => readState(raw, name),
  linkOfFile: (raw: unknown, name: string) => linkOfFile(raw, name),
  books: (week: number) => stage.books(week),
  find: (wanted: Wanted) => archive.find(wanted),
  hear: (wanted: WantedVoices) => archive.hear(wanted),
  tell: (meant: Meant, to: number) => archive.tell(meant, to),
};

/** What the page can ask of its worker. */
export type WorkerApi = typeof api;

expose(api);
