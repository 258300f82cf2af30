// Writes the files that are made from the declarations: `npm run generate`.

import { readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./lab/documents/generated-files.ts');
for (const [path, text] of module.generatedFiles((path) => readFileSync(path, 'utf8'))) {
  writeFileSync(path, text);
  console.log(path);
}
