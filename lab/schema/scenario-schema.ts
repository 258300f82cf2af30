/**
 * The JSON Schema of a scenario's file, made from the declarations: with it an editor completes names,
 * shows what they mean and marks most mistakes. Draft 7, since that is what editors know best. It can't
 * say everything that the gate does (lab/read-scenario.ts); it refuses nothing that the gate lets through.
 */
import type { Model } from '../../sim/model.ts';
import type { Parameter } from '../../sim/parameter.ts';
import { sources } from '../../sim/sources.ts';
import type { EventKind } from '../../sim/timeline.ts';
import { DEFAULT_MODEL, DEFAULT_PRESET } from '../models.ts';
import { GRADES, LONGEST, MEASURE_NAME, MOST, SOURCE_NAMES } from '../reading/scenario-format.ts';
import { checkSchema, presetSchema } from './check-schema.ts';
import { fileHead } from './file-head.ts';
import {
  each,
  list,
  named,
  object,
  refer,
  type Schema,
  setting,
  text,
  value,
} from './json-schema.ts';

/** The schema for files of scenarios that are put to `model`. */
export function scenarioSchema(model: Model): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A scenario of Trellis',
    description: 'One question put to a model. Only name, title and question have to be said.',
    ...object(scenarioKeys(model), [
      'name',
      'title',
      'question',
      ...(model.name === DEFAULT_MODEL ? [] : ['model']),
    ]),
    definitions: {
      parameters: object(each(model.parameters, setting)),
      inWeek: { ...object(each(changing(model), setting)), minProperties: 1 },
      targets: { ...object(each(changing(model), value)), minProperties: 1 },
      timeline: list(timelineEntry(model), MOST.happenings, 'What happens in which week.'),
      expression: {
        ...text(LONGEST.expression),
        description:
          'An expression over t (the week) and last week’s measures, such as 0.1 + 0.6 * (performance < 0.5).',
      },
      measure: {
        description: 'A measure, of the model or of one’s own.',
        anyOf: [
          {
            oneOf: Object.entries(model.measures).map(([name, { label, says }]) =>
              named(name, label, says),
            ),
          },
          ownName,
        ],
      },
      week: { type: 'integer', minimum: 0, maximum: mostWeeks(model) },
      span: {
        type: 'array',
        description: 'The first week and the last one.',
        items: refer('week'),
        minItems: 2,
        maxItems: 2,
      },
    },
  };
}

const ownName: Schema = {
  type: 'string',
  pattern: MEASURE_NAME.pattern.source,
  maxLength: MEASURE_NAME.max,
};

function scenarioKeys(model: Model): Schema {
  return {
    ...fileHead,
    model: {
      description: 'The model that the question is put to.',
      default: DEFAULT_MODEL,
      const: model.name,
    },
    question: { ...text(LONGEST.text), description: 'The question that is put to the model.' },
    notice: list(text(LONGEST.text), MOST.texts, 'Things to notice.'),
    try: list(text(LONGEST.text), MOST.texts, 'Things to try.'),
    sources: list(sourceEntry, MOST.sources, 'What the scenario rests on.'),
    seed: {
      ...text(LONGEST.seed),
      description: 'The seed that is used when none is given; the name where nothing is said.',
    },
    preset: presetSchema(model, DEFAULT_PRESET),
    parameters: refer('parameters', 'Values of parameters, over those of the preset.'),
    timeline: refer('timeline'),
    measures: {
      type: 'object',
      description: 'Measures of one’s own: expressions over the model’s and those written before.',
      maxProperties: MOST.measures,
      propertyNames: ownName,
      additionalProperties: refer('expression'),
    },
    checks: list(checkSchema(model), MOST.checks, 'What is expected to come out.'),
  };
}

const sourceEntry = object(
  {
    source: {
      description: 'Which source.',
      oneOf: SOURCE_NAMES.map((name) => named(name, sources[name].citation, sources[name].says)),
    },
    grade: {
      description: 'How well founded it is.',
      oneOf: [
        named(GRADES[0], 'Evidence', 'Measured, in the source given.'),
        named(GRADES[1], 'Stylised', 'The source says that it is so, not how much.'),
        named(GRADES[2], 'Assumption', 'Our own.'),
      ],
    },
    says: { ...text(LONGEST.text), description: 'What the scenario takes from it.' },
  },
  ['source', 'grade', 'says'],
);

function timelineEntry(model: Model): Schema {
  const events = Object.fromEntries(model.events.map((kind) => [kind.name, event(kind)]));
  const kinds = ['set', 'ramp', ...Object.keys(events)];
  return {
    ...object(
      {
        week: {
          type: 'integer',
          minimum: 1,
          maximum: mostWeeks(model),
          description: 'When; week 1 is the first after the settled start.',
        },
        until: {
          type: 'integer',
          minimum: 2,
          maximum: mostWeeks(model),
          description: 'The week in which a ramp has got there.',
        },
        says: { ...text(LONGEST.sentence), description: 'What it is, for people.' },
        set: refer('inWeek', 'Sets parameters from this week on.'),
        ramp: refer('targets', 'Leads parameters evenly to these values, until the week given.'),
        ...events,
      },
      ['week'],
    ),
    oneOf: kinds.map((kind) => ({ required: [kind] })),
    dependencies: { until: ['ramp'], ramp: ['until'] },
  };
}

function event({ says, fields }: EventKind): Schema {
  return { description: says, ...object(each(fields, value)) };
}

/** The parameters that can change while an organisation runs. */
function changing({ parameters }: Model): Readonly<Record<string, Parameter>> {
  return Object.fromEntries(
    Object.entries(parameters).filter(([, parameter]) => parameter.acts === 'now'),
  );
}

function mostWeeks({ parameters }: Model): number | undefined {
  return parameters.weeks?.max;
}
