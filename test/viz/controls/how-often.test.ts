import { describe, expect, it } from 'vitest';
import { models } from '../../../lab/models.ts';
import { howOften } from '../../../viz/controls/how-often.ts';

const { parameters } = models['three-level'];

describe('What a value comes to that is told per week', () => {
  it.each([
    ['mandateRate', 0.0002, 'every 96 years'],
    ['mandateRate', 0.004, 'every 4.8 years'],
    ['turnover', 0.02, 'every 50 weeks'],
    ['integration', 0.3, 'every 3.3 weeks'],
    ['integration', 0.9, 'nearly every week'],
    ['integration', 1, 'every week'],
    ['training', 0, 'never'],
    ['climateRate', 0.05, '5% of it a week'],
    ['absorption', 0.01, '1% of it a week'],
    ['openness', 0.4, null],
    ['approvalDelay', 3, null],
  ])('%s %d: %s', (name, value, says) => {
    expect(howOften(parameters[name], value)).toBe(says);
  });

  it('is how often it comes, and no share, for what is declared as a probability or a frequency alone, and told of what', () => {
    for (const [name, parameter] of Object.entries(parameters)) {
      if (parameter.unit !== 'per week') continue;
      const isChance = /^(The probability|How often)/.test(parameter.says);
      expect([name, parameter.isPace ?? false]).toEqual([name, !isChance]);
      expect([name, typeof parameter.each]).toEqual([name, isChance ? 'string' : 'undefined']);
    }
  });

  it('is told per period or round in other models', () => {
    const told = Object.values(models.march1991.parameters).filter(
      (parameter) => howOften(parameter, 0.1) !== null,
    );
    for (const parameter of told) expect(howOften(parameter, 0.1)).toBe('every 10 periods');
    expect(told.length).toBeGreaterThan(0);
  });
});
