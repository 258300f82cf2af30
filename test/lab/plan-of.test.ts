import { describe, expect, it } from 'vitest';
import { planOf } from '../../lab/plan-of.ts';
import { parseExpression } from '../../lab/reading/parse-expression.ts';
import { readScenario } from '../../lab/reading/read-scenario.ts';

const read = readScenario(
  {
    name: 'mine',
    title: 'Mine',
    question: 'Why?',
    preset: 'weak',
    parameters: { threat: 0.3, practice: 0.1 },
    timeline: [{ week: 3, shock: {} }],
  },
  { source: '', memoryLimit: 1e9, parseExpression },
);
if (!read.ok) throw new Error('the scenario should be fine');
const { scenario } = read;

describe('A variation of a scenario', () => {
  it('without differences is the scenario', () => {
    expect(planOf(scenario)).toEqual(scenario.plan);
  });

  it('with another preset keeps the scenario’s own parameters over it', () => {
    const { settings } = planOf(scenario, { preset: 'supportive' });
    expect(settings).toMatchObject({ levels: 1, blame: 0.05, threat: 0.3, practice: 0.1 });
    expect(settings).not.toHaveProperty('compliance');
  });

  it('has its own parameters over everything', () => {
    const { settings, timeline } = planOf(scenario, {
      preset: 'typical',
      parameters: { threat: 0 },
    });
    expect(settings).toEqual({ threat: 0, practice: 0.1 });
    expect(timeline).toEqual(scenario.plan.timeline);
  });

  it('can have nothing happen', () => {
    expect(planOf(scenario, { timeline: [] }).timeline).toEqual([]);
  });
});
