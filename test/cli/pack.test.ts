import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../lab/analysis/analysis.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { readCsv } from '../read-csv.ts';
import { available, PYTHON, R } from './readers.ts';
import { asked } from './typed.ts';

const scenario = {
  name: 'short',
  title: 'Short',
  question: 'What comes of it?',
  parameters: { weeks: 26, settle: 5, people: 12, elements: 16 },
  timeline: [{ week: 9, set: { blame: 0.8 }, says: 'Blame, “loud”, and "quoted"' }],
};
const experiment = {
  name: 'packed',
  title: 'What a “system” <does>',
  question: 'Does it pay & for whom?',
  scenarios: [scenario],
  factors: { practice: [0.02, 0.15], threat: [0, 0.5] },
  design: { kind: 'full-factorial' },
  replicates: 4,
  reference: 'supportive',
  outcomes: { performance: { measure: 'performance' }, kept: { ledger: { fate: 'open' } } },
};

interface Field {
  name: string;
  type: string;
  unit?: string;
  constraints: { required: boolean; enum?: string[]; minimum?: number; maximum?: number };
}

interface Resource {
  profile: string;
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: { fields: Field[]; primaryKey?: string[]; foreignKeys?: object[] };
}

describe('trellis pack', () => {
  let folder: string;
  let files: Record<string, Uint8Array>;
  const at = (...parts: string[]) => join(folder, ...parts);
  const text = (path: string) => strFromU8(files[path]);
  const json = (path: string) => JSON.parse(text(path));
  const flags = ['--author', 'Ada Lovelace', '--author', 'O’Neil, "X"', '--license', 'CC-BY-4.0'];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
    writeFileSync(at('packed.json'), JSON.stringify(experiment));
    await asked(['experiment', at('packed.json'), '--out', at('out')]);
    const done = await asked(['pack', at('out'), ...flags]);
    expect(done).toMatchObject({ code: 0, error: '' });
    files = unzipSync(readFileSync(at('out', 'packed.zip')));
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(at('unzipped', path)), { recursive: true });
      writeFileSync(at('unzipped', path), bytes);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has the tables as they lie in the folder, byte by byte', () => {
    for (const table of ['runs', 'weeks', 'ledger', 'proposals', 'events'])
      for (const path of [`${table}.csv`, `${table}.parquet`])
        expect(Buffer.from(files[path]).equals(readFileSync(at('out', path))), path).toBe(true);
  });

  it('is the same bytes again, in another time zone and from a copy of the folder', async () => {
    mkdirSync(at('copy'));
    for (const name of readdirSync(at('out')).filter((each) => !each.endsWith('.zip')))
      copyFileSync(at('out', name), at('copy', name));
    const day = ['--date', statSync(at('out', 'journal.ndjson')).mtime.toISOString().slice(0, 10)];
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const again = await asked(['pack', at('copy'), ...flags, ...day, '--out', at('again.zip')]);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(again.code).toBe(0);
    const [one, other] = [at('out', 'packed.zip'), at('again.zip')].map((path) =>
      readFileSync(path),
    );
    expect(one.equals(other)).toBe(true);
  });

  it('has a data package that its schema lets through', () => {
    const valid = (profile: string) => {
      const path = `test/reference/data-package/${profile}.json`;
      const { $schema: _, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
      return new Ajv({ strict: false, validateFormats: false }).compile(schema);
    };
    const described = json('datapackage.json');
    const whole = valid('data-package');
    whole(described);
    expect(whole.errors ?? []).toEqual([]);
    for (const resource of described.resources as Resource[]) {
      const check = valid(resource.profile);
      check(resource);
      expect(check.errors ?? [], resource.name).toEqual([]);
    }
    const broken = { ...described, resources: [] };
    expect(whole(broken)).toBe(false);
  });

  it('describes the tables as they are: columns, types, levels, ranges, keys, hashes', () => {
    const resources = json('datapackage.json').resources as Resource[];
    expect(resources).toHaveLength(10);
    for (const { path, bytes, hash, schema } of resources) {
      expect(bytes).toBe(files[path].length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(files[path]).digest('hex')}`);
      if (schema === undefined) continue;
      const rows = readCsv(text(path));
      expect(rows.length).toBeGreaterThan(0);
      expect(Object.keys(rows[0])).toEqual(schema.fields.map(({ name }) => name));
      for (const { name, type, constraints } of schema.fields) {
        for (const row of rows) {
          const value = row[name];
          if (value === '') {
            expect(constraints.required, `${path} ${name}`).toBe(false);
            continue;
          }
          if (constraints.enum) expect(constraints.enum).toContain(value);
          if (type === 'string') continue;
          expect(Number.isFinite(Number(value)), `${path} ${name} ${value}`).toBe(true);
          if (type === 'integer') expect(value).toMatch(/^-?\d+$/);
          expect(Number(value)).toBeGreaterThanOrEqual(constraints.minimum ?? -Infinity);
          expect(Number(value)).toBeLessThanOrEqual(constraints.maximum ?? Infinity);
        }
      }
      if (schema.primaryKey === undefined) continue;
      const keys = rows.map((row) => schema.primaryKey?.map((name) => row[name]).join('|'));
      expect(new Set(keys).size, path).toBe(rows.length);
    }
    const runs = resources.find(({ name }) => name === 'runs');
    expect(runs?.schema?.primaryKey).toEqual(['scenario', 'point', 'replicate']);
    const weeks = runs?.schema?.fields.find(({ name }) => name === 'weeks');
    expect(weeks?.unit).toBe('weeks');
  });

  it('says what `analyse` says, and draws it', async () => {
    const analysed = JSON.parse((await asked(['analyse', at('out'), '--json'])).out) as Analysis;
    expect(json('analysis.json')).toEqual(analysed);
    const figures = Object.keys(files).filter((path) => path.startsWith('figures/'));
    expect(figures).toEqual([
      'figures/short-performance-effects.svg',
      'figures/short-performance-negation.svg',
      'figures/short-kept-effects.svg',
      'figures/short-kept-negation.svg',
    ]);
    const drawing = text('figures/short-performance-effects.svg');
    const [effect] = analysed.scenarios[0].outcomes[0].effects;
    const digits = String(Number((effect.difference.mean ?? 0).toPrecision(4))).replace('-', '−');
    expect(drawing).toMatch(/^<svg /);
    expect(drawing).toContain(`practice 0.15 for 0.02: ${digits} [`);
    expect(drawing.match(/class="body"/g)).toHaveLength(2);
  });

  it('describes what was done, and the model, from what was run', () => {
    const methods = text('methods.md');
    expect(methods).toContain('practice (0.02, 0.15) and threat (0, 0.5)');
    expect(methods).toContain(
      '4 points, each run 4 times, each run over 26 weeks after 5 of settling',
    );
    expect(methods).toContain('All 32 runs were completed.');
    expect(methods).toMatch(/negation index is one less/);
    const odd = text('ODD.md');
    for (const { name } of threeLevel.week) expect(odd).toContain(`\`${name}\``);
    for (const name of Object.keys(threeLevel.parameters)) expect(odd).toContain(`\`${name}\``);
    expect(odd).toContain('| `short` | 9 | set | `blame` 0.8 | Blame, “loud”, and "quoted" |');
    const stress = text('STRESS.md');
    const items = [
      '1.1',
      '1.2',
      '1.3',
      '2.1',
      '2.2',
      '2.3',
      '2.4',
      '2.5.1',
      '2.5.2',
      '2.5.3',
      '2.5.4',
    ];
    const rest = [
      '3.1',
      '3.2',
      '3.3',
      '3.4',
      '4.1',
      '4.2',
      '4.3',
      '5.1',
      '5.2',
      '5.3',
      '5.4',
      '6.1',
    ];
    for (const item of [...items, ...rest]) expect(stress).toContain(`\n| ${item} | `);
    expect(stress).toContain('Does it pay & for whom?');
  });

  it('is a research object: all that is in it is described, and every reference leads somewhere', () => {
    const graph = json('ro-crate-metadata.json')['@graph'] as Record<string, unknown>[];
    const ids = graph.map((entity) => entity['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    const named = Object.keys(files).filter((path) => path !== 'ro-crate-metadata.json');
    for (const path of named) expect(ids).toContain(path);
    const root = graph.find((entity) => entity['@id'] === './');
    expect(root).toMatchObject({
      name: experiment.title,
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      license: { '@id': 'https://spdx.org/licenses/CC-BY-4.0' },
      hasPart: named.map((path) => ({ '@id': path })),
    });
    const references = [...text('ro-crate-metadata.json').matchAll(/\{\s*"@id": "([^"]+)"\s*\}/g)];
    expect(references.length).toBeGreaterThan(named.length);
    for (const [, id] of references)
      if (id !== 'https://w3id.org/ro/crate/1.1') expect(ids).toContain(id);
  });

  it('names its authors, or says that nobody was named', async () => {
    expect(text('CITATION.cff')).toContain(
      'authors:\n  - name: "Ada Lovelace"\n  - name: "O’Neil, \\"X\\""',
    );
    await asked(['pack', at('out'), '--out', at('plain.zip')]);
    const plain = unzipSync(readFileSync(at('plain.zip')));
    expect(strFromU8(plain['CITATION.cff'])).toMatch(/Nobody was named.*\ntype: software/);
    expect(strFromU8(plain['README.md'])).toContain('None was stated for these data.');
    expect(JSON.parse(strFromU8(plain['datapackage.json'])).licenses).toBeUndefined();
  });

  it.runIf(available('pandas', PYTHON, ['-c', 'import pandas']))('loads in Python', () => {
    const script =
      'import load, json\nprint(json.dumps({"rows": len(load.runs), "sum": load.runs.performance.sum(), "empty": int(load.ledger.insured.isna().sum()), "count": int(load.ledger["count"].sum()), "types": [str(t) for t in load.weeks.dtypes[:9]]}))';
    const said = JSON.parse(
      execFileSync(PYTHON, ['-c', script], { cwd: at('unzipped'), encoding: 'utf8' }),
    );
    compare(said);
    expect(said.types.slice(0, 4)).toEqual(['string', 'string', 'Int64', 'Int64']);
    const told = execFileSync(PYTHON, [at('unzipped', 'load.py')], { encoding: 'utf8' });
    expect(told).toContain('runs: 32 rows');
  });

  it.runIf(available('R', R, ['-e', 'library(data.table)']))('loads in R', () => {
    const told = execFileSync(R, [at('unzipped', 'load.R')], { encoding: 'utf8', cwd: folder });
    expect(told).toContain('runs: 32 rows');
    const script = `invisible(capture.output(source(${JSON.stringify(at('unzipped', 'load.R'))})))
cat(sprintf('{"rows": %d, "sum": %.17g, "empty": %d, "count": %d}', nrow(runs), sum(runs$performance), sum(is.na(ledger$insured)), as.integer(sum(ledger$count))))`;
    compare(JSON.parse(execFileSync(R, ['-e', script], { encoding: 'utf8', cwd: folder })));
  });

  function compare(said: { rows: number; sum: number; empty: number; count: number }): void {
    const runs = readCsv(text('runs.csv'));
    const ledger = readCsv(text('ledger.csv'));
    expect(said.rows).toBe(runs.length);
    expect(said.sum).toBeCloseTo(
      runs.reduce((sum, row) => sum + Number(row.performance), 0),
      9,
    );
    expect(said.empty).toBe(ledger.filter(({ insured }) => insured === '').length);
    expect(said.count).toBe(ledger.reduce((sum, row) => sum + Number(row.count), 0));
  }

  it('writes the tables that are not there, or older than the runs', async () => {
    const before = readFileSync(at('copy', 'runs.csv'));
    rmSync(at('copy', 'weeks.parquet'));
    writeFileSync(at('copy', 'runs.csv'), 'old');
    utimesSync(at('copy', 'runs.csv'), 1, 1);
    expect((await asked(['pack', at('copy')])).code).toBe(0);
    expect(readFileSync(at('copy', 'runs.csv')).equals(before)).toBe(true);
    expect(existsSync(at('copy', 'weeks.parquet'))).toBe(true);
  });

  it('refuses what is not finished, and says how to go on', async () => {
    mkdirSync(at('half'));
    for (const name of ['experiment.json', 'journal.ndjson'])
      copyFileSync(at('out', name), at('half', name));
    const journal = at('half', 'journal.ndjson');
    truncateSync(journal, Math.floor(statSync(journal).size / 2));
    const { code, error } = await asked(['pack', at('half')]);
    expect(code).toBe(2);
    expect(error).toMatch(/\d+ of 32 runs are missing; this takes it up .*npx trellis experiment /);
    expect(readdirSync(at('half')).sort()).toEqual(['experiment.json', 'journal.ndjson']);
  });

  it('says so where it cannot write, and leaves nothing behind', async () => {
    writeFileSync(at('file'), '');
    for (const out of [at('file', 'x.zip'), at('unzipped')]) {
      const { code, error } = await asked(['pack', at('out'), '--out', out]);
      expect(code).toBe(1);
      expect(error).toMatch(/no zip was written/);
    }
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it.each([
    [['pack'], /the folder of an experiment is wanted/],
    [['pack', 'nowhere'], /no folder of an experiment/],
    [['pack', 'x', '--license', 'all rights; reserved'], /--license.*as in CC-BY-4.0/],
    [['pack', 'x', '--date', '2026-02-30'], /--date: "2026-02-30" given; a day is wanted/],
    [['pack', 'x', '--author', ''], /--author: "" given; a name is wanted/],
  ])('refuses %j', async (args, says) => {
    const { code, error } = await asked(args);
    expect(code).toBe(2);
    expect(error).toMatch(says);
  });
});
