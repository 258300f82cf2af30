// Runs the timings in bench/: `npm run bench` all of them, `npm run bench -- step` bench/step.ts.
// Each is bundled as the shipped program is and runs in a process of its own.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { build } from 'vite';

const there = readdirSync('bench')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !there.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${there.join(', ')}.`);
  process.exit(2);
}

const outDir = 'node_modules/.cache/bench';
for (const name of asked.length > 0 ? asked : there) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: `bench/${name}.ts`,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
    ssr: { noExternal: true },
  });
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [`${outDir}/${name}.mjs`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
