import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { describeProblem } from '../../../lab/reading/problem.ts';
import { type ReadOptions, readScenario } from '../../../lab/reading/read-scenario.ts';
import type { Scenario } from '../../../lab/scenario.ts';
import { Run } from '../../../sim/run.ts';

const minimal = { name: 'mine', title: 'Mine', question: 'Why?' };

function read(raw: unknown, options: Partial<ReadOptions> = {}) {
  return readScenario(raw, { source: 'x.json', memoryLimit: 1e9, parseExpression, ...options });
}

function scenario(raw: object, options: Partial<ReadOptions> = {}): Scenario {
  const result = read({ ...minimal, ...raw }, options);
  if (!result.ok) throw new Error(result.problems.map(describeProblem).join('\n'));
  return result.scenario;
}

/** Every mistake in the minimal scenario with `raw` over it, each as one line. */
function mistakes(raw: object, options: Partial<ReadOptions> = {}): string[] {
  const result = read({ ...minimal, ...raw }, options);
  return result.ok ? [] : result.problems.map(describeProblem);
}

describe('A scenario that is well written', () => {
  it('needs a name, a title and a question, and can then be run', () => {
    const { plan, seed, preset, checks, notice } = scenario({});
    expect({ seed, preset, checks, notice }).toEqual({
      seed: 'mine',
      preset: 'typical',
      checks: [],
      notice: [],
    });
    const run = new Run(plan, seed);
    run.settleDown();
    run.step();
    expect(run.week).toBe(1);
  });

  it('has its parameters over its preset, and keeps its own apart', () => {
    const { plan, parameters } = scenario({ preset: 'weak', parameters: { threat: 0.2 } });
    expect(plan.settings).toMatchObject({ levels: 4, threat: 0.2, blame: 0.5 });
    expect(parameters).toEqual({ threat: 0.2 });
  });

  it('can have politics that react to last week’s measures, its own among them', () => {
    const { plan } = scenario({
      measures: { voiceGap: 'performance - 0.5', doubled: '2 * voiceGap' },
      parameters: { threat: '0.1 + 0.6 * (doubled < 0.3)' },
    });
    const run = new Run(plan, 'a');
    run.settleDown();
    run.step();
    expect([0.1, 0.7]).toContainEqual(expect.closeTo(run.valuesAt(1).threat ?? Number.NaN, 10));
    expect(run.measure('doubled', 1)).toBeCloseTo(2 * (run.measure('performance', 1) - 0.5), 12);
  });

  it('fills in what an event leaves unsaid', () => {
    const { plan } = scenario({
      timeline: [{ week: 12, says: 'A course', training: { accuracy: 0.9 } }],
    });
    expect(plan.timeline).toEqual([
      {
        week: 12,
        says: 'A course',
        event: 'training',
        fields: { weeks: 1, intensity: 0.5, accuracy: 0.9 },
      },
    ]);
  });

  it('can set and ramp parameters, and hold checks against another world', () => {
    const { plan, checks } = scenario({
      timeline: [
        { week: 20, set: { blame: '0.2 + t / 1000' } },
        { week: 20, until: 46, ramp: { threat: 0.7 } },
      ],
      checks: [
        {
          says: 'a',
          measure: 'performance',
          weeks: [183, 208],
          since: [0, 26],
          against: { preset: 'supportive', timeline: [] },
          above: 0.05,
        },
        // biome-ignore lint/suspicious/noThenProperty: it is what the file says.
        { says: 'b', first: 'efficacy', then: 'peopleKnowledge', after: 20, above: 0 },
        {
          says: 'c',
          measure: 'climate',
          weeks: [1, 1],
          below: 1,
          expect: 'not reproduced',
          instead: 'd',
        },
      ],
    });
    expect(plan.timeline[1]).toEqual({ week: 20, event: 'ramp', until: 46, to: { threat: 0.7 } });
    expect(checks[0]).toEqual({
      says: 'a',
      expect: 'holds',
      measure: 'performance',
      weeks: [183, 208],
      since: [0, 26],
      against: { preset: 'supportive', timeline: [] },
      above: 0.05,
    });
    expect(checks[1]).toMatchObject({ first: 'efficacy', after: 20, expect: 'holds' });
    expect(checks[2]).toMatchObject({ expect: 'not reproduced', instead: 'd', below: 1 });
  });

  it('takes an expression that names nothing for the number it comes to', () => {
    expect(scenario({ parameters: { threat: '1 / 4' } }).plan.settings.threat).toBe(0.25);
  });
});
describe('A mistake', () => {
  it.each<[string, object, string]>([
    [
      'a blank title',
      { title: ' ' },
      'x.json: title: " " given; a text is wanted that is not blank',
    ],
    [
      'a name with capitals',
      { name: 'Mine' },
      'x.json: name: "Mine" given; lower-case letters and digits are wanted, in words joined by hyphens',
    ],
    [
      'text that would act on a terminal',
      { notice: ['a\u001b[2J'] },
      'x.json: notice[0]: "a\\u001b[2J" given; control characters and line breaks are not allowed in a text',
    ],
    [
      'a preset with a letter missing',
      { preset: 'supportiv' },
      'x.json: preset: "supportiv" given; no such preset; allowed: typical, supportive, weak, weak-structure, weak-politics; did you mean "supportive"?',
    ],
    [
      'a parameter with a letter missing',
      { parameters: { thret: 0.5 } },
      'x.json: parameters.thret: no such parameter; did you mean "threat"?',
    ],
    [
      'a parameter nobody knows',
      { parameters: { 'x y': 0.5 } },
      'x.json: parameters["x y"]: no such parameter; `trellis describe parameters` lists them',
    ],
    [
      'a value out of range',
      { parameters: { threat: 1.5 } },
      'x.json: parameters.threat: 1.5 given; 0 to 1 is allowed',
    ],
    [
      'a part of a person',
      { parameters: { people: 64.5 } },
      'x.json: parameters.people: 64.5 given; a whole number is wanted',
    ],
    [
      'an expression for what is fixed',
      { parameters: { people: '2 * t' } },
      'x.json: parameters.people: "2 * t" given; a plain number is wanted: this is fixed for the whole run',
    ],
    [
      'an expression that comes to what is not allowed',
      { parameters: { threat: '1 / 0' } },
      'x.json: parameters.threat: "1 / 0" given; this comes to Infinity; a number is wanted',
    ],
    [
      'a measure that is mistyped in an expression',
      { parameters: { threat: '1 - performence' } },
      'x.json: parameters.threat: "1 - performence" given; no measure "performence" at character 5; t (the week) and measures can be named; did you mean "performance"?',
    ],
    [
      'a quorum that no team has',
      { parameters: { quorum: 9 } },
      'x.json: parameters.quorum: quorum is 9, and must not be more than teamSize, 8',
    ],
    [
      'an event in week 0',
      { timeline: [{ week: 0, exodus: {} }] },
      'x.json: timeline[0].week: 0 given; 1 to 208 is allowed: week 1 is the first after the settled start, and what holds from the start belongs in parameters',
    ],
    [
      'an event after the end',
      { parameters: { weeks: 52 }, timeline: [{ week: 53, exodus: {} }] },
      'x.json: timeline[0].week: 53 given; a whole number from 1 to 52 is wanted',
    ],
    [
      'an event without a week',
      { timeline: [{ exodus: {} }] },
      'x.json: timeline[0].week: missing; a week from 1 to 208 is wanted',
    ],
    [
      'an event that is mistyped',
      { timeline: [{ week: 1, shok: {} }] },
      'x.json: timeline[0].shok: no such timeline key; allowed: week, says, until, set, ramp, shock, inspection, restructure, leadership, exodus, training; did you mean "shock"?',
    ],
    [
      'two events in one entry',
      { timeline: [{ week: 1, shock: {}, exodus: {} }] },
      'x.json: timeline[0]: one thing an entry: shock and exodus each want their own',
    ],
    [
      'a size that changes in mid-run',
      { timeline: [{ week: 1, set: { people: 10 } }] },
      'x.json: timeline[0].set.people: 10 given; this is fixed for the whole run: only the scenario’s parameters can set it',
    ],
    [
      'a quorum that no team has, in some week',
      { timeline: [{ week: 1, set: { quorum: 12 } }] },
      'x.json: timeline[0].set.quorum: quorum is 12, and must not be more than teamSize, 8',
    ],
    [
      'a ramp that ends before it starts',
      { timeline: [{ week: 9, until: 9, ramp: { threat: 1 } }] },
      'x.json: timeline[0].until: 9 given; a ramp ends after the week it starts in, 9',
    ],
    [
      'an end for what has none',
      { timeline: [{ week: 9, until: 10, shock: {} }] },
      'x.json: timeline[0].until: 10 given; only a ramp has an end of its own',
    ],
    [
      'a parameter set twice in one week',
      {
        timeline: [
          { week: 9, set: { threat: 1 } },
          { week: 9, until: 12, ramp: { threat: 0 } },
        ],
      },
      'x.json: timeline[1].ramp.threat: week 9 has it already, at timeline[0].set.threat; only one of the two would act',
    ],
    [
      'two events of a kind in one week',
      {
        timeline: [
          { week: 9, shock: { share: 0.5 } },
          { week: 9, exodus: {} },
          { week: 10, shock: {} },
          { week: 9, shock: {} },
        ],
      },
      'x.json: timeline[3].shock: week 9 has its shock already, at timeline[0].shock; one entry can say it all',
    ],
    [
      'levels the wrong way round',
      { timeline: [{ week: 9, leadership: { from: 3, to: 2 } }] },
      'x.json: timeline[0].leadership: from (3) must not be above to (2)',
    ],
    [
      'a measure that takes the name of another',
      { measures: { performance: 't' } },
      'x.json: measures.performance: this name is taken by the model; another one is wanted',
    ],
    [
      'a measure that takes the name of a column',
      { measures: { week: 't' } },
      'x.json: measures.week: tables of results have a column of this name; another one is wanted',
    ],
    [
      'a measure that is used before it is there',
      { measures: { a: 'b', b: 't' } },
      'x.json: measures.a: "b" given; no measure "b" at character 1; t (the week) and measures can be named',
    ],
    [
      'a check without a bound',
      { checks: [{ says: 'a', measure: 'climate', weeks: [0, 1] }] },
      'x.json: checks[0]: one of above, below, differsFrom is wanted',
    ],
    [
      'a check of weeks the wrong way round',
      { checks: [{ says: 'a', measure: 'climate', weeks: [3, 2], above: 0 }] },
      'x.json: checks[0].weeks: [3, 2] given; two weeks from 0 to 208 are wanted: [first, last], the earlier one first',
    ],
    [
      'a check of two kinds at once',
      { checks: [{ says: 'a', measure: 'climate', weeks: [2, 3], first: 'climate', above: 0 }] },
      'x.json: checks[0]: either measure, weeks, since, against or first, then, after: measure and first do not go together',
    ],
    [
      'a failing check that does not say what comes out',
      {
        checks: [
          { says: 'a', measure: 'climate', weeks: [2, 3], above: 0, expect: 'not reproduced' },
        ],
      },
      'x.json: checks[0].instead: a text is wanted: what comes out instead',
    ],
    [
      'another world that lasts longer',
      {
        checks: [
          {
            says: 'a',
            measure: 'climate',
            weeks: [2, 3],
            above: 0,
            against: { parameters: { weeks: 300 } },
          },
        ],
      },
      'x.json: checks[0].against.parameters.weeks: 300 given; both worlds are watched for the same weeks',
    ],
    [
      'a source nobody read',
      { sources: [{ source: 'page-kerans-2008', grade: 'evidence', says: 'a' }] },
      'did you mean "page-kerans-2007"?',
    ],
    [
      'a world that does not fit',
      { parameters: { people: 1_000_000, elements: 1024 } },
      'x.json: parameters.people: people 1000000 × elements 1024 over 312 weeks needs about 1.1 GB of memory; 1.0 GB are allowed here',
    ],
  ])('such as %s gets one message', (_what, raw, message) => {
    expect(mistakes(raw)).toEqual([expect.stringContaining(message)]);
  });

  it('in a key is not told a second time as something missing', () => {
    const { title, ...rest } = minimal;
    const result = read({ ...rest, tilte: title });
    expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual(['tilte']);
  });

  it('does not hide the others', () => {
    const raw = {
      preset: 'x',
      parameters: { threat: 2, blame: -1 },
      timeline: [{ week: 0 }],
      a: 1,
    };
    expect(mistakes(raw)).toHaveLength(6);
  });

  it('is told at most a hundred times', () => {
    const parameters = Object.fromEntries(Array.from({ length: 500 }, (_, k) => [`a${k}`, k]));
    expect(mistakes({ parameters })).toHaveLength(101);
    expect(mistakes({ parameters }).at(-1)).toMatch('there may be more mistakes');
  });

  it.each([null, undefined, 3, 'text', [], [minimal], true])('%j is no scenario', (raw) => {
    expect(read(raw).ok).toBe(false);
  });

  it('in a name that every object has is a mistake like any other', () => {
    const raw = JSON.parse('{ "parameters": { "__proto__": 1, "constructor": 2, "toString": 3 } }');
    expect(mistakes(raw)).toHaveLength(3);
    expect(mistakes({ timeline: [{ week: 1, constructor: {} }] })).toHaveLength(2);
    expect(mistakes({ preset: 'constructor' })).toHaveLength(1);
    expect(mistakes({ model: '__proto__' })).toHaveLength(1);
    expect(mistakes({ measures: JSON.parse('{ "__proto__": "t" }') })).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('What is asked for over a scenario', () => {
  it('is laid over it', () => {
    const overrides = {
      preset: 'weak',
      seed: 'other',
      weeks: '30',
      set: { threat: '0.3', blame: '0.1 + 0.1 * (t > 4)', people: '12' },
    };
    const { plan, seed, preset } = scenario({ parameters: { threat: 0.9 } }, { overrides });
    expect({ seed, preset }).toEqual({ seed: 'other', preset: 'weak' });
    expect(plan.settings).toMatchObject({ threat: 0.3, people: 12, weeks: 30, levels: 4 });
    expect(plan.settings.blame).toMatchObject({ kind: 'call' });
  });

  it.each<[string, ReadOptions['overrides'], string]>([
    [
      'a mistyped name',
      { set: { thret: 1 } },
      '--set thret: no such parameter; did you mean "threat"?',
    ],
    ['a value out of range', { set: { threat: '2' } }, '--set threat: 2 given; 0 to 1 is allowed'],
    [
      'no value',
      { set: { threat: '' } },
      '--set threat: "" given; an expression is wanted that is not blank',
    ],
    [
      'a number too large',
      { set: { threat: '1e999' } },
      '--set threat: "1e999" given; numbers must be finite',
    ],
    ['a word for a number', { weeks: 'ten' }, '--weeks: "ten" given; a number is wanted'],
    ['too many weeks', { weeks: 10_001 }, '--weeks: 10001 given; 1 to 10000 is allowed'],
    [
      'weeks twice',
      { weeks: 10, set: { weeks: 12 } },
      '--set weeks: 12 given; --weeks says it already',
    ],
    [
      'a mistyped preset',
      { preset: 'week' },
      '--preset: "week" given; no such preset; allowed: typical, supportive, weak, weak-structure, weak-politics; did you mean "weak"?',
    ],
    ['a blank seed', { seed: ' ' }, '--seed: " " given; a text is wanted that is not blank'],
    [
      'teams too small for the quorum',
      { set: { teamSize: 2 } },
      '--set teamSize: quorum is 3, and must not be more than teamSize, 2',
    ],
    [
      'too many people',
      { set: { people: '1000000', elements: 1024 } },
      '--set people: people 1000000 × elements 1024',
    ],
  ])('is a mistake of the flag where it is wrong: %s', (_what, overrides, message) => {
    expect(mistakes({ parameters: { quorum: 3 } }, { overrides })).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('stops the run earlier without complaint about what would come later', () => {
    const check = { says: 'a', measure: 'climate', above: 0 };
    const raw = {
      timeline: [
        { week: 10, shock: {} },
        { week: 60, shock: {} },
      ],
      checks: [
        { ...check, weeks: [1, 52] },
        { ...check, weeks: [50, 53] },
        { ...check, weeks: [1, 2], against: { timeline: [{ week: 70, shock: {} }] } },
      ],
    };
    const { plan, checks } = scenario(raw, { overrides: { weeks: 52 } });
    expect(plan.timeline.map(({ week }) => week)).toEqual([10]);
    expect(checks.map((kept) => 'weeks' in kept && kept.weeks[1])).toEqual([52, 2]);
    expect(checks[1]).toMatchObject({ against: { timeline: [] } });
  });
});
