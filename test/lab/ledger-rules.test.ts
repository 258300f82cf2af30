import { describe, expect, it } from 'vitest';
import { actingBy, closedBy, openedBy } from '../../lab/ledger-rules.ts';
import { models } from '../../lab/models.ts';
import { CAUSES, type Cause, SOURCES, type Source } from '../../sim/books.ts';
import type { Model } from '../../sim/model.ts';
import { type Plan, Run } from '../../sim/run.ts';

const busy: Readonly<Record<string, Plan['settings']>> = {
  'three-level': {
    ...{ weeks: 60, settle: 5, training: 0.02, trainingAccuracy: 0.8, communityCoverage: 0.5 },
    ...{ turbulence: 0.01, turnover: 0.01, managerTurnover: 0.05, consultation: 0.1 },
  },
  march1991: { weeks: 60, p3: 0.05, p4: 0.02 },
  fang2010: { weeks: 60 },
};

const happens: Readonly<Record<string, Plan['timeline']>> = {
  'three-level': [
    { week: 20, event: 'exodus', fields: { share: 0.3 } },
    { week: 30, event: 'shock', fields: { share: 0.3 } },
  ],
};

/** Which processes open learnings of each source, and close them for each cause, in a busy life of `model`. */
function seenIn(model: Model): {
  opened: Map<Source, Set<string>>;
  closed: Map<Cause, Set<string>>;
} {
  let current = '';
  const week = model.week.map((process) => ({
    ...process,
    step: (moment: never) => {
      current = process.name;
      process.step(moment);
    },
  }));
  const timeline = happens[model.name] ?? [];
  const settings = busy[model.name] ?? {};
  const run = new Run({ model: { ...model, week }, settings, timeline, ownMeasures: {} }, 'busy');
  const opened = new Map<Source, Set<string>>();
  const closed = new Map<Cause, Set<string>>();
  run.ledger.witness = {
    opened: (_person, _word, _lanes, source) => note(opened, SOURCES[source] as Source, current),
    closed: (_person, _word, _lane, cause) => note(closed, CAUSES[cause] as Cause, current),
  };
  run.liveOn();
  return { opened, closed };
}

function note<Key>(seen: Map<Key, Set<string>>, key: Key, name: string): void {
  seen.set(key, (seen.get(key) ?? new Set()).add(name));
}

describe('The rules behind the ledger', () => {
  it.each(Object.values(models).filter(({ believing }) => believing))(
    'are those by which learnings open and close in $name',
    (model) => {
      const { opened, closed } = seenIn(model);
      expect(opened.size).toBeGreaterThan(0);
      for (const [source, names] of opened)
        expect(
          openedBy(source, model).map(({ name }) => name),
          source,
        ).toEqual(expect.arrayContaining([...names]));
      for (const [cause, names] of closed)
        expect(
          closedBy(cause, model).map(({ name }) => name),
          cause,
        ).toEqual(expect.arrayContaining([...names]));
    },
  );

  it('are those of an event only once it has happened', () => {
    const model = models['three-level'] as Model;
    const timeline = happens['three-level'] ?? [];
    const named = (week: number, plan: Pick<Plan, 'timeline'>) =>
      actingBy(week, { model, settings: {}, ownMeasures: {}, ...plan }, [
        ...closedBy('left', model),
        ...openedBy('training', model),
      ]).map(({ name }) => name);
    expect(named(60, { timeline: [] })).toEqual(['turnover', 'training']);
    expect(named(19, { timeline })).toEqual(['turnover', 'training']);
    expect(named(20, { timeline })).toEqual(['exodus', 'turnover', 'training']);
  });

  it('are each the rule of something in a busy life of the three-level model', () => {
    const { opened, closed } = seenIn(models['three-level'] as Model);
    const model = models['three-level'] as Model;
    for (const source of SOURCES)
      expect(
        openedBy(source, model)
          .map(({ name }) => name)
          .sort(),
        source,
      ).toEqual([...(opened.get(source) ?? [])].sort());
    for (const cause of CAUSES)
      expect(
        closedBy(cause, model)
          .map(({ name }) => name)
          .sort(),
        cause,
      ).toEqual([...(closed.get(cause) ?? [])].sort());
  });
});
