/** The part of the JSON Schema that is about a scenario's checks. */
import type { Model } from '../../sim/model.ts';
import { BOUNDS, EXPECTATIONS, LONGEST, SOURCE_NAMES } from '../reading/scenario-format.ts';
import { hasAnyOf, named, object, refer, type Schema, text } from './json-schema.ts';

/** A check: a bound, on a measure over weeks or on which of two falls first. */
export function checkSchema(model: Model): Schema {
  const bound = { type: 'number' };
  return {
    ...object(
      {
        says: { ...text(LONGEST.sentence), description: 'What is expected, for people.' },
        claim: {
          description:
            'The paper that claims it, one of the scenario’s sources; what comes out here reproduces nothing.',
          enum: SOURCE_NAMES,
        },
        expect: { enum: EXPECTATIONS, default: EXPECTATIONS[0] },
        instead: { ...text(LONGEST.sentence), description: 'What comes out instead.' },
        measure: refer('measure', 'Whose mean over weeks is meant.'),
        weeks: refer('span'),
        since: refer('span', 'Weeks whose mean is taken off.'),
        against: {
          description: 'The same with these differences; what comes out there is taken off.',
          ...object({
            preset: presetSchema(model),
            parameters: refer('parameters'),
            timeline: refer('timeline'),
          }),
          minProperties: 1,
        },
        first: refer('measure', 'What falls half of its way first …'),
        // biome-ignore lint/suspicious/noThenProperty: it is what the file says.
        then: refer('measure', '… before this does.'),
        after: { ...refer('week', 'The week to count from.'), default: 0 },
        above: { ...bound, description: 'It lies above this.' },
        below: { ...bound, description: 'It lies below this.' },
        differsFrom: { ...bound, description: 'It lies above this or below it, but not there.' },
      },
      ['says'],
    ),
    allOf: [
      { oneOf: BOUNDS.map((key) => ({ required: [key] })) },
      {
        oneOf: [
          { required: ['measure', 'weeks'], not: hasAnyOf('first', 'then', 'after') },
          { required: ['first', 'then'], not: hasAnyOf('measure', 'weeks', 'since', 'against') },
        ],
      },
      {
        if: { required: ['expect'], properties: { expect: { const: EXPECTATIONS[1] } } },
        // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's own.
        then: { required: ['instead'] },
        else: { not: { required: ['instead'] } },
      },
    ],
  };
}

/** The name of one of the model's presets. */
export function presetSchema(model: Model, byDefault?: string): Schema {
  return {
    description: 'The values that the scenario starts from.',
    ...(byDefault === undefined ? {} : { default: byDefault }),
    oneOf: Object.entries(model.presets).map(([name, { label, says }]) => named(name, label, says)),
  };
}
