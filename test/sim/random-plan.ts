/** Plans of small organisations with anything in them that a plan may hold. */
import fc from 'fast-check';
import type { Expression } from '../../sim/expression.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import type { Plan } from '../../sim/run.ts';
import type { Happening, Setting } from '../../sim/timeline.ts';
import { anyOf, sizes, valuesOf } from '../oracles/random-world.ts';

/** A plan of the three-level model that is the default but for what is said. */
export function planOf(
  settings: Readonly<Record<string, Setting>>,
  timeline: readonly Happening[] = [],
  ownMeasures: Plan['ownMeasures'] = {},
): Plan {
  return { model: threeLevel, settings, timeline, ownMeasures };
}

export function number(value: number): Expression {
  return { kind: 'number', value };
}
export function name(of: string): Expression {
  return { kind: 'name', name: of };
}
export function call(
  does: Extract<Expression, { kind: 'call' }>['does'],
  ...args: Expression[]
): Expression {
  return { kind: 'call', does, args };
}

const inOneRun = Object.entries(threeLevel.parameters).filter(([, { acts }]) => acts === 'now');
const anyParameter = fc.constantFrom(...inOneRun);

/** An expression that is always a number: measures that are defined everywhere, and `t`. */
const expression: fc.Arbitrary<Expression> = fc
  .tuple(
    fc.constantFrom('performance', 'climate', 'efficacy', 'diversity', 'mandatedShare', 't'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: -1, max: 3, noNaN: true }),
  )
  .map(([of, bound, weight]) =>
    call(
      'add',
      call('multiply', number(weight), name(of)),
      call('smaller', name(of), number(bound)),
    ),
  );

const set: fc.Arbitrary<(week: number) => Happening> = anyParameter.chain(([of, parameter]) =>
  fc
    .oneof(anyOf(parameter), expression)
    .map((to) => (week: number) => ({ event: 'set', week, values: { [of]: to } })),
);

const ramp: fc.Arbitrary<(week: number) => Happening> = anyParameter.chain(([of, parameter]) =>
  fc
    .tuple(anyOf(parameter), fc.integer({ min: 0, max: 8 }))
    .map(([to, weeks]) => (week: number) => ({
      event: 'ramp',
      week,
      until: week + weeks,
      to: { [of]: to },
    })),
);

const event: fc.Arbitrary<(week: number) => Happening> = fc
  .constantFrom(...threeLevel.events)
  .chain((kind) =>
    valuesOf(kind.fields).map((fields) => (week: number) => ({ event: kind.name, week, fields })),
  );

/** A plan with any settings and up to eight happenings in `weeks` watched weeks. */
export function anyPlan(weeks: number): fc.Arbitrary<Omit<Plan, 'model'>> {
  return fc
    .record({
      size: sizes,
      settle: fc.integer({ min: 0, max: 6 }),
      settings: valuesOf(Object.fromEntries(inOneRun)),
      start: valuesOf({
        rulesKnown: threeLevel.parameters.rulesKnown,
        rulesAccuracy: threeLevel.parameters.rulesAccuracy,
      }),
      happenings: fc.array(
        fc
          .tuple(fc.oneof(set, ramp, event), fc.integer({ min: 1, max: weeks }))
          .map(([happening, week]) => happening(week)),
        { maxLength: 8 },
      ),
      reacting: fc.option(fc.tuple(anyParameter, expression), { nil: undefined }),
      extreme: fc.boolean(),
    })
    .map(({ size, settle, settings, start, happenings, reacting, extreme }) => ({
      settings: {
        ...(extreme ? settings : {}),
        ...start,
        ...(extreme ? {} : { communityCoverage: 0.5, training: 0.1 }),
        ...size,
        ...(reacting === undefined ? {} : { [reacting[0][0]]: reacting[1] }),
        weeks,
        settle,
      },
      timeline: happenings,
      ownMeasures: { double: call('multiply', number(2), name('performance')) },
    }));
}
