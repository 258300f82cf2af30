// Writes docs/findings.md and docs/directional-claims.md, which takes some minutes: `npm run findings`, or with a number of seeds after `--`.

import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const count = Number(process.argv[2] ?? 100);
const load = async (path) => (await runnerImport(path)).module;
const { catalogue } = await load('./scenarios/catalogue.ts');
const { readScenario } = await load('./lab/reading/read-scenario.ts');
const { parseExpression } = await load('./lab/reading/parse-expression.ts');
const { describeProblem } = await load('./lab/reading/problem.ts');
const { describeFindings, judgeScenarios } = await load('./lab/documents/findings.ts');
const { describeClaims } = await load('./lab/documents/directional-claims.ts');

const scenarios = [...catalogue].map(([source, raw]) => {
  const read = readScenario(raw, { source, memoryLimit: 1e9, parseExpression });
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.scenario;
});
const seeds = Array.from({ length: count }, (_, k) => `found ${k}`);
const judged = judgeScenarios(scenarios, seeds);
writeFileSync('docs/findings.md', describeFindings(judged, seeds));
writeFileSync('docs/directional-claims.md', describeClaims(judged, seeds.length));
