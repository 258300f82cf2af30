import { describe, expect, it } from 'vitest';
import { models } from '../../../lab/models.ts';
import { readSight, writeSight } from '../../../viz/card/sight.ts';

const NAMES = Object.keys(models);

describe('The address of a model card', () => {
  it.each(NAMES)('comes back as it was written: %s', (model) => {
    for (const part of [null, 'parameters', 'march-1991', 'parameter-mandateRate']) {
      const sight = { model, part };
      expect(readSight(writeSight(sight), NAMES)).toEqual({ sight, problems: [] });
    }
  });

  it.each([
    ['model=march1990', /did you mean ‘march1991’/],
    ['model=__proto__', /which is not here/],
    ['part=%3Cscript%3E', /part.*is wanted/],
    ['part=Parameters', /part.*is wanted/],
    [`model=${'a'.repeat(200)}`, /model/],
    ['other=1', /not known here/],
  ])('says what can’t be had of %s, and shows the first model', (field, message) => {
    const { sight, problems } = readSight(`#v=1&view=card&${field}`, NAMES);
    expect(sight).toEqual({ model: NAMES[0], part: null });
    expect(problems.join()).toMatch(message);
  });
});
