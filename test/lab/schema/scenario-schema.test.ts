import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { models } from '../../../lab/models.ts';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { readScenario } from '../../../lab/reading/read-scenario.ts';
import { scenarioSchema } from '../../../lab/schema/scenario-schema.ts';
import { catalogue } from '../../../scenarios/catalogue.ts';
import { ROOT } from '../../source-file.ts';
import { goodFiles, mutated } from '../scenario-files.ts';

const schema = JSON.parse(readFileSync(join(ROOT, 'scenarios/scenario.schema.json'), 'utf8'));
const compiled = (one: object) =>
  new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(one);
const accepts = compiled(schema);
const minimal = { name: 'mine', title: 'Mine', question: 'Why?' };

function gateAccepts(raw: unknown): boolean {
  return readScenario(raw, { source: '', memoryLimit: 1e9, parseExpression }).ok;
}

describe('The schema for editors', () => {
  it('is the one that the declarations make', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(scenarioSchema(models['three-level']!))));
  });

  it('finds nothing wrong with the scenarios that come with Trellis', () => {
    const accepting = new Map(
      Object.values(models).map((model) => [model.name, compiled(scenarioSchema(model))]),
    );
    const modelOf = (raw: unknown) => (raw as { model?: string }).model ?? 'three-level';
    const refused = [...catalogue].filter(([, raw]) => !accepting.get(modelOf(raw))?.(raw));
    expect(refused.map(([name]) => name)).toEqual([]);
  });

  it('describes each parameter with its range, its default and its grade', () => {
    expect(schema.definitions.parameters.properties.threat).toMatchObject({
      title: 'Threat',
      description: expect.stringMatching(/0 to 1.*0\.15 unless said otherwise.*Grade: /),
      default: 0.15,
      anyOf: [{ type: 'number', minimum: 0, maximum: 1 }, {}],
    });
    expect(schema.definitions.parameters.properties.people).toMatchObject({ type: 'integer' });
    expect(Object.keys(schema.definitions.inWeek.properties)).not.toContain('people');
  });

  it('says what every name in it means', () => {
    const names = Object.values(schema.definitions.parameters.properties) as { title?: string }[];
    expect(names.filter(({ title }) => !title)).toEqual([]);
    const { source } = schema.properties.sources.items.properties;
    expect(source.oneOf[0]).toMatchObject({
      title: expect.any(String),
      description: expect.any(String),
    });
  });

  it('accepts whatever the gate lets through', () => {
    fc.assert(
      fc.property(goodFiles, (file) => {
        accepts(file);
        expect(accepts.errors ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('accepts whatever the gate lets through, with a mistake or without one', () => {
    const by = fc.oneof(
      fc.constantFrom<unknown[]>(
        'weak',
        'a',
        '',
        0,
        1,
        -1,
        0.5,
        3,
        1e9,
        null,
        [],
        {},
        [1, 2],
        [2, 1],
        true,
        't',
        'holds',
      ),
    );
    const how = fc.constantFrom('replace' as const, 'remove' as const, 'add' as const);
    fc.assert(
      fc.property(goodFiles, fc.nat(), by, how, (file, pick, value, change) => {
        const raw = mutated(file, pick, value, change);
        if (gateAccepts(raw)) expect([accepts(raw), raw]).toEqual([true, raw]);
      }),
      { numRuns: 1500 },
    );
  });

  it.each<[string, object]>([
    ['an unknown key', { nam: 1 }],
    ['a blank title', { title: ' ' }],
    ['a name with capitals', { name: 'Mine' }],
    ['an unknown model', { model: 'four-level' }],
    ['an unknown preset', { preset: 'supportiv' }],
    ['a seed that is a number', { seed: 42 }],
    ['a list that is none', { notice: 'a' }],
    ['an unknown source', { sources: [{ source: 'x', grade: 'evidence', says: 'a' }] }],
    ['a source without a grade', { sources: [{ source: 'march-1991', says: 'a' }] }],
    ['an unknown parameter', { parameters: { thret: 1 } }],
    ['a value out of range', { parameters: { threat: 1.5 } }],
    ['a part of a person', { parameters: { people: 2.5 } }],
    ['an expression for what is fixed', { parameters: { people: 't' } }],
    ['a blank expression', { parameters: { threat: ' ' } }],
    ['week 0', { timeline: [{ week: 0, shock: {} }] }],
    ['no week', { timeline: [{ shock: {} }] }],
    ['nothing that happens', { timeline: [{ week: 1 }] }],
    ['two things that happen', { timeline: [{ week: 1, shock: {}, exodus: {} }] }],
    ['an unknown event', { timeline: [{ week: 1, shok: {} }] }],
    ['an unknown field', { timeline: [{ week: 1, shock: { shar: 1 } }] }],
    ['a field out of range', { timeline: [{ week: 1, shock: { share: 2 } }] }],
    ['an expression in an event', { timeline: [{ week: 1, shock: { share: 't' } }] }],
    ['a fixed parameter in mid-run', { timeline: [{ week: 1, set: { people: 3 } }] }],
    ['a set of nothing', { timeline: [{ week: 1, set: {} }] }],
    ['a ramp without end', { timeline: [{ week: 1, ramp: { threat: 1 } }] }],
    ['a ramp to an expression', { timeline: [{ week: 1, until: 5, ramp: { threat: 't' } }] }],
    ['an end without a ramp', { timeline: [{ week: 1, until: 5, shock: {} }] }],
    ['an own measure with a capital', { measures: { A: 't' } }],
    ['an own measure that is a number', { measures: { a: 1 } }],
    ['a check that says nothing', { checks: [{ measure: 'climate', weeks: [0, 1], above: 0 }] }],
    ['a check without a bound', { checks: [{ says: 'a', measure: 'climate', weeks: [0, 1] }] }],
    [
      'a check with two bounds',
      { checks: [{ says: 'a', measure: 'climate', weeks: [0, 1], above: 0, below: 1 }] },
    ],
    ['a check without weeks', { checks: [{ says: 'a', measure: 'climate', above: 0 }] }],
    ['a check of one week', { checks: [{ says: 'a', measure: 'climate', weeks: [1], above: 0 }] }],
    [
      'a check of two kinds',
      { checks: [{ says: 'a', first: 'climate', weeks: [0, 1], above: 0 }] },
    ],
    [
      'an instead that nothing calls for',
      { checks: [{ says: 'a', measure: 'climate', weeks: [0, 1], above: 0, instead: 'b' }] },
    ],
    [
      'a failing check without an instead',
      {
        checks: [
          { says: 'a', measure: 'climate', weeks: [0, 1], above: 0, expect: 'not reproduced' },
        ],
      },
    ],
    [
      'a variation without a difference',
      { checks: [{ says: 'a', measure: 'climate', weeks: [0, 1], above: 0, against: {} }] },
    ],
  ])('refuses, as the gate does, %s', (_what, raw) => {
    expect([gateAccepts({ ...minimal, ...raw }), accepts({ ...minimal, ...raw })]).toEqual([
      false,
      false,
    ]);
  });

  // What draft 7 has no words for; only the gate refuses these.
  it.each<[string, object]>([
    ['an expression that can’t be read', { parameters: { threat: '1 +' } }],
    ['a text that would act on a terminal', { title: 'a\u001b[2J' }],
    ['a quorum that no team has', { parameters: { quorum: 9 } }],
    ['a world that does not fit', { parameters: { people: 1_000_000, elements: 1024 } }],
    [
      'an event after the scenario’s own end',
      { parameters: { weeks: 10 }, timeline: [{ week: 11, shock: {} }] },
    ],
    [
      'a ramp that ends before it starts',
      { timeline: [{ week: 9, until: 8, ramp: { threat: 1 } }] },
    ],
    [
      'a parameter set twice in one week',
      {
        timeline: [
          { week: 9, set: { threat: 1 } },
          { week: 9, set: { threat: 0 } },
        ],
      },
    ],
    ['levels the wrong way round', { timeline: [{ week: 9, leadership: { from: 3, to: 2 } }] }],
    ['a measure of one’s own with a name that is taken', { measures: { performance: 't' } }],
    [
      'a measure that nobody has declared',
      { checks: [{ says: 'a', measure: 'nothing', weeks: [0, 1], above: 0 }] },
    ],
    [
      'weeks the wrong way round',
      { checks: [{ says: 'a', measure: 'climate', weeks: [3, 2], above: 0 }] },
    ],
    [
      'one measure before itself',
      // biome-ignore lint/suspicious/noThenProperty: it is what the file says.
      { checks: [{ says: 'a', first: 'climate', then: 'climate', above: 0 }] },
    ],
    [
      'another world that lasts longer',
      {
        checks: [
          {
            says: 'a',
            measure: 'climate',
            weeks: [0, 1],
            above: 0,
            against: { parameters: { weeks: 9 } },
          },
        ],
      },
    ],
  ])('leaves it to the gate to refuse %s', (_what, raw) => {
    expect([gateAccepts({ ...minimal, ...raw }), accepts({ ...minimal, ...raw })]).toEqual([
      false,
      true,
    ]);
  });
});
