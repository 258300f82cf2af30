import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  defaultExports,
  exportedValues,
  filesImportedBy,
  filesIn,
  impurities,
  packagesImportedBy,
  parseSource,
  passedOnExports,
  ROOT,
  type SourceFile,
  shifts,
  wordsInPlace,
} from './source-file.ts';

// Imports point one way: sim <- scenarios <- lab <- viz, cli <- test, bench. viz and cli never meet.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  sim: [],
  scenarios: ['sim'],
  lab: ['sim', 'scenarios'],
  // The model card reads what docs/ say was found, so that no number stands twice.
  viz: ['sim', 'scenarios', 'lab', 'docs'],
  cli: ['sim', 'scenarios', 'lab'],
  test: ['sim', 'scenarios', 'lab', 'viz', 'cli'],
  bench: ['sim', 'scenarios', 'lab', 'cli', 'test'],
};
const ROOMS = Object.keys(MAY_IMPORT);
const SHIPPED = ['sim', 'scenarios', 'lab', 'viz', 'cli'];
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe('Imports point one way', () => {
  it('an import from a room above would be noticed', () => {
    for (const [path, text] of [
      ['sim/sample.ts', "import { a } from '../lab/a.ts'"],
      ['viz/charts/sample.ts', "import type { A } from '../../cli/a.ts'"],
      ['cli/sample.ts', "const a = await import('../viz/a.ts')"],
      ['lab/sample.ts', "export * from '../test/a'"],
    ] as const) {
      expect(importsFromAbove(parseSource(path, text))).toHaveLength(1);
    }
  });

  it.each(ROOMS)('%s imports only from the rooms below it', (room) => {
    expect(filesIn(room).flatMap(importsFromAbove)).toEqual([]);
  });

  it('sim takes nothing from outside but the seed generator and the hash', () => {
    const outside = filesIn('sim').flatMap(packagesImportedBy);
    expect(new Set([...outside, 'seedrandom', '@noble/hashes'])).toEqual(
      new Set(['seedrandom', '@noble/hashes']),
    );
  });

  it.each(['sim', 'scenarios', 'lab', 'viz'])('%s runs without Node', (room) => {
    expect(filesIn(room).flatMap(packagesImportedBy).filter(isOfNode)).toEqual([]);
  });

  it('what is shipped is made of declared dependencies alone', () => {
    const declared = Object.keys(manifest.dependencies);
    const used = SHIPPED.flatMap(filesIn).flatMap(packagesImportedBy);
    expect(used.filter((name) => !isOfNode(name) && !declared.includes(name))).toEqual([]);
  });
});

describe('The model is pure', () => {
  it('sim uses nothing that differs between engines, machines or days', () => {
    expect(filesIn('sim').flatMap(impurities)).toEqual([]);
  });

  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'Math.exp(1)',
    'Math.pow(2, 3)',
    "Math['exp'](1)",
    'const { log } = Math',
    '2 ** 3',
    'let a = 2; a **= 3',
    'performance.now()',
    "'a'.localeCompare('b')",
    '(1).toLocaleString()',
    'globalThis.anything',
    "new Function('return 1')",
  ])('%s would be noticed', (text) => {
    expect(impurities(parseSource('sim/sample.ts', text))).not.toEqual([]);
  });

  it.each(['Math.sqrt(2) + Math.imul(3, 4)', '// Math.exp', "'2 ** 3'", 'world.Date'])(
    '%s is left alone',
    (text) => {
      expect(impurities(parseSource('sim/sample.ts', text))).toEqual([]);
    },
  );
});

