// Writes docs/findings.md, which takes some minutes: `npm run findings`, or with a number of seeds after `--`.

import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const count = Number(process.argv[2] ?? 100);
const load = async (path) => (await runnerImport(path)).module;
const { catalogue } = await load('./scenarios/catalogue.ts');
const { readScenario } = await load('./lab/reading/read-scenario.ts');
const { parseExpression } = await load('./lab/reading/parse-expression.ts');
const { describeProblem } = await load('./lab/reading/problem.ts');
const { describeFindings } = await load('./lab/documents/findings.ts');

const scenarios = [...catalogue].map(([source, raw]) => {
  const read = readScenario(raw, { source, memoryLimit: 1e9, parseExpression });
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.scenario;
});
const seeds = Array.from({ length: count }, (_, k) => `found ${k}`);
writeFileSync('docs/findings.md', describeFindings(scenarios, seeds));
