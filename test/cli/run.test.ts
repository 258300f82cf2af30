import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, inject, it } from 'vitest';
import type { ReportWithBooks } from '../../lab/experiments/report.ts';
import { models } from '../../lab/models.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { Run } from '../../sim/run.ts';
import { asked, typed } from './typed.ts';

const SHORT = ['--weeks', '12', '--set', 'settle=4'];

async function reportOf(...args: string[]): Promise<ReportWithBooks> {
  const { code, out, error } = await typed('run', ...args, '--json');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return JSON.parse(out) as ReportWithBooks;
}

const amount = { type: 'integer', minimum: 0 };
const perhaps = { type: ['number', 'null'] };
const object = (properties: Record<string, unknown>, optional: Record<string, unknown> = {}) => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
});

/** What programs may count on. */
const SHAPE = object({
  scenario: { type: 'string' },
  model: { const: 'three-level' },
  seed: { type: 'string' },
  weeks: amount,
  replicates: amount,
  engine: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
  fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
  measures: {
    type: 'object',
    required: ['performance', 'potential', 'peopleKnowledge', 'peopleKnowledgeScore', 'climate'],
    additionalProperties: object({
      mean: perhaps,
      se: perhaps,
      low: perhaps,
      high: perhaps,
      n: amount,
    }),
  },
  ledger: object({
    cells: {
      type: 'array',
      minItems: 1,
      items: object({
        source: { type: 'string' },
        reach: { enum: ['individual', 'shared', 'institutionalised'] },
        fate: { type: 'string' },
        insured: { enum: ['rulebook', 'team', 'colleague', 'nobody', null] },
        count: { type: 'integer', minimum: 1 },
      }),
    },
    carriedIn: amount,
    opened: amount,
    closed: amount,
    open: amount,
  }),
  proposals: object({
    carriedIn: amount,
    occasions: amount,
    silencedByFear: amount,
    silencedByFutility: amount,
    raised: amount,
    adopted: amount,
    blockedByLevel: { type: 'array', items: amount },
    blockedByMandate: amount,
    withdrawn: amount,
    dropped: amount,
    pending: amount,
    communities: object({
      conclusions: amount,
      channelled: amount,
      adopted: amount,
      blockedByMandate: amount,
    }),
  }),
});

