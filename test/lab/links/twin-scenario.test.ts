import { describe, expect, it } from 'vitest';
import { inSystem } from '../../../lab/attribution/loosened.ts';
import { modelOf } from '../../../lab/links/asked-scenario.ts';
import { twinWrittenIn } from '../../../lab/links/twin-scenario.ts';
import { openScenario } from '../../../lab/reading/open-scenario.ts';
import { catalogue } from '../../../scenarios/catalogue.ts';

/** Every scenario there is in every system that its model knows. */
const every = [...catalogue].flatMap(([name, raw]) =>
  Object.keys(modelOf(raw)?.presets ?? {}).map((reference) => [name, reference] as const),
);

async function planOf(raw: unknown) {
  const read = await openScenario(raw, { source: 'a', memoryLimit: 1e12 });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { settings, timeline, ...rest } = read.scenario.plan;
  return { ...rest, settings, timeline };
}

describe('A scenario in the reference system of its experiment', () => {
  it.each(every)('is %s as %s says, as a file', async (name, reference) => {
    const raw = twinWrittenIn({ scenarios: [name], reference }, `${name}-in-${reference}`);
    expect(await planOf(raw)).toEqual(inSystem(await planOf(catalogue.get(name)), reference));
  });

  it('is that of the scenario that the experiment’s own file has, before the catalogue’s', async () => {
    const own = { ...Object(catalogue.get('blame')), name: 'typical', title: 'Mine' };
    const file = { scenarios: [own], reference: 'supportive' };
    const raw = twinWrittenIn(file, 'typical-in-supportive');
    expect(raw).toMatchObject({
      name: 'typical-in-supportive',
      title: 'Mine, in the supportive system',
    });
    expect(Object(raw).checks).toBeUndefined();
    expect(await planOf(raw)).toEqual(inSystem(await planOf(own), 'supportive'));
  });

  it.each([
    ['nothing', null],
    ['a file without a reference', { scenarios: ['typical'] }],
    ['a file that does not name the scenario', { scenarios: ['blame'], reference: 'supportive' }],
    ['a file whose scenarios are none', { scenarios: 'typical', reference: 'supportive' }],
    ['a file with another reference', { scenarios: ['typical'], reference: 'weak' }],
    ['a system that the model does not know', { scenarios: ['typical'], reference: 'constructor' }],
    ['a reference that is no word', { scenarios: ['typical'], reference: ['supportive'] }],
    [
      'a scenario that is none',
      { scenarios: [{ name: 'typical', model: 7 }], reference: 'supportive' },
    ],
  ])('is not there in %s', (_, file) => {
    const reference = String(Object(file).reference ?? 'supportive');
    const asked = reference === 'weak' ? 'supportive' : reference;
    expect(twinWrittenIn(file, `typical-in-${asked}`)).toBeUndefined();
  });
});
