import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Change, Request } from '../../../lab/links/request.ts';
import { Stage } from '../../../viz/worker/stage.ts';
import type { Story } from '../../../viz/worker/story.ts';
import { ROOT } from '../../source-file.ts';

const request: Request = {
  scenario: 'typical',
  seed: 'branches',
  settings: { people: 40, weeks: 80, settle: 20 },
  changes: [{ week: 12, name: 'threat', value: 0.3 }],
  week: 0,
};
const branch: readonly Change[] = [
  ...request.changes,
  { week: 31, name: 'threat', value: 0.9 },
  { week: 45, name: 'openness', value: 0 },
];

async function openStage(): Promise<Stage> {
  const stage = new Stage(
    async () => {},
    () => performance.now(),
  );
  const story = await stage.open(request);
  expect(story).not.toHaveProperty('problems');
  return stage;
}

const fingerprintAt = async (stage: Stage, week: number) =>
  (await stage.look(week, week))?.fingerprint;

describe('A branch', () => {
  it('shown and left again leaves the trunk as it was, and comes back as it was', async () => {
    const stage = await openStage();
    const trunk = await fingerprintAt(stage, 80);
    await stage.change(branch);
    const branched = await fingerprintAt(stage, 80);
    expect(branched).not.toBe(trunk);
    await stage.look(20, 20);
    await stage.change(request.changes);
    expect(await fingerprintAt(stage, 80)).toBe(trunk);
    await stage.look(60, 60);
    await stage.change(branch);
    expect(await fingerprintAt(stage, 80)).toBe(branched);
  });

  it('is traced to its end without being shown, to the same numbers', async () => {
    const stage = await openStage();
    await stage.look(50, 0);
    const rows: number[] = [];
    for (let from = 0, end = 0; end < 80; from = end + 1) {
      const trace = await stage.trace(branch, from);
      if ('problems' in trace) throw new Error(trace.problems.join());
      rows.push(...trace.series);
      end = rows.length / measures(stage) - 1;
    }
    await stage.change(branch);
    const frame = await stage.look(80, 0);
    expect(Array.from(frame?.series ?? [])).toEqual(rows);
  });

  it('with a value that can’t be is refused by name, and what is shown stays', async () => {
    const stage = await openStage();
    const before = await fingerprintAt(stage, 80);
    const wrong = [{ week: 31, name: 'threat', value: 7 }];
    expect(await stage.objections(wrong)).toEqual([expect.stringContaining('threat')]);
    expect(await stage.objections(branch)).toEqual([]);
    expect(await stage.change(wrong)).toHaveProperty('problems');
    expect(await fingerprintAt(stage, 80)).toBe(before);
  });

  it('has the numbers of the command line, where its changes stand in the scenario’s timeline', async () => {
    const stage = await openStage();
    await stage.look(80, 0);
    await stage.change(branch);
    const shown = await fingerprintAt(stage, 80);
    const raw = JSON.parse(await readFile(join(ROOT, 'scenarios/typical.json'), 'utf8'));
    const folder = await mkdtemp(join(tmpdir(), 'trellis-branch-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'branch.json');
    const timeline = branch.map(({ week, name, value }) => ({ week, set: { [name]: value } }));
    const parameters = { ...raw.parameters, ...request.settings };
    const scenario = { ...raw, $schema: undefined, checks: undefined, parameters, timeline };
    await writeFile(file, JSON.stringify({ ...scenario, name: 'branch' }));
    const { stdout } = await promisify(execFile)(process.execPath, [
      inject('commandLine'),
      'run',
      file,
      '--seed',
      'branches',
    ]);
    expect(stdout).toContain(shown);
  });
});

/** How many measures a week has. */
function measures(stage: Stage): number {
  return (stage as unknown as { story: Story }).story.measures.length;
}