describe('trellis run --json', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(SHAPE);

  it.each(['typical', 'liverpool-2007'])(
    'prints one object of the promised shape for %s',
    async (name) => {
      const report = await reportOf(name, '--replicates', '3');
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
      expect(report).toMatchObject({ scenario: name, weeks: 208, replicates: 3 });
    },
  );

  it('keeps books that add up', async () => {
    const { ledger, proposals } = await reportOf('liverpool-2007', '--replicates', '2');
    const sum = (cells: ReportWithBooks['ledger']['cells']) =>
      cells.reduce((all, { count }) => all + count, 0);
    const stillOpen = ledger.cells.filter(({ fate }) => fate === 'open');
    expect(sum(ledger.cells)).toBe(ledger.opened);
    expect(sum(stillOpen)).toBe(ledger.open);
    expect(ledger.opened).toBe(ledger.closed + ledger.open);
    expect(ledger.carriedIn).toBeGreaterThan(0);
    expect(stillOpen.every(({ insured }) => insured === null)).toBe(true);
    const { blockedByLevel, blockedByMandate, adopted, withdrawn, dropped, pending } = proposals;
    const blocked = blockedByLevel.reduce((all, count) => all + count, blockedByMandate);
    expect(proposals.raised).toBe(adopted + blocked + withdrawn + dropped + pending);
    expect(proposals.occasions).toBe(
      proposals.raised + proposals.silencedByFear + proposals.silencedByFutility,
    );
    expect(proposals.raised).toBeGreaterThan(0);
  });

  it('says of one run what the run itself says', async () => {
    const report = await reportOf('typical', '--seed', 'spring', ...SHORT);
    const settings = { weeks: 12, settle: 4 };
    const run = new Run(
      { model: threeLevel, settings, timeline: [], ownMeasures: {} },
      'spring',
    ).liveOn();
    expect(report.fingerprint).toBe(run.fingerprint());
    expect(report.measures.performance).toEqual({
      mean: run.measure('performance', 12),
      se: null,
      low: null,
      high: null,
      n: 1,
    });
    expect(report.measures.trainingApplied).toEqual({
      mean: null,
      se: null,
      low: null,
      high: null,
      n: 0,
    });
  });

  it('is the same every time, whatever the number of workers', async () => {
    const args = ['run', 'liverpool-2007', '--replicates', '5', '--weeks', '40', '--json'];
    const outcomes = await Promise.all([
      typed(...args),
      typed(...args, '--workers', '1'),
      typed(...args, '--workers', '2'),
      typed(...args, '--workers', '5'),
    ]);
    expect(outcomes[0]?.code).toBe(0);
    expect(new Set(outcomes.map(({ out }) => out)).size).toBe(1);
  });

  it('has another fingerprint for another seed, more replicates, one more week or another value', async () => {
    const all = await Promise.all([
      reportOf('typical', ...SHORT),
      reportOf('typical', ...SHORT, '--seed', 'other'),
      reportOf('typical', ...SHORT, '--replicates', '2'),
      reportOf('typical', '--weeks', '13', '--set', 'settle=4'),
      reportOf('typical', ...SHORT, '--set', 'practice=0.051'),
      reportOf('typical', ...SHORT, '--preset', 'weak'),
    ]);
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
  });

  it('takes several values after one --set, and expressions', async () => {
    const once = await reportOf('typical', ...SHORT, '--set', 'blame=0.3', 'threat=0.1 * (t > 3)');
    const twice = await reportOf(
      ...['typical', ...SHORT, '--set', 'blame=0.3', '--set=threat=0.1 * (t > 3)'],
    );
    expect(once).toEqual(twice);
    expect(once.fingerprint).not.toBe((await reportOf('typical', ...SHORT)).fingerprint);
  });

  it('runs a scenario from its file as it does from its name', async () => {
    const [byFile, byName] = await Promise.all([
      reportOf('scenarios/blame.json', '--weeks', '10'),
      reportOf('blame', '--weeks', '10'),
    ]);
    expect(byFile).toEqual(byName);
  });
});

