import { describe, expect, it } from 'vitest';
import { Chronicle } from '../../../sim/chronicle/chronicle.ts';
import type { Learning } from '../../../sim/chronicle/learning.ts';
import { Life, type Told } from '../../../sim/chronicle/life.ts';
import type { Plan } from '../../../sim/run.ts';
import { planOf } from '../random-plan.ts';

const WEEKS = 60;

function learningsIn(plan: Plan, seed: string): readonly Learning[] {
  const chronicle = new Chronicle(plan, seed, { from: 0, to: WEEKS }, 1e6);
  while (!chronicle.isOver) chronicle.step();
  return chronicle.learnings;
}

function lifeOf(plan: Plan, seed: string, learning: Learning): Told {
  const life = new Life(plan, seed, learning, WEEKS);
  while (!life.isOver) life.step();
  return life.told();
}

/** Some of many, spread evenly. */
function someOf<T>(all: readonly T[], most: number): T[] {
  const stride = Math.max(1, Math.floor(all.length / most));
  return all.filter((_, k) => k % stride === 0);
}

const plan = planOf(
  { weeks: WEEKS, people: 24, settle: 10, elements: 20, turnover: 0.01, mandateRate: 0.01 },
  [{ week: 30, event: 'set', values: { threat: 0.4 } }],
);
const learnings = learningsIn(plan, 'lives');

describe('The life of a learning', () => {
  it('opens from the source, and ends in the week and by the cause, that the chronicle has of it', () => {
    for (const learning of someOf(learnings, 30)) {
      const { turns, before } = lifeOf(plan, 'lives', learning);
      const openings = turns.filter(({ kind }) => kind === 'opened');
      const fromStart = learning.opened === -10;
      expect(before === null).toBe(fromStart);
      if (!fromStart)
        expect(openings).toContainEqual({
          ...{ week: learning.opened, kind: 'opened', source: learning.source },
        });
      if (learning.closed === null) continue;
      expect(turns).toContainEqual({
        ...{ week: learning.closed, kind: 'closed' },
        ...{ cause: learning.fate, insured: learning.insured },
      });
    }
  });

  it('sees the rulebook and the team agree by the weeks in which the chronicle does', () => {
    let seen = 0;
    for (const learning of someOf(learnings, 30)) {
      if (learning.opened === -10) continue;
      const { turns, before } = lifeOf(plan, 'lives', learning);
      const reached = { view: learning.shared, rule: learning.institutionalised };
      for (const kind of ['view', 'rule'] as const) {
        const turned = turns.find((turn) => turn.kind === kind && turn.to === 'right')?.week;
        const week = reached[kind];
        // It may have agreed before it opened; what agrees within a week only is seen in the next.
        if (turned === undefined || before?.[kind] === 'right' || week === null) continue;
        expect(turned).toBeLessThanOrEqual(week);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(3);
  });

  it('tells what was said of it, and what was not, in its weeks alone and in their order', () => {
    const lives = someOf(learnings, 80).map((learning) => ({
      learning,
      told: lifeOf(plan, 'lives', learning),
    }));
    for (const { learning, told } of lives) {
      const weeks = told.turns.map(({ week }) => week);
      expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
      for (const week of weeks) {
        expect(week).toBeGreaterThanOrEqual(learning.opened);
        expect(week).toBeLessThanOrEqual(learning.closed ?? WEEKS);
      }
    }
    const kinds = new Set(lives.flatMap(({ told }) => told.turns.map(({ kind }) => kind)));
    for (const kind of ['opened', 'closed', 'view', 'rule', 'silent', 'raised', 'ended'] as const)
      expect(kinds).toContain(kind);
  });

  it('does not have the rulebook say something else where only the world has moved', () => {
    // Nothing can change a rule here.
    const still = planOf({
      ...{
        weeks: WEEKS,
        settle: 10,
        people: 24,
        elements: 20,
        turbulence: 0.02,
        ruleForgetting: 0,
      },
      ...{ proposalRate: 0, mandateRate: 0 },
    });
    const learned = learningsIn(still, 'still');
    const byWorld = learned.filter(
      ({ fate, source, opened }) => fate === 'worldMoved' || (source === 'world' && opened > 0),
    );
    const stands = new Set<string>();
    for (const learning of [...someOf(byWorld, 30), ...someOf(learned, 20)]) {
      const { turns, before } = lifeOf(still, 'still', learning);
      expect(turns.filter(({ kind }) => kind === 'rule')).toEqual([]);
      for (const [k, turn] of turns.entries()) {
        const isByWorld =
          (turn.kind === 'closed' && turn.cause === 'worldMoved') ||
          (turn.kind === 'opened' && turn.source === 'world');
        if (isByWorld) expect(turns[k - 1]).toMatchObject({ kind: 'world', week: turn.week });
        if (turn.kind !== 'world') continue;
        expect(['opened', 'closed']).toContain(turns[k + 1]?.kind);
        if (turns[k + 1]?.kind !== 'opened') continue;
        stands.add(`${before?.rule} ${turn.rule}`);
      }
    }
    expect([...stands].sort()).toEqual(['right wrong', 'silent silent', 'wrong right']);
  });

  it('ends with how things stand now', () => {
    const open = learnings.filter(({ closed }) => closed === null);
    for (const learning of someOf(open, 5)) {
      const { known, after } = lifeOf(plan, 'lives', learning);
      expect(known).toBe(true);
      expect(after.others).toBe(7);
    }
  });
});
