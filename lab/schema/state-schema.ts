/**
 * The JSON Schema of a state's file, for editors. Which parameters there are, and in which range, depends on the
 * scenario that is named, so that it says less than the gate (lab/links/state-file.ts); it refuses nothing that
 * the gate lets through.
 */
import { catalogue } from '../../scenarios/catalogue.ts';
import type { Model } from '../../sim/model.ts';
import { MOST_BRANCHES } from '../links/branch.ts';
import { LAST_WEEK } from '../links/state-file.ts';
import { LONGEST, MOST, SCENARIO_NAME } from '../reading/scenario-format.ts';
import { list, object, refer, type Schema, text } from './json-schema.ts';

export function stateSchema(models: readonly Model[]): Schema {
  const labels = models.flatMap(({ parameters }) =>
    Object.entries(parameters).map(([name, { label }]) => [
      name,
      { title: label, type: ['number', 'string'] },
    ]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A state of Trellis',
    description: 'A scenario, what differs from it, and what proves what came of it.',
    ...object(
      {
        $schema: { type: 'string' },
        scenario: { description: 'The name of a scenario.', enum: [...catalogue.keys()] },
        seed: { ...text(LONGEST.seed), description: 'Whose luck; the scenario’s own unless said.' },
        parameters: refer('values', 'What differs from the start on.'),
        timeline: refer('timeline', 'What is changed on the way.'),
        branches: list(branch(), MOST_BRANCHES, 'Other courses from some week on.'),
        show: { ...text(40), description: 'The branch that is shown.' },
        challenge: {
          type: 'string',
          maxLength: SCENARIO_NAME.max,
          pattern: SCENARIO_NAME.pattern.source,
          description: 'The name of the challenge that is being tried.',
        },
        week: { ...week(0), description: 'The week that is shown.' },
        proof: proof(),
      },
      ['scenario'],
    ),
    definitions: {
      values: object(Object.fromEntries(labels)),
      timeline: list(
        object({ week: week(0), set: refer('values') }, ['week', 'set']),
        MOST.happenings,
        'From which week on which parameter is what.',
      ),
    },
  };
}

function branch(): Schema {
  return object({ name: text(40), from: week(0), timeline: refer('timeline') }, ['name', 'from']);
}

function week(minimum: number): Schema {
  return { type: 'integer', minimum, maximum: LAST_WEEK };
}

function proof(): Schema {
  return {
    description: 'What came of it, run to its end.',
    ...object(
      {
        engine: text(40),
        fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
        weeks: { type: 'integer', minimum: 0 },
        every: { type: 'integer', minimum: 1 },
        marks: { type: 'string', pattern: '^[A-Za-z0-9_-]+$' },
      },
      ['engine', 'fingerprint', 'weeks', 'every', 'marks'],
    ),
  };
}
