import { accountOfLearning, type Cell, type LearningAccount } from '../../sim/account.ts';
import { CAUSES, REACHES, SOURCES } from '../../sim/books.ts';
import type { FlowData, FlowKind, FlowLink, FlowNode } from '../charts/flow.ts';
import { formatCount } from '../numbers.ts';
import { words as storyWords } from '../words/story.ts';

/**
 * The account of learnings between two rows of the books, as a flow: source → reach → fate.
 *
 * @param since what the window begins with, in words; nothing where it is the start
 */
export function flowOfLearning(
  before: Float64Array,
  after: Float64Array,
  since: string | null = null,
): FlowData {
  const account = accountOfLearning(before, after);
  const says = storyWords.learning;
  const nodes: FlowNode[] = [
    ...SOURCES.map((id) => node(`source ${id}`, 0, says.sources[id], 'neutral')),
    ...REACHES.map((id) => node(`reach ${id}`, 1, says.reaches[id], 'neutral')),
    node('fate open', 2, says.open, 'kept'),
    ...CAUSES.map((id) => node(`fate ${id}`, 2, says.causes[id], 'lost')),
  ];
  const total = new Map<string, FlowLink>();
  const add = (from: string, to: string, kind: FlowKind, count: number) => {
    const key = `${from} ${to} ${kind}`;
    total.set(key, { from, to, kind, count: (total.get(key)?.count ?? 0) + count });
  };
  for (const { source, reach, fate, insured, count } of account.cells) {
    add(`source ${source}`, `reach ${reach}`, 'neutral', count);
    add(`reach ${reach}`, `fate ${fate}`, kindOf(fate, insured), count);
  }
  const order = (link: FlowLink) =>
    nodes.findIndex(({ id }) => id === link.from) * 1000 +
    nodes.findIndex(({ id }) => id === link.to) * 10 +
    (link.kind === 'insured' ? 0 : 1);
  return {
    nodes,
    links: [...total.values()].sort((a, b) => order(a) - order(b)),
    headings: says.headings,
    sentence: sentenceOf(account, since),
    unit: says.unit,
  };
}

function node(
  id: string,
  column: number,
  { label, says }: { label: string; says: string },
  kind: FlowKind,
): FlowNode {
  return { id, column, label, says, kind };
}

function kindOf(fate: Cell['fate'], insured: Cell['insured']): FlowKind {
  if (fate === 'open') return 'kept';
  return insured === 'nobody' ? 'lost' : 'insured';
}

/** What became of a hundred learnings, in plain words; every number in it is a count, and they add up. */
export function sentenceOf(
  { cells, opened, closed, carriedIn }: LearningAccount,
  since: string | null = null,
): string {
  const held = (insurer: string) =>
    cells.reduce((sum, cell) => sum + (cell.insured === insurer ? cell.count : 0), 0);
  if (opened === 0) return storyWords.learning.nothing;
  if (closed === 0) return storyWords.learning.untouched(formatCount(opened));
  const parts = [opened - closed, held('rulebook'), held('team') + held('colleague')];
  const [still = 0, inRulebook = 0, withPeers = 0, nobody = 0] = ofAHundred([
    ...parts,
    held('nobody'),
  ]);
  return storyWords.learning.sentence({
    since,
    opened: formatCount(opened),
    carriedIn: formatCount(carriedIn),
    gone: 100 - still,
    inRulebook,
    withPeers,
    nobody,
  });
}

/** The shares of `counts` in a hundred, as whole numbers that add up to it: by the largest remainders. */
export function ofAHundred(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const exact = counts.map((count) => (100 * count) / all);
  const shares = exact.map(Math.floor);
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const remainder = (k: number) => (exact[k] ?? 0) - (shares[k] ?? 0);
  const most = counts.map((_, k) => k).sort((a, b) => remainder(b) - remainder(a));
  for (const k of most.slice(0, left)) shares[k] = (shares[k] ?? 0) + 1;
  return shares;
}
