import { accountOfProposals } from '../../sim/account.ts';
import type { FlowData, FlowKind, FlowLink, FlowNode } from '../charts/flow.ts';
import { formatCount } from '../numbers.ts';
import { words as storyWords } from '../words/story.ts';

/** What became of the occasions to say that a rule should change, as a flow: occasion → voice → outcome. */
export function flowOfVoice(before: Float64Array, after: Float64Array): FlowData {
  const account = accountOfProposals(before, after);
  const says = storyWords.voice;
  const nodes: FlowNode[] = [];
  const links: FlowLink[] = [];
  const flow = (from: string, id: keyof typeof says.nodes, kind: FlowKind, count: number) => {
    links.push({ from, to: id, kind, count });
    nodes.push({ id, column: from === 'occasions' ? 1 : 2, kind, ...says.nodes[id] });
  };
  nodes.push({ id: 'occasions', column: 0, kind: 'neutral', ...says.nodes.occasions });
  flow('occasions', 'raised', 'neutral', account.raised);
  flow('occasions', 'silencedByFear', 'lost', account.silencedByFear);
  flow('occasions', 'silencedByFutility', 'lost', account.silencedByFutility);
  flow('raised', 'adopted', 'kept', account.adopted);
  flow('raised', 'pending', 'neutral', account.pending);
  account.blockedByLevel.forEach((count, k) => {
    const id = `blocked ${k + 1}`;
    links.push({ from: 'raised', to: id, kind: 'lost', count });
    nodes.push({ id, column: 2, kind: 'lost', ...says.blockedAt(k + 1) });
  });
  flow('raised', 'blockedByMandate', 'lost', account.blockedByMandate);
  flow('raised', 'withdrawn', 'lost', account.withdrawn);
  flow('raised', 'dropped', 'lost', account.dropped);
  const { occasions, raised, adopted, silencedByFear, silencedByFutility, communities } = account;
  return {
    nodes,
    links,
    headings: says.headings,
    sentence:
      occasions === 0
        ? says.nothing
        : says.sentence({
            occasions: formatCount(occasions),
            silent: formatCount(silencedByFear + silencedByFutility),
            raised: formatCount(raised),
            adopted: formatCount(adopted),
          }) +
          (communities.channelled > 0
            ? ` ${says.communities(formatCount(communities.channelled), formatCount(communities.adopted))}`
            : ''),
    unit: says.unit,
  };
}