describe('A process', () => {
  const processes = filesIn('sim/processes');

  it.each(processes.map((file) => file.path))('%s holds one process, named as the file', (path) => {
    const file = processes.find((candidate) => candidate.path === path) as SourceFile;
    const declared = exportedValues(file).filter(({ type }) => /^Process\b/.test(type));
    expect(declared.map(({ name }) => name)).toEqual([camelCase(nameOf(file))]);
  });

  it.each(processes.map((file) => file.path))('%s has a slow twin and a test', (path) => {
    const file = basename(path);
    const twin = filesIn('test/oracles').find((oracle) => basename(oracle.path) === file);
    expect(twin, `test/oracles/${file}`).toBeDefined();
    const names = twin ? exportedValues(twin).map(({ name }) => name) : [];
    expect(names).toContain(camelCase(file.replace(/\.ts$/, '')));
    const test = `test/${path.replace(/\.ts$/, '.test.ts')}`;
    expect(existsSync(join(ROOT, test)), test).toBe(true);
  });

  it('leaves shifting bits to the verbs of sim/bits.ts', () => {
    expect(processes.flatMap(shifts)).toEqual([]);
  });
});

describe('A name says what is inside', () => {
  const files = ROOMS.flatMap(filesIn);

  it('no file gathers what has nothing in common', () => {
    const vague = /^(utils?|helpers?|commons?|types?|misc|shared|lib|index)$/;
    expect(files.filter((file) => vague.test(nameOf(file))).map((file) => file.path)).toEqual([]);
    const folders = files.flatMap((file) => file.path.split('/').slice(0, -1));
    expect(folders.filter((folder) => vague.test(folder))).toEqual([]);
  });

  it('every file is named in lower case with hyphens', () => {
    const odd = files.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(nameOf(file)));
    expect(odd.map((file) => file.path)).toEqual([]);
  });

  it('what is exported has one name, given where it is declared', () => {
    expect(files.flatMap(defaultExports)).toEqual([]);
  });

  it('what is exported is imported from where it is declared', () => {
    expect(files.flatMap(passedOnExports)).toEqual([]);
  });

  it('a second name and a passing on would be noticed', () => {
    const sample = (text: string) => parseSource('lab/sample.ts', text);
    expect(defaultExports(sample('export default 1'))).toHaveLength(1);
    expect(defaultExports(sample('export default function a() {}'))).toHaveLength(1);
    expect(defaultExports(sample('const a = 1; export { a as default }'))).toHaveLength(1);
    expect(passedOnExports(sample("export * from './a.ts'"))).toHaveLength(1);
    expect(passedOnExports(sample("export type { A } from './a.ts'"))).toHaveLength(1);
  });
});

describe('The page’s words', () => {
  it('are in one folder, where they can be translated: views say nothing of their own', () => {
    expect(filesIn('viz').flatMap(wordsInPlace)).toEqual([]);
  });

  it('would be noticed elsewhere', () => {
    const sample = (text: string) => parseSource('viz/story/sample.tsx', text);
    expect(wordsInPlace(sample('const a = <p>Hello {name}</p>;'))).toHaveLength(1);
    expect(wordsInPlace(sample('const a = <button aria-label="Close" />;'))).toHaveLength(1);
    expect(wordsInPlace(sample('const a = <p class="lead">{says.lead}: {x} ✓</p>;'))).toEqual([]);
  });
});

describe('What is installed', () => {
  it('is the same everywhere: every dependency at one exact version', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(
      versions.filter((version) => !/^\d+\.\d+\.\d+(-[a-z\d.]+)?$/.test(String(version))),
    ).toEqual([]);
  });

  it('comes from whichever registry the reader uses: the lockfile names none', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "\w+:/);
  });
});

function importsFromAbove(file: SourceFile): string[] {
  const allowed = [file.room, ...(MAY_IMPORT[file.room] ?? [])];
  return filesImportedBy(file)
    .filter((imported) => !allowed.includes(imported.split('/')[0] ?? ''))
    .map((imported) => `${file.path} imports ${imported}`);
}

function isOfNode(name: string): boolean {
  return name.startsWith('node:');
}

function nameOf(file: SourceFile): string {
  return basename(file.path)
    .replace(/\.tsx?$/, '')
    .replace(/\.test$/, '');
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_hyphen, letter: string) => letter.toUpperCase());
}
