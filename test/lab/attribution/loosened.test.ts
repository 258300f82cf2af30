import { describe, expect, it } from 'vitest';
import { binds, loosened } from '../../../lab/attribution/loosened.ts';
import { constraints, referenceOf } from '../../../sim/models/constraints.ts';
import { threeLevel } from '../../../sim/models/three-level.ts';
import type { Plan } from '../../../sim/run.ts';

const plan: Plan = {
  model: threeLevel,
  settings: { threat: 0.6, levels: 4, practice: 0.02 },
  timeline: [
    { week: 10, event: 'set', values: { threat: 0.9, practice: 0.1 } },
    { week: 20, event: 'ramp', until: 30, to: { blame: 0.7 } },
    { week: 40, event: 'restructure', fields: { share: 0.5 } },
  ],
  ownMeasures: {},
};
const called = (name: string) => constraints.filter((constraint) => constraint.name === name);

describe('A world with constraints loosened', () => {
  it('has their parameters as in the supportive system, for good, and nothing else moved', () => {
    const { settings, timeline } = loosened(plan, called('fear'));
    expect(settings).toMatchObject({ threat: 0.05, blame: 0.05, levels: 4, practice: 0.02 });
    expect(timeline).toEqual([
      { week: 10, event: 'set', values: { practice: 0.1 } },
      { week: 40, event: 'restructure', fields: { share: 0.5 } },
    ]);
    expect(loosened(plan, [])).toEqual(plan);
  });

  it('differs only where a constraint binds', () => {
    const binding = constraints.filter((constraint) => binds(plan, constraint));
    expect(binding.map(({ name }) => name)).toContain('fear');
    expect(binding.map(({ name }) => name)).toContain('hierarchy');
    expect(binding.map(({ name }) => name)).not.toContain('turnover');
    const supportive = { ...plan, settings: threeLevel.presets.supportive.values, timeline: [] };
    expect(constraints.filter((constraint) => binds(supportive, constraint))).toEqual([]);
  });

  it('is the supportive system where all are loosened in the weak one', () => {
    const weak = { ...plan, settings: threeLevel.presets.weak.values, timeline: [] };
    const { settings } = loosened(weak, constraints);
    for (const name of Object.keys(threeLevel.presets.supportive.values))
      expect(settings[name]).toBe(threeLevel.presets.supportive.values[name]);
  });
});

describe('The constraints', () => {
  it('are of parameters that exist, none in two of them', () => {
    const names = constraints.flatMap(({ parameters }) => parameters);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(Number.isFinite(referenceOf(name))).toBe(true);
  });

  it('hold all that the supportive preset sets, so that loosening all of them is that system', () => {
    const names = constraints.flatMap(({ parameters }) => parameters);
    for (const name of Object.keys(threeLevel.presets.supportive.values))
      expect(names).toContain(name);
  });
});
