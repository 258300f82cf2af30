import { describe, expect, it } from 'vitest';
import { models } from '../../../lab/models.ts';
import type { Model } from '../../../sim/model.ts';
import type { Process, Week } from '../../../sim/process.ts';
import { Run } from '../../../sim/run.ts';

/** The model, with processes that may read only what it declares. */
function strict(model: Model): Model {
  const declaredOnly = (p: Week['p']) =>
    new Proxy(p, {
      get(values, name) {
        if (!Object.hasOwn(model.parameters, name)) throw new Error(`${String(name)} is read`);
        return values[String(name)];
      },
    });
  const week = (model.week as readonly Process[]).map((process) => ({
    ...process,
    step: (context: Week) => process.step({ ...context, p: declaredOnly(context.p) }),
  }));
  return { ...model, week };
}

describe.each(Object.values(models))('The model $name', (model) => {
  it('has processes that read only the parameters it declares', () => {
    // Everything that can happen does: communities meet, somebody leaves, something is taught.
    const busy = {
      communityCoverage: 0.5,
      training: 0.2,
      turnover: 0.2,
      managerTurnover: 0.2,
      p3: 0.2,
    };
    const settings = Object.fromEntries(
      Object.entries({ ...busy, weeks: 12, settle: 0 }).filter(
        ([name]) => name in model.parameters,
      ),
    );
    const plan = { model: strict(model), settings, timeline: [], ownMeasures: {} };
    const run = new Run(plan, 'strict').liveOn();
    expect(run.fingerprint()).toBe(new Run({ ...plan, model }, 'strict').liveOn().fingerprint());
  });

  it('measures the same without its ledger, unless it says that it measures that', () => {
    const names = Object.keys(model.parameters);
    const settings = { weeks: 60, ...(names.includes('turnover') && { turnover: 0.05 }) };
    const plan = { model, settings, timeline: [], ownMeasures: {} };
    const kept = new Run(plan, 'loose').liveOn();
    const loose = new Run(plan, 'loose', { ledger: false }).liveOn();
    const course = (run: Run) =>
      Array.from({ length: run.week + 1 }, (_, week) => [...run.measuresAt(week)]);
    const same = JSON.stringify(course(loose)) === JSON.stringify(course(kept));
    expect(same).toBe(!model.measuresLedger);
  });

  it('has processes that declare only parameters of its own, each in one place', () => {
    for (const process of model.week) {
      for (const [name, parameter] of Object.entries(process.parameters)) {
        expect(model.parameters[name], name).toBe(parameter);
      }
    }
  });

  it('has presets within the ranges of its parameters, and headlines that it measures', () => {
    for (const { values } of Object.values(model.presets)) {
      for (const [name, value] of Object.entries(values)) {
        expect(value).toBeGreaterThanOrEqual(model.parameters[name]?.min ?? Number.NaN);
        expect(value).toBeLessThanOrEqual(model.parameters[name]?.max ?? Number.NaN);
      }
    }
    expect(model.headline.filter((name) => !Object.hasOwn(model.measures, name))).toEqual([]);
    expect(model.sizes.filter((name) => !Object.hasOwn(model.parameters, name))).toEqual([]);
  });
});
