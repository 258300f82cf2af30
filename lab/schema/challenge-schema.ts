/**
 * The JSON Schema of a challenge's file, for editors. Which parameters and weeks there are depends on the scenario
 * that is named, so that it says less than the gate (lab/challenges/read-challenge.ts); it refuses nothing that the
 * gate lets through.
 */

import { catalogue } from '../../scenarios/catalogue.ts';
import type { Model } from '../../sim/model.ts';
import type { Parameter } from '../../sim/parameter.ts';
import { MOST } from '../challenges/read-challenge.ts';
import { BOUNDS, LONGEST } from '../reading/scenario-format.ts';
import { learnings, measureName } from './experiment-schema.ts';
import { fileHead } from './file-head.ts';
import { list, object, type Schema, text } from './json-schema.ts';

export function challengeSchema(models: readonly Model[]): Schema {
  const texts = (most: number, says: string) => list(text(LONGEST.text), most, says);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A challenge of Trellis',
    description: 'An organisation that somebody is to steer, with few levers and a goal.',
    ...object(
      {
        ...fileHead,
        question: { ...text(LONGEST.text), description: 'What is to be done, and whether it can.' },
        scenario: { description: 'Where it starts.', enum: [...catalogue.keys()] },
        seed: { ...text(LONGEST.seed), description: 'The name where nothing is said.' },
        set: {
          type: 'object',
          description: 'What is set over the scenario’s own parameters.',
          properties: Object.fromEntries(
            parametersOf(models).map(([name, says]) => [name, { type: 'number', ...says }]),
          ),
          additionalProperties: false,
        },
        levers: levers(models),
        goals: { ...list(goal(models), MOST.goals, 'What has to be so at the end.'), minItems: 1 },
        hints: texts(MOST.hints, 'Told one by one, when they are asked for.'),
        afterwards: texts(MOST.afterwards, 'What to think about at the end.'),
        solution: solution(models),
      },
      [
        'name',
        'title',
        'question',
        'scenario',
        'levers',
        'goals',
        'hints',
        'afterwards',
        'solution',
      ],
    ),
  };
}

function levers(models: readonly Model[]): Schema {
  const names = parametersOf(models, ({ acts }) => acts === 'now');
  const one = { oneOf: names.map(([name, says]) => ({ const: name, ...says })) };
  return {
    description: 'What may be changed on the way.',
    ...object(
      {
        names: {
          ...list(one, names.length, 'Parameters that act on a running organisation.'),
          minItems: 1,
        },
        most: { type: 'integer', minimum: 1, description: 'How many of them may be moved.' },
        from: {
          type: 'integer',
          minimum: 1,
          description: 'The first week that a change may act in.',
        },
      },
      ['names', 'most', 'from'],
    ),
  };
}

function goal(models: readonly Model[]): Schema {
  const bound = { type: 'number' };
  const week = { type: 'integer', minimum: 0 };
  return {
    ...object(
      {
        says: { ...text(LONGEST.sentence), description: 'The goal, for people.' },
        measure: { ...measureName(models), description: 'Whose mean over the weeks is meant.' },
        ledger: {
          ...learnings,
          description: 'The learnings whose share of all since week 0 is meant.',
        },
        weeks: {
          type: 'array',
          description: 'The first week and the last one.',
          items: week,
          minItems: 2,
          maxItems: 2,
        },
        above: { ...bound, description: 'It lies above this.' },
        below: { ...bound, description: 'It lies below this.' },
        differsFrom: { ...bound, description: 'It lies above this or below it, but not there.' },
      },
      ['says', 'weeks'],
    ),
    allOf: [
      { oneOf: BOUNDS.map((key) => ({ required: [key] })) },
      { oneOf: ['measure', 'ledger'].map((key) => ({ required: [key] })) },
    ],
  };
}

function solution(models: readonly Model[]): Schema {
  const names = parametersOf(models).map(([name]) => name);
  const move = object(
    {
      week: { type: 'integer', minimum: 1 },
      name: { enum: names, description: 'One of the levers.' },
      value: { type: ['number', 'string'] },
    },
    ['week', 'name', 'value'],
  );
  return {
    description: 'One way to do it, of several.',
    ...object(
      {
        says: { ...text(LONGEST.text), description: 'What it comes down to.' },
        moves: list(move, MOST.moves, 'What is moved, in which week, to what.'),
      },
      ['says', 'moves'],
    ),
  };
}

/** Each parameter's name once, with what it is in each model that has one of the name. */
function parametersOf(
  models: readonly Model[],
  isMeant: (parameter: Parameter) => boolean = () => true,
): readonly (readonly [name: string, says: Schema])[] {
  const said = new Map<string, string[]>();
  for (const model of models)
    for (const [name, parameter] of Object.entries(model.parameters)) {
      if (!isMeant(parameter)) continue;
      const { label, says } = parameter;
      said.set(name, [...(said.get(name) ?? []), `${model.name}: ${label}. ${says}`]);
    }
  return [...said].map(([name, each]) => [name, { description: each.join(' ') }]);
}
