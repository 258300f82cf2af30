import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../lab/links/address.ts';
import { commandFor } from '../../../lab/links/command.ts';
import {
  fileOf,
  nameOfOwn,
  ownScenario,
  scenarioWrittenIn,
} from '../../../lab/links/own-scenario.ts';
import { writeOwnScenario } from '../../../lab/links/own-scenario-file.ts';
import type { Request } from '../../../lab/links/request.ts';
import { openScenario } from '../../../lab/reading/open-scenario.ts';

const raw = {
  $schema: '../scenario.schema.json',
  name: 'bad-year',
  title: 'A bad year',
  question: 'What is left after it?',
  parameters: { weeks: 30, settle: 0, people: 12, elements: 16, threat: 0.2 },
  timeline: [{ week: 9, set: { blame: 0.8 } }],
  checks: [],
};
const own: Request = {
  scenario: 'my-own/bad-year',
  seed: 'spring/2',
  week: 12,
  settings: { threat: 0.5 },
  changes: [{ week: 20, name: 'blame', value: 0 }],
};

describe('A scenario of one’s own', () => {
  it('is called by its experiment and its name, in addresses too', () => {
    expect(ownScenario(own.scenario)).toEqual({ experiment: 'my-own', scenario: 'bad-year' });
    expect(nameOfOwn({ experiment: 'my-own', scenario: 'bad-year' })).toBe(own.scenario);
    expect(readAddress(writeAddress(own))).toMatchObject({
      request: own,
      proof: null,
      problems: [],
    });
  });

  it.each([
    'typical',
    'a/b/c',
    '/b',
    'a/',
    '../b',
    'a/__proto__',
    'A/b',
    'a/b\n',
    `a/${'b'.repeat(61)}`,
    `${'a'.repeat(61)}/b`,
  ])('is not called %j', (called) => {
    expect(ownScenario(called)).toBeNull();
    if (called === 'typical') return;
    expect(readAddress(`#scenario=${encodeURIComponent(called)}`).problems).toHaveLength(1);
  });

  it('is found in its experiment’s file only where one of this name is written into it', () => {
    const document = { scenarios: ['typical', null, raw] };
    expect(scenarioWrittenIn(document, 'bad-year')).toBe(raw);
    expect(scenarioWrittenIn(document, 'typical')).toBeUndefined();
    for (const other of [null, 3, {}, { scenarios: 'bad-year' }])
      expect(scenarioWrittenIn(other, 'bad-year')).toBeUndefined();
  });

  it('is saved whole, with what the reader has made of it, as a file that is run', async () => {
    const file = writeOwnScenario(own, raw) as Record<string, unknown>;
    expect(Object.keys(file)).not.toContain('$schema');
    expect(file.parameters).toEqual({ ...raw.parameters, threat: 0.5 });
    expect(file.timeline).toEqual([...raw.timeline, { week: 20, set: { blame: 0 } }]);
    expect(file.seed).toBe('spring/2');
    const read = await openScenario(file, { source: 'a', memoryLimit: 1e8 });
    expect(read).toMatchObject({ ok: true, scenario: { name: 'bad-year', seed: 'spring/2' } });
    expect(commandFor(own)).toBe(`npx trellis run ${fileOf(own.scenario)}.json`);
    expect(writeOwnScenario(own, undefined)).toBeNull();
  });
});
