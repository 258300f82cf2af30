/** Scenarios to try the gate and the schema with: made up at random, and by hand. */
import fc from 'fast-check';
import { models } from '../../lab/models.ts';
import { SOURCE_NAMES } from '../../lab/reading/scenario-format.ts';
import { isWhole, type Parameter } from '../../sim/parameter.ts';

const model = models['three-level']!;
const WEEKS = 120;
const text = fc.constantFrom('A text', 'Why?', 'What people know — “and do”', '学ぶ');
const measure = fc.constantFrom(...Object.keys(model.measures));
const preset = fc.constantFrom(...Object.keys(model.presets));
const week = fc.integer({ min: 0, max: WEEKS });
const span = fc.tuple(week, week).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
const expression = fc.constantFrom(
  '0.1 + 0.6 * (performance < 0.5)',
  't / 1000',
  'min(1, climate)',
);
const sizes = ['people', 'elements', 'weeks', 'settle', 'quorum', 'teamSize'];

function value(parameter: Parameter): fc.Arbitrary<number> {
  const { min, max } = parameter;
  return isWhole(parameter) ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}

function some(acts: 'now' | 'any', formulas: boolean): fc.Arbitrary<Record<string, unknown>> {
  const chosen = Object.entries(model.parameters).filter(
    ([name, parameter]) => !sizes.includes(name) && (acts === 'any' || parameter.acts === 'now'),
  );
  const one = ([name, parameter]: [string, Parameter]) =>
    fc.tuple(
      fc.constant(name),
      formulas && parameter.acts === 'now'
        ? fc.oneof(value(parameter), expression)
        : value(parameter),
    );
  const entries = fc.uniqueArray(fc.oneof(...chosen.map(one)), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 5,
  });
  return entries.map((all) => Object.fromEntries(all));
}

const happenings = fc.oneof(
  some('now', true).map((set) => ({ set })),
  fc.tuple(fc.constant(WEEKS), some('now', false)).map(([until, ramp]) => ({ until, ramp })),
  ...model.events.map((kind) =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(kind.fields).map(([name, field]) => [name, value(field)]),
        ),
        { requiredKeys: [] },
      )
      .filter(({ from = 1, to = 8 }) => Number(from) <= Number(to))
      .map((fields) => ({ [kind.name]: fields })),
  ),
);

/** Each entry in a week of its own, so that no two set the same parameter at once. */
const timeline = fc
  .array(happenings, { maxLength: 6 })
  .map((all) => all.map((happening, k) => ({ week: k + 1, says: 'It happens', ...happening })));

const bound = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((above) => ({ above })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((below) => ({ below })),
);
const variation = fc.oneof(
  fc.record({ preset, timeline }),
  fc.record({ parameters: some('any', true) }),
  fc.record({ timeline: fc.constant([]) }),
);
const quantity = fc.oneof(
  fc.record(
    { measure, weeks: span, since: span, against: variation },
    { requiredKeys: ['measure', 'weeks'] },
  ),
  fc.record({ first: measure, after: week }).map(({ first, after }) => ({
    first,
    // biome-ignore lint/suspicious/noThenProperty: it is what the file says.
    then: first === 'climate' ? 'efficacy' : 'climate',
    after,
  })),
);
const expectation = fc.constantFrom(
  {},
  { expect: 'holds' },
  { expect: 'not reproduced', instead: 'No' },
);
const check = fc
  .tuple(text, quantity, bound, expectation)
  .map(([says, ...parts]) => Object.assign({ says }, ...parts));

/** Any scenario that is well written, as its file has it. */
export const goodFiles: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    $schema: fc.constant('./scenario.schema.json'),
    name: fc.constantFrom('a', 'liverpool-2007', 'x-1-y'),
    title: text,
    question: text,
    model: fc.constant('three-level'),
    notice: fc.array(text, { maxLength: 3 }),
    try: fc.array(text, { maxLength: 3 }),
    sources: fc.array(
      fc.record({
        source: fc.constantFrom(...SOURCE_NAMES),
        grade: fc.constantFrom('evidence', 'stylised', 'assumption'),
        says: text,
      }),
      { maxLength: 3 },
    ),
    seed: fc.constantFrom('a', '42', 'Liverpool 2007'),
    preset,
    parameters: some('any', true).map((own) => ({ ...own, weeks: WEEKS, people: 20 })),
    timeline,
    measures: fc.constantFrom({}, { gap: 'performance - 0.5' }, { gap: 't', more: 'gap * 2' }),
    checks: fc.array(check, { maxLength: 4 }),
  },
  { requiredKeys: ['name', 'title', 'question', 'parameters'] },
);

/** Strange values to put where others were. */
export const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withNullPrototype: true,
    withSparseArray: true,
    withBigInt: true,
    withDate: true,
    withMap: true,
  }),
  fc.constantFrom<unknown[]>(
    null,
    '',
    '\u0000',
    'NaN',
    '1e999',
    Number.NaN,
    Infinity,
    -0,
    1e300,
    [],
    {},
    [[]],
    'a'.repeat(5000),
  ),
  fc.constant(
    JSON.parse('{"__proto__": {"evil": true}, "constructor": {"prototype": {"evil": true}}}'),
  ),
);

/** A copy of `file` with one place changed: taken out, replaced by `by`, or given another key. */
export function mutated(
  file: unknown,
  pick: number,
  by: unknown,
  how: 'replace' | 'remove' | 'add',
): unknown {
  const copy: unknown = structuredClone(file);
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      visit((node as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const place = places[pick % Math.max(1, places.length)];
  if (place === undefined) return by;
  const [node, key] = place;
  if (how === 'remove' && !Array.isArray(node)) delete node[key];
  else if (how === 'add' && !Array.isArray(node)) node[`${key}x`] = by;
  else node[key] = by;
  return copy;
}
