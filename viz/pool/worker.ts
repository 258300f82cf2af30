import { TurnTaker } from '../../lab/experiments/work.ts';
import type { Answer, Chunk, Message, Taken } from './messages.ts';

// One worker of a pool: is told the work once, then takes the turns that it is sent, one after the other.

/** How long results are kept until they are told, in milliseconds. */
const TELL_EVERY = 100;

let taker: TurnTaker | null = null;

function tell(taken: readonly Taken[], isLast: boolean): void {
  const answer: Answer = { kind: 'taken', taken, isLast };
  postMessage(answer, { transfer: taken.flatMap(({ result }) => buffersIn(result)) });
}

/** What need not be copied. */
function buffersIn(result: unknown): ArrayBuffer[] {
  if (typeof result !== 'object' || result === null) return [];
  return Object.values(result).flatMap((value) =>
    ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [],
  );
}

function take(chunk: Chunk): void {
  if (taker === null) throw new Error('there is no work');
  let ready: Taken[] = [];
  let told = performance.now();
  chunk.forEach((turn, k) => {
    const before = performance.now();
    const result = taker?.take(turn);
    const now = performance.now();
    ready.push({ turn, result, took: now - before });
    const isLast = k === chunk.length - 1;
    if (!isLast && now - told < TELL_EVERY) return;
    tell(ready, isLast);
    ready = [];
    told = now;
  });
}

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  try {
    if (data.kind === 'work') taker = new TurnTaker(data.work);
    else take(data.chunk);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    postMessage({ kind: 'failed', reason } satisfies Answer);
  }
});
