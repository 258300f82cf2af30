import { describe, expect, it } from 'vitest';
import { accountOfLearning, accountOfProposals } from '../../../sim/account.ts';
import { threeLevel } from '../../../sim/models/three-level.ts';
import { Run } from '../../../sim/run.ts';
import { type FlowData, layOutFlow } from '../../../viz/charts/flow.ts';
import { flowOfLearning, ofAHundred } from '../../../viz/story/learning-flow.ts';
import { flowOfVoice } from '../../../viz/story/voice-flow.ts';

const run = new Run(
  {
    model: threeLevel,
    settings: { weeks: 60, settle: 20, threat: 0.4, communityCoverage: 0.5 },
    timeline: [{ week: 30, event: 'restructure', fields: { share: 0.3 } }],
    ownMeasures: {},
  },
  'flow',
);
run.settleDown();
run.liveOn();
const [before, after] = [run.booksAt(0), run.booksAt(60)];

function through({ nodes, links }: FlowData, column: number): number {
  const here = new Set(nodes.filter((node) => node.column === column).map(({ id }) => id));
  const sum = (end: 'from' | 'to') =>
    links.reduce((total, link) => total + (here.has(link[end]) ? link.count : 0), 0);
  return Math.max(sum('from'), sum('to'));
}

describe('The flow of learning', () => {
  const flow = flowOfLearning(before, after);
  const account = accountOfLearning(before, after);

  it('carries every learning that was opened from its source to its fate', () => {
    expect(account.opened).toBeGreaterThan(0);
    for (const column of [0, 1, 2]) expect(through(flow, column)).toBe(account.opened);
  });

  it('tells losses that somebody still holds from those that nobody there does', () => {
    const lost = flow.links.filter(({ kind }) => kind === 'lost');
    const uninsured = account.cells.filter(({ insured }) => insured === 'nobody');
    const sum = (all: readonly { count: number }[]) =>
      all.reduce((total, { count }) => total + count, 0);
    expect(sum(lost)).toBe(sum(uninsured));
    expect(sum(flow.links.filter(({ kind }) => kind === 'kept'))).toBe(account.open);
  });

  it.each([[[1, 1, 1]], [[503, 2, 1, 0]], [[1]], [[0, 7]]])(
    'shares %j out in a hundred whole parts',
    (counts) => {
      const shares = ofAHundred(counts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
      const all = counts.reduce((sum, count) => sum + count, 0);
      counts.forEach((count, k) => {
        expect(Math.abs((shares[k] ?? 0) - (100 * count) / all)).toBeLessThan(1);
      });
    },
  );

  it('is told in a sentence whose parts add up', () => {
    const [gone = 0, ...parts] = [...flow.sentence.matchAll(/\d+/g)].slice(1).map(Number);
    expect(parts.slice(0, 3).reduce((sum, part) => sum + part, 0)).toBe(gone);
  });

  it('is laid out inside its picture, its nodes in the order given', () => {
    const { nodes } = layOutFlow(flow, 400, 300);
    const fates = nodes.filter(({ column }) => column === 2);
    expect(fates.length).toBeGreaterThan(3);
    for (let k = 1; k < fates.length; k++)
      expect(fates[k]?.y0 ?? 0).toBeGreaterThanOrEqual(fates[k - 1]?.y1 ?? 0);
    for (const { y0 = 0, y1 = 0 } of nodes) {
      expect(y0).toBeGreaterThanOrEqual(0);
      expect(y1).toBeLessThanOrEqual(300);
    }
  });

  it('is empty and says so where nothing was learnt', () => {
    const none = flowOfLearning(new Float64Array(before.length), new Float64Array(before.length));
    expect(layOutFlow(none, 400, 300).nodes).toEqual([]);
    expect(none.sentence).toContain('Nothing');
  });
});

describe('The flow of voice', () => {
  it('carries every occasion to silence or to an outcome', () => {
    const flow = flowOfVoice(before, after);
    const account = accountOfProposals(before, after);
    const from = (id: string) =>
      flow.links.filter((link) => link.from === id).reduce((sum, { count }) => sum + count, 0);
    expect(account.raised).toBeGreaterThan(0);
    expect(from('occasions')).toBe(account.occasions);
    expect(from('raised')).toBe(account.raised);
  });
});
