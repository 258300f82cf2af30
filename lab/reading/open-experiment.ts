/** Reading an experiment without fetching the expression parser before an expression is met. */
import { readWithLateParser } from './late-parser.ts';
import { scenariosNamed } from './named-scenarios.ts';
import { type ReadExperiment, readExperiment } from './read-experiment.ts';

export interface OpenOptions {
  /** What problems call the whole: a file's name. */
  readonly source: string;
  /** How many bytes a run may take. */
  readonly memoryLimit: number;
  /** The scenarios that can be named. */
  readonly catalogue: ReadonlyMap<string, unknown>;
}

/** As `readExperiment`, with the parser fetched where it is needed. Rejects only where fetching it fails. */
export function openExperiment(
  raw: unknown,
  { source, memoryLimit, catalogue }: OpenOptions,
): Promise<ReadExperiment> {
  return readWithLateParser((parseExpression) => {
    const options = { source, memoryLimit, parseExpression };
    const scenarioIn = scenariosNamed(catalogue, options, 'there is no such scenario here');
    return readExperiment(raw, { ...options, scenarioIn });
  });
}
