#!/usr/bin/env node
// What `npx trellis` starts. It stands in the repository, not in dist/, so that it is there to be linked
// before anything is built, and runs on a Node too old for the rest, to say so.

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Trellis needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

import('../dist/cli/trellis.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('Trellis is not built yet: run `npm ci` first.\n');
  process.exitCode = 1;
});
