import { describe, expect, it } from 'vitest';
import { threeLevel } from '../../sim/models/three-level.ts';
import { type Plan, Run } from '../../sim/run.ts';
import { call, name, number, planOf } from './random-plan.ts';

/**
 * A few lives whose every bit is kept. When one moves, a figure that somebody has published cannot be
 * redrawn: that is news for the changelog, and then `vitest run -u` writes the new values.
 */
const lives: Record<string, Plan> = {
  ...Object.fromEntries(
    Object.entries(threeLevel.presets).map(([preset, { values }]) => [
      preset,
      planOf({ ...values, settle: 26, weeks: 52 }),
    ]),
  ),
  'odd sizes': planOf({ people: 37, elements: 65, teamSize: 5, levels: 3, settle: 5, weeks: 20 }),
  communities: planOf({ communityCoverage: 0.5, coCreation: 0.25, settle: 5, weeks: 30 }),
  'everything happens': planOf(
    {
      settle: 5,
      weeks: 40,
      threat: call('multiply', number(0.6), call('smaller', name('performance'), number(0.6))),
    },
    [
      { event: 'training', week: 2, fields: { weeks: 3, intensity: 0.3, accuracy: 0.9 } },
      { event: 'shock', week: 6, fields: { share: 0.25 } },
      { event: 'set', week: 9, values: { levels: 4 } },
      { event: 'ramp', week: 10, until: 20, to: { practice: 0.3 } },
      {
        event: 'inspection',
        week: 14,
        fields: { weeks: 5, compliance: 0.95, socialisation: 0.1, threat: 0.7, exposes: 0.3 },
      },
      { event: 'restructure', week: 22, fields: { share: 0.5 } },
      { event: 'leadership', week: 25, fields: { from: 1, to: 2, openness: 0.9 } },
      { event: 'exodus', week: 30, fields: { share: 0.4 } },
    ],
  ),
};

describe('A life of which every bit is kept', () => {
  it.each(Object.entries(lives))('is lived again as it was: %s', async (life, plan) => {
    const run = new Run(plan, `golden ${life}`);
    const fingerprints: Record<string, string> = { founded: run.fingerprint() };
    run.settleDown();
    fingerprints.settled = run.fingerprint();
    run.liveOn();
    fingerprints.ended = run.fingerprint();
    const measures = Object.fromEntries(
      run.measureNames.map((measure) => [measure, run.measure(measure, run.weeks)]),
    );
    const text = JSON.stringify({ fingerprints, measures }, null, 2);
    await expect(`${text}\n`).toMatchFileSnapshot(`../golden/${life.replaceAll(' ', '-')}.json`);
  });
});
