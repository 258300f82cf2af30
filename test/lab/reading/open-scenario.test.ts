import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { openScenario } from '../../../lab/reading/open-scenario.ts';
import { ROOT } from '../../source-file.ts';

const minimal = { name: 'mine', title: 'Mine', question: 'Why?' };
const options = { source: 'x.json', memoryLimit: 1e9 };

describe('Opening a scenario', () => {
  it('reads one without expressions', async () => {
    expect(await openScenario(minimal, options)).toMatchObject({ ok: true });
  });

  it('reads one with expressions, in its file or asked for over it', async () => {
    const raw = { ...minimal, parameters: { threat: '0.1 + t / 1000' } };
    const overrides = { set: { blame: 'climate' } };
    const read = await openScenario(raw, { ...options, overrides });
    expect(read).toMatchObject({
      scenario: { parameters: { threat: { does: 'add' }, blame: { name: 'climate' } } },
    });
  });

  it('finds the mistakes in expressions', async () => {
    const read = await openScenario({ ...minimal, parameters: { threat: '0.1 +' } }, options);
    expect(read).toMatchObject({ ok: false, problems: [{ path: 'parameters.threat' }] });
  });

  it('has the expression parser, and mathjs with it, fetched only when one is met', async () => {
    const chunks = await bundled('lab/reading/open-scenario.ts');
    const atFirst = chunks.filter(({ isEntry }) => isEntry);
    const later = chunks.filter(({ isEntry }) => !isEntry);
    const modules = (some: Rolldown.OutputChunk[]) => some.flatMap(({ moduleIds }) => moduleIds);
    expect(modules(atFirst).filter((id) => id.includes('/mathjs/'))).toEqual([]);
    expect(modules(later).filter((id) => id.includes('/mathjs/'))).not.toEqual([]);
    const size = gzipSync(later.map(({ code }) => code).join('')).length;
    expect(size).toBeLessThan(55_000);
  });
});

async function bundled(entry: string): Promise<Rolldown.OutputChunk[]> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(ROOT, entry), formats: ['es'], fileName: 'entry' },
      minify: true,
    },
  })) as Rolldown.RolldownOutput[];
  return result.flatMap(({ output }) => output).filter((part) => part.type === 'chunk');
}
