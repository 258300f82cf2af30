/** The JSON Schema of an experiment's file, for all models: what a factor can be is the scenarios' model's to say. */

import { CAUSES, INSURERS, REACHES, SOURCES } from '../../sim/books.ts';
import type { Model } from '../../sim/model.ts';
import { DESIGN_KEYS, MOST_OF } from '../reading/experiment-format.ts';
import { LONGEST, MEASURE_NAME } from '../reading/scenario-format.ts';
import { fileHead } from './file-head.ts';
import { list, named, object, refer, type Schema, text } from './json-schema.ts';

export function experimentSchema(models: readonly Model[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'An experiment of Trellis',
    description: 'What is varied in scenarios, by which design, how often, and what is read off.',
    ...object(
      {
        ...fileHead,
        question: { ...text(LONGEST.text), description: 'What is to be found out.' },
        scenarios: {
          ...list(
            { anyOf: [text(LONGEST.text), { type: 'object' }] },
            MOST_OF.scenarios,
            'Scenarios of one model: names, files beside this one, or whole ones.',
          ),
          minItems: 1,
        },
        factors: {
          type: 'object',
          description: 'What is varied: parameters, each over a list of values or a range.',
          properties: factors(models),
          additionalProperties: false,
          minProperties: 1,
          maxProperties: MOST_OF.factors,
        },
        design: {
          description: 'Which points of the factors’ space are run.',
          oneOf: Object.entries(DESIGN_KEYS).map(([kind, limits]) => design(kind, limits)),
        },
        replicates: {
          type: 'integer',
          minimum: 1,
          maximum: MOST_OF.replicates,
          description: 'How many runs there are of each point, with the same luck at every point.',
        },
        seed: { ...text(LONGEST.seed), description: 'The name where nothing is said.' },
        outcomes: {
          type: 'object',
          description: 'What is read off each run, by the column’s name.',
          propertyNames: { pattern: MEASURE_NAME.pattern.source, maxLength: MEASURE_NAME.max },
          additionalProperties: { anyOf: [measure(models), ledger, ownOutcome] },
          minProperties: 1,
          maxProperties: MOST_OF.outcomes,
        },
        reference: {
          description: 'The preset that every point is held against; none where nothing is said.',
          enum: [...new Set(models.flatMap(({ presets }) => Object.keys(presets)))],
        },
        tables: {
          description:
            'Which tables are written beside runs, and how fine: all of them, a week every quarter, where nothing is said.',
          ...object({
            weeks: {
              description: 'Measures week by week: true, false, or each how-manyth week.',
              anyOf: [
                { type: 'boolean' },
                object({ every: { type: 'integer', minimum: 1, maximum: MOST_OF.weeks } }, [
                  'every',
                ]),
              ],
            },
            ledger: { type: 'boolean', description: 'Where learnings came from and went.' },
            proposals: { type: 'boolean', description: 'What became of proposals.' },
            events: { type: 'boolean', description: 'What the timeline did, and when.' },
          }),
        },
      },
      ['name', 'title', 'question', 'scenarios', 'factors', 'design', 'replicates', 'outcomes'],
    ),
    definitions: {
      over: {
        anyOf: [
          { ...list({ type: ['number', 'string'] }, MOST_OF.levels, 'Values.'), minItems: 1 },
          object(
            {
              from: { type: 'number' },
              to: { type: 'number' },
              steps: { type: 'integer', minimum: 2, maximum: MOST_OF.levels },
            },
            ['from', 'to'],
          ),
        ],
      },
    },
  };
}

function factors(models: readonly Model[]): Schema {
  const properties: Record<string, Schema> = {};
  for (const { name, parameters } of models) {
    for (const [parameter, { label, says, min, max, choices }] of Object.entries(parameters)) {
      if (parameter === 'weeks') continue;
      const values = choices === undefined ? `${min} to ${max}` : choices.join(', ');
      const told = `${name}: ${label}. ${says} ${values}.`;
      const before = properties[parameter]?.description;
      const description = before === undefined ? told : `${before} — ${told}`;
      properties[parameter] = refer('over', description);
    }
  }
  return properties;
}

function design(kind: string, limits: Readonly<Record<string, readonly [number, number]>>): Schema {
  const numbers = Object.entries(limits).map(([key, [minimum, maximum]]) => [
    key,
    { type: 'integer', minimum, maximum },
  ]);
  const required = ['kind', ...Object.keys(limits)];
  const value = { type: ['number', 'string', 'null'] };
  return object(
    {
      kind: { const: kind },
      ...Object.fromEntries(numbers),
      ...(kind === 'saltelli' ? { secondOrder: { type: 'boolean', default: false } } : {}),
      ...(kind === 'table'
        ? {
            rows: list(
              { type: 'array', items: value },
              MOST_OF.rows,
              'Values in the factors’ order; null for the scenario’s own.',
            ),
            file: {
              ...text(LONGEST.text),
              pattern: '\\.[cC][sS][vV]$',
              description:
                'In place of rows: a CSV file beside this one, whose header line names the factors.',
            },
          }
        : {}),
    },
    required,
  );
}

/** The name of a measure, of a model or of one's own. */
export function measureName(models: readonly Model[]): Schema {
  const measures = models.flatMap(({ measures }) => Object.entries(measures));
  const own = { type: 'string', pattern: MEASURE_NAME.pattern.source };
  return { anyOf: [...measures.map(([name, { label, says }]) => named(name, label, says)), own] };
}

function measure(models: readonly Model[]): Schema {
  const week = { type: 'integer', minimum: 0 };
  return object(
    {
      measure: measureName(models),
      weeks: {
        description:
          'A week, or the first and the last over which the mean is taken; the end where nothing is said.',
        anyOf: [week, { type: 'array', items: week, minItems: 2, maxItems: 2 }],
      },
    },
    ['measure'],
  );
}

/** Some of the learnings that the ledger counts. */
export const learnings = object({
  source: { enum: SOURCES },
  reach: { enum: REACHES },
  fate: { enum: [...CAUSES, 'open'] },
  insured: { enum: INSURERS },
});

const ledger = object(
  {
    ledger: {
      ...learnings,
      description: 'The learnings of which all of this is so.',
    },
    as: { enum: ['count', 'share'], default: 'share' },
  },
  ['ledger'],
);

const ownOutcome: Schema = {
  ...text(LONGEST.expression),
  description: 'An expression over the outcomes before it.',
};
