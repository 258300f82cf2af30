/** The account of proposals as counts side by side: each one's name, meaning and where it stands. */
import type { ProposalAccount } from '../../sim/account.ts';
import type { Voice } from '../../sim/books.ts';
import { MAX_LEVELS } from '../../sim/organisation.ts';
import { blockedAtLevel, voiceWords } from '../ledger-words.ts';

export interface ProposalCount {
  readonly name: string;
  /** One plain sentence: what is counted. */
  readonly says: string;
  readonly of: (account: ProposalAccount) => number;
}

const ofVoice = (name: string, voice: Voice, of: ProposalCount['of']): ProposalCount => ({
  name,
  says: voiceWords[voice].says,
  of,
});

export const PROPOSAL_COUNTS: readonly ProposalCount[] = [
  {
    name: 'carriedIn',
    says: 'Proposals pending when week 0 ended; they count as occasions and as raised.',
    of: (account) => account.carriedIn,
  },
  ofVoice('occasions', 'occasions', (account) => account.occasions),
  ofVoice('silencedByFear', 'silencedByFear', (account) => account.silencedByFear),
  ofVoice('silencedByFutility', 'silencedByFutility', (account) => account.silencedByFutility),
  ofVoice('raised', 'raised', (account) => account.raised),
  ofVoice('adopted', 'adopted', (account) => account.adopted),
  ...Array.from({ length: MAX_LEVELS }, (_, k) => ({
    name: `blockedAtLevel${k + 1}`,
    says: `Proposals that were ${blockedAtLevel.label}, number ${k + 1}. ${blockedAtLevel.says}`,
    of: (account: ProposalAccount) => account.blockedByLevel[k] ?? 0,
  })),
  ofVoice('blockedByMandate', 'blockedByMandate', (account) => account.blockedByMandate),
  ofVoice('withdrawn', 'withdrawn', (account) => account.withdrawn),
  ofVoice('dropped', 'dropped', (account) => account.dropped),
  {
    name: 'pending',
    says: 'Proposals not decided yet when the last week ended.',
    of: (account) => account.pending,
  },
  ofVoice('communityConclusions', 'conclusions', ({ communities }) => communities.conclusions),
  ofVoice('communityChannelled', 'channelled', ({ communities }) => communities.channelled),
  ofVoice('communityAdopted', 'channelledAdopted', ({ communities }) => communities.adopted),
  ofVoice(
    'communityBlockedByMandate',
    'channelledBlockedByMandate',
    ({ communities }) => communities.blockedByMandate,
  ),
];

export function countsOfProposals(account: ProposalAccount): number[] {
  return PROPOSAL_COUNTS.map(({ of }) => of(account));
}
