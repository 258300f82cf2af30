import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built command line, to be started with Node: what `npx trellis` runs. */
    commandLine: string;
  }
}

let folder: string | undefined;

/** Once for all tests: builds the command line from the sources as they are now, in a folder of its own. */
export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'trellis-cli-'));
  const outDir = join(folder, 'cli');
  await build({ configFile: 'vite.cli.config.ts', logLevel: 'warn', build: { outDir } });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  project.provide('commandLine', join(outDir, 'trellis.js'));
}

export async function teardown(): Promise<void> {
  if (folder) await rm(folder, { recursive: true, force: true });
}
