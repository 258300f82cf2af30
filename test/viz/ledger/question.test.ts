import { describe, expect, it } from 'vitest';
import { accountOfLearning, accountOfProposals } from '../../../sim/account.ts';
import { Chronicle } from '../../../sim/chronicle/chronicle.ts';
import { Voices } from '../../../sim/chronicle/voices.ts';
import { threeLevel } from '../../../sim/models/three-level.ts';
import { type Plan, Run } from '../../../sim/run.ts';
import { questionOf, voiceQuestionOf, wantedOf } from '../../../viz/ledger/question.ts';
import { flowOfLearning } from '../../../viz/story/learning-flow.ts';
import { flowOfVoice } from '../../../viz/story/voice-flow.ts';

const plan: Plan = {
  model: threeLevel,
  settings: { weeks: 50, settle: 4, people: 16, elements: 16, threat: 0.3 },
  timeline: [],
  ownMeasures: {},
};
const run = new Run(plan, 'asked').liveOn();
const window = [run.booksAt(20), run.booksAt(50)] as const;

function count(teller: { isOver: boolean; count: number; step(): void }): number {
  while (!teller.isOver) teller.step();
  return teller.count;
}

describe('A question to the ledger', () => {
  it('finds as many learnings as the band carries that was chosen', () => {
    const flow = flowOfLearning(...window);
    for (const { from, to, kind, count: carried } of flow.links) {
      const question = questionOf({ ids: [from, to], kind });
      const found = new Chronicle(plan, 'asked', wantedOf(question, 20, 50), 0);
      expect(count(found), `${from} → ${to}, ${kind}`).toBe(carried);
    }
  });

  it('finds all that pass through the box that was chosen', () => {
    const { cells } = accountOfLearning(...window);
    const wanted = wantedOf(questionOf({ ids: ['fate left'], kind: 'lost' }), 20, 50);
    const left = cells.filter(({ fate }) => fate === 'left');
    expect(left.length).toBeGreaterThan(0);
    const sum = left.reduce((total, cell) => total + cell.count, 0);
    expect(count(new Chronicle(plan, 'asked', wanted, 0))).toBe(sum);
  });

  it('finds as many occasions as the band of voices carries', () => {
    const flow = flowOfVoice(...window);
    for (const { from, to, kind, count: carried } of flow.links) {
      const wanted = { ...voiceQuestionOf({ ids: [from, to], kind }), from: 20, to: 50 };
      expect(count(new Voices(plan, 'asked', wanted, 0)), `${from} → ${to}`).toBe(carried);
    }
    const all = { ...voiceQuestionOf({ ids: ['occasions'], kind: 'neutral' }), from: 20, to: 50 };
    expect(count(new Voices(plan, 'asked', all, 0))).toBe(accountOfProposals(...window).occasions);
  });
});
