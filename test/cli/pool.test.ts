import { describe, expect, it } from 'vitest';
import { runReplicates } from '../../cli/pool.ts';
import { packPlan } from '../../lab/experiments/packed-plan.ts';
import type { Replicate } from '../../lab/experiments/replicate.ts';
import { threeLevel } from '../../sim/models/three-level.ts';

const plan = packPlan({ model: threeLevel, settings: {}, timeline: [], ownMeasures: {} });
const job = { plan, seed: 'pool' };

/** A thread that does what `script` says. */
function thread(script: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}

function gather(script: string, replicates: number, threads: number) {
  const numbers: number[] = [];
  let weeks = 0;
  const done = runReplicates({ jobs: [job], replicates }, threads, thread(script), {
    onWeeks: (more) => {
      weeks += more;
    },
    onReplicate: ({ number }: Replicate) => numbers.push(number),
  });
  return done.then(() => ({ numbers, weeks }));
}

const PORT = "import { parentPort } from 'node:worker_threads';";

describe('A pool of threads', () => {
  it('hands replicates over in their order, whoever is ready first', async () => {
    const slowFirst = `${PORT} parentPort.on('message', ([number]) => setTimeout(() => {
      parentPort.postMessage({ kind: 'weeks', weeks: 10 });
      parentPort.postMessage({ kind: 'done', turns: [number], results: [{ number }] });
    }, number === 0 ? 300 : 5));`;
    const { numbers, weeks } = await gather(slowFirst, 20, 3);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, k) => k));
    expect(weeks).toBe(200);
  });

  it('goes through several jobs with the same threads, one job’s replicates after the other’s', async () => {
    const echo = `${PORT} parentPort.on('message', (turns) => parentPort.postMessage({ kind: 'done', turns, results: turns.map((number) => ({ number })) }));`;
    const seen: (readonly [number, number])[] = [];
    await runReplicates({ jobs: [job, job, job], replicates: 2 }, 2, thread(echo), {
      onWeeks: () => {},
      onReplicate: ({ number }, k) => seen.push([number, k]),
    });
    expect(seen).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 2],
      [5, 2],
    ]);
  });

  it.each([
    ['throws at once', `throw new Error('no luck');`, /a worker failed: no luck/],
    [
      'throws later',
      `${PORT} parentPort.on('message', () => { throw new Error('late') });`,
      /late/,
    ],
    ['exits', `${PORT} parentPort.on('message', () => process.exit(7));`, /exit code 7/],
    ['has nothing to do', '', /a worker stopped before it was done/],
    [
      'tells of a failure',
      `${PORT} parentPort.on('message', ([number]) => parentPort.postMessage({ kind: 'failed', turn: number, error: new Error('week 3: x') }));`,
      /^replicate \d: week 3: x$/,
    ],
  ])('fails with a message when a thread %s', async (_, script, says) => {
    await expect(gather(script, 4, 2)).rejects.toThrow(says);
  });

  it('sends several turns at a time where that is asked, and loses none of them', async () => {
    const quickSecond = `${PORT} parentPort.on('message', (turns) => setTimeout(() => {
      parentPort.postMessage({ kind: 'done', turns, results: turns.map((number) => ({ number, of: turns.length })) });
    }, turns[0] === 0 ? 100 : 0));`;
    const seen: number[][] = [];
    const wanted = { jobs: [job, job], replicates: 5, atATime: 4 };
    await runReplicates(wanted, 2, thread(quickSecond), {
      onReplicate: (replicate, k) => {
        const { number, of } = replicate as Replicate & { of: number };
        seen.push([number, k, of]);
      },
    });
    const together = [4, 4, 4, 4, 4, 4, 4, 4, 2, 2];
    expect(seen).toEqual(together.map((of, turn) => [turn, turn < 5 ? 0 : 1, of]));
  });

  it('stops when a replicate cannot be taken', async () => {
    const quick = `${PORT} parentPort.on('message', ([number]) => parentPort.postMessage({ kind: 'done', turns: [number], results: [{ number }] }));`;
    const done = runReplicates({ jobs: [job], replicates: 10 }, 2, thread(quick), {
      onWeeks: () => {},
      onReplicate: () => {
        throw new Error('the disk is full');
      },
    });
    await expect(done).rejects.toThrow('the disk is full');
  });
});
