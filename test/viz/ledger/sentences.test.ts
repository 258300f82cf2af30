import { describe, expect, it } from 'vitest';
import { Chronicle } from '../../../sim/chronicle/chronicle.ts';
import { Life, type Standing, type Told } from '../../../sim/chronicle/life.ts';
import { threeLevel } from '../../../sim/models/three-level.ts';
import type { Plan } from '../../../sim/run.ts';
import { sentencesOf } from '../../../viz/ledger/sentences.ts';

const standing: Standing = {
  ...{ team: 0, rule: 'wrong', mandated: true, view: 'silent', colleagues: 1, others: 3 },
};

function tell(turns: Told['turns'], before: Told['before'] = standing): string[] {
  const life: Told = {
    ...{ learning: { person: 0, element: 0, opened: 3 }, before, turns },
    ...{ after: { ...standing, colleagues: 0 }, known: false },
  };
  return sentencesOf(life, 'week', 40).map(({ when, text }) => `${when} ${text}`.trim());
}

describe('The story of a learning', () => {
  it('begins with how things stood, tells what happened in which week, and ends with how they stand', () => {
    const told = tell([
      { week: 3, kind: 'opened', source: 'practice' },
      { week: 5, kind: 'raised', right: true },
      { week: 9, kind: 'ended', how: 2, judged: 'conformity', right: true },
      { week: 12, kind: 'closed', cause: 'disused', insured: 'nobody' },
    ]);
    expect(told[0]).toBe(
      'At first the rulebook said the opposite, under a mandate; the team had no shared view; 1 of 3 colleagues in the team was right.',
    );
    expect(told[1]).toMatch(/^week 3 Tries it on the job/);
    expect(told[3]).toMatch(
      /^week 9 A manager at level 2 judges the proposal by what is believed there/,
    );
    expect(told.at(-2)).toBe('Nobody there knows it any more.');
    expect(told.at(-1)).toMatch(/^At the end of week 40 the rulebook says the opposite/);
    expect(told.at(-1)).toMatch(/none of 3 colleagues in the team is right/);
  });

  it('gathers what happens several times in a row', () => {
    const silent = (week: number) =>
      ({ week, kind: 'silent', why: 'silencedByFear', right: true }) as const;
    const told = tell([silent(4), silent(6), silent(9)]);
    expect(told).toHaveLength(3);
    expect(told[1]).toContain('3 times, last in week 9');
    expect(tell([silent(4), silent(6)])[1]).toContain('Again in week 6');
  });

  it('tells with a move to another team what that team shares', () => {
    const told = tell([{ week: 4, kind: 'moved', team: 2, view: 'wrong' }]);
    expect(told[1]).toBe('week 4 Moves to team 3, where the team shares the opposite.');
  });

  it('tells a move of the world before the loss that it causes, and who is right from then on', () => {
    const told = tell([
      { week: 3, kind: 'opened', source: 'practice' },
      { week: 8, kind: 'world', rule: 'wrong', view: 'wrong' },
      { week: 8, kind: 'closed', cause: 'worldMoved', insured: 'colleague' },
    ]);
    expect(told.slice(2, 5)).toEqual([
      'week 8 The world moves: the opposite of what worked now works. Neither the rulebook nor the team’s shared view has changed: both are wrong from then on.',
      'week 8 What was known is right no longer. It is lost.',
      'Neither rulebook nor shared view says what works now; somebody in the team, wrong until then, is right.',
    ]);
  });

  it('says so where it was known from the founding on', () => {
    expect(tell([], null)[0]).toMatch(/founded/);
  });

  it('has words for whatever happens in the life of any learning', () => {
    const plan: Plan = {
      model: threeLevel,
      settings: {
        ...{ weeks: 40, settle: 5, people: 24, elements: 20, turnover: 0.02, turbulence: 0.01 },
        ...{ mandateRate: 0.02, mandateDuration: 8, communityCoverage: 0.5, consultation: 0.1 },
      },
      timeline: [{ week: 20, event: 'restructure', fields: { share: 0.5 } }],
      ownMeasures: {},
    };
    const chronicle = new Chronicle(plan, 'words', { from: 0, to: 40 }, 25);
    while (!chronicle.isOver) chronicle.step();
    for (const learning of chronicle.learnings) {
      const life = new Life(plan, 'words', learning, 40);
      while (!life.isOver) life.step();
      for (const { text } of sentencesOf(life.told(), 'week', 40))
        expect(text).toMatch(/^[A-Z].*[.]$/);
    }
  });
});
