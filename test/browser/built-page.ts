import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { type PageServer, servePage } from '../../cli/page-server.ts';
import { findBrowsers } from './found-browsers.ts';

let folder: string | undefined;
let server: PageServer | undefined;

/** Once for all browser tests: builds the page as users get it, serves it on a free port, finds the browsers. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('browsers', await findBrowsers(console.log));
  folder = await mkdtemp(join(tmpdir(), 'trellis-page-'));
  for (const mode of ['production', 'one-file'])
    await build({
      configFile: 'vite.config.ts',
      logLevel: 'warn',
      mode,
      build: { outDir: folder },
    });
  server = await servePage(folder, 0);
  project.provide('pageAddress', server.address);
  project.provide('pageFolder', folder);
}

export async function teardown(): Promise<void> {
  await server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
}
