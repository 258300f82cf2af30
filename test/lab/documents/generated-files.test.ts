import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from '../../../lab/documents/generated-files.ts';
import { ROOT } from '../../source-file.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

it.each([...generatedFiles(read)])('%s is up to date (npm run generate)', (path, text) => {
  expect(read(path) === text).toBe(true);
});
