import type { Experiment } from '../../../lab/experiments/experiment.ts';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { describeProblem } from '../../../lab/reading/problem.ts';
import { readExperiment } from '../../../lab/reading/read-experiment.ts';
import { readScenario } from '../../../lab/reading/read-scenario.ts';
import { catalogue } from '../../../scenarios/catalogue.ts';

const memoryLimit = 2 ** 30;

/** The experiment that `change` makes of a small one. */
export function experimentFrom(change: object): Experiment {
  const raw = {
    name: 'small',
    title: 'Small',
    question: 'Does it pay?',
    scenarios: ['typical'],
    factors: { people: [10] },
    design: { kind: 'full-factorial' },
    replicates: 1,
    outcomes: { performance: { measure: 'performance' } },
    ...change,
  };
  const read = readExperiment(raw, {
    source: 'small.json',
    memoryLimit,
    parseExpression,
    scenarioIn: (given) => {
      const scenario = typeof given === 'string' ? catalogue.get(given) : given;
      return readScenario(scenario, { source: String(given), memoryLimit, parseExpression });
    },
  });
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.experiment;
}