describe('trellis run', () => {
  it.each([...catalogue.keys()])('can run %s, and says so in 80 columns', async (name) => {
    const { code, out, error } = await asked(['run', name, '--weeks', '30']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const tooLong = out.split('\n').filter((line) => [...line].length > 80);
    expect(tooLong).toEqual([]);
    expect(out).toContain('fingerprint');
    const { model = 'three-level' } = catalogue.get(name) as { model?: string };
    for (const words of ['Where learning came from', 'What became of it'])
      expect(out.includes(words)).toBe(models[model].believing);
    // Nobody speaks up in a model that has no proposals.
    expect(out.includes('Who spoke up')).toBe(model === 'three-level');
  });

  it('shows the command that does it again, and that does', async () => {
    const args = ['run', 'typical', '--seed', "a 'b'", '--set', 'threat=0.1 + 0.1', ...SHORT];
    const first = await asked(args);
    expect(first.out.replace(/\s+/g, ' ')).toContain(
      `npx trellis run typical --seed 'a '\\''b'\\''' --weeks 12 --set 'threat=0.1 + 0.1' --set settle=4`,
    );
  });

  it('shows what begins with a dash so that it is not taken for a flag', async () => {
    const { out } = await asked(['run', 'typical', '--seed=-x', ...SHORT]);
    expect(out.replace(/\s+/g, ' ')).toContain('npx trellis run typical --seed=-x --weeks 12');
  });

  it('keeps the first and the last week apart where the terminal is narrow', async () => {
    let out = '';
    const stdout = { isTTY: true, columns: 20, write: (text: string) => (out += text) };
    await asked(['run', 'typical', ...SHORT], { stdout, env: { NO_COLOR: '1' } });
    expect(out).toMatch(/week 0 +week 12$/m);
  });

  it.skipIf(!existsSync('/dev/full'))('fails with one line where the disk is full', async () => {
    for (const flags of [[], ['--json']]) {
      const full = openSync('/dev/full', 'w');
      const child = spawn(
        process.execPath,
        [inject('commandLine'), 'run', 'typical', ...SHORT, ...flags],
        { stdio: ['ignore', full, 'pipe'] },
      );
      closeSync(full);
      let error = '';
      child.stderr?.on('data', (text) => {
        error += text;
      });
      const code = await new Promise((settle) => child.on('close', settle));
      expect(code).toBe(1);
      expect(error).toMatch(/^standard output: ENOSPC.*\n$/);
    }
  });

  it('colours a terminal, and nothing else', async () => {
    const code = '\u001b[';
    const onto = async (isTTY: boolean, env: Record<string, string>) => {
      let out = '';
      const stdout = { isTTY, columns: 60, write: (text: string) => (out += text) };
      await asked(['run', 'typical', ...SHORT], { stdout, env });
      return out;
    };
    const plain = await onto(false, {});
    expect(await onto(true, {})).toContain(code);
    expect(plain).not.toContain(code);
    const colourless = await onto(true, { NO_COLOR: '1' });
    expect(colourless).not.toContain(code);
    expect(Math.max(...colourless.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(
      80,
    );
  });

  it('says over how many runs a measure was taken that only some define', async () => {
    const args = ['run', 'typical', '--weeks', '1', '--set', 'settle=0', 'people=4', 'elements=2'];
    const { out } = await asked([...args, '--replicates', '30', '--json']);
    const { measures } = JSON.parse(out) as ReportWithBooks;
    const { learningMultiplier } = measures;
    expect(learningMultiplier?.n).toBeGreaterThan(0);
    expect(learningMultiplier?.n).toBeLessThan(30);
    expect(measures.performance?.n).toBe(30);
  });

  it('fails with the week and the reason when a run cannot go on', async () => {
    const args = ['typical', '--set', 'threat=1 / (t < 20) - 1 / (t < 20)', '--replicates', '3'];
    for (const workers of ['1', '2']) {
      const { code, out, error } = await typed('run', ...args, '--workers', workers, '--json');
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(error).toMatch(/^replicate \d: week 20: threat came out as no number: .+\n$/);
    }
  });

  it('refuses a run that would not fit, with the estimate, and runs one that does', async () => {
    const large = ['run', 'typical', '--set', 'people=50000', 'settle=0', '--weeks', '1'];
    const refused = await asked(large, { memory: 1e6 });
    expect(refused.code).toBe(2);
    expect(refused.error).toMatch(/people 50000 × elements 32 .* needs about \d+ MB of memory/);
    expect((await asked([...large, '--workers', '1'], { memory: 1e8 })).code).toBe(0);
  });
});

describe('Whoever reads the output may stop', () => {
  it('and nothing breaks', async () => {
    const { execFile } = await import('node:child_process');
    const { inject } = await import('vitest');
    const command = `"${process.execPath}" "${inject('commandLine')}" describe parameters --json | head -c 5; exit \${PIPESTATUS[0]}`;
    const { error, stderr, stdout } = await new Promise<{
      error: unknown;
      stderr: string;
      stdout: string;
    }>((settle) => {
      execFile('bash', ['-c', command], (error, stdout, stderr) =>
        settle({ error, stdout, stderr }),
      );
    });
    expect({ error, stderr, stdout }).toEqual({ error: null, stderr: '', stdout: '[\n  {' });
  });
});

it('The version that results carry is the package’s', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return expect(typed('--version')).resolves.toEqual({ code: 0, out: `${version}\n`, error: '' });
});
