/**
 * The ledger's vocabularies in words: what each source, reach, cause, insurer and count of voice is
 * called, what it means, and by which name the literature knows the broken link. That a cause of ours is
 * such a broken link is our reading of these sources, not theirs.
 */
import type { Cause, Insurer, Reach, Source, Voice } from '../sim/books.ts';
import type { SourceKey } from '../sim/sources.ts';

export interface Term {
  readonly label: string;
  /** One plain sentence: what it is. */
  readonly says: string;
}

/** A break of the learning cycle that the literature has a name for. */
export interface BrokenLink {
  readonly name: string;
  readonly source: SourceKey;
}

export interface BreakingTerm extends Term {
  readonly link: BrokenLink | null;
}

const roleConstrained: BrokenLink = {
  name: 'role-constrained learning',
  source: 'march-olsen-1975',
};
const audience: BrokenLink = { name: 'audience learning', source: 'march-olsen-1975' };
const superstitious: BrokenLink = { name: 'superstitious learning', source: 'march-olsen-1975' };
const situational: BrokenLink = { name: 'situational learning', source: 'kim-1993' };
const fragmented: BrokenLink = { name: 'fragmented learning', source: 'kim-1993' };
const silence: BrokenLink = { name: 'organisational silence', source: 'morrison-milliken-2000' };
const acquiescent: BrokenLink = { name: 'acquiescent silence', source: 'andrieu-2024' };

export const sourceWords: Readonly<Record<Source, Term>> = {
  practice: { label: 'own practice', says: 'Tried on the job, and read rightly.' },
  training: { label: 'training', says: 'Taught off the job.' },
  team: { label: 'the team', says: 'Taken from the view that the team shares.' },
  colleague: { label: 'a colleague elsewhere', says: 'Taken from somebody asked in another team.' },
  community: { label: 'a learning community', says: 'Taken from what a community concluded.' },
  rulebook: { label: 'the rulebook', says: 'Taken from the rule, by socialisation.' },
  broughtIn: {
    label: 'brought in',
    says: 'Known already by somebody who was there at the start or who joined.',
  },
  world: {
    label: 'the world came round',
    says: 'A belief that was wrong became right because reality moved.',
  },
};

export const reachWords: Readonly<Record<Reach, Term>> = {
  individual: {
    label: 'the person',
    says: 'Neither the team’s view nor the rulebook ever agreed while it was open.',
  },
  shared: { label: 'the team', says: 'The team’s view agreed with it, the rulebook never did.' },
  institutionalised: {
    label: 'the rulebook',
    says: 'The rulebook agreed with it, whether or not the team’s view ever did.',
  },
};

export const causeWords: Readonly<Record<Cause, BreakingTerm>> = {
  misleadingPractice: {
    label: 'misleading practice',
    says: 'The person tried it, read the outcome wrongly, and believed what it seemed to say.',
    link: superstitious,
  },
  mistaught: { label: 'mistaught', says: 'A course taught the opposite.', link: null },
  outvoted: {
    label: 'outvoted',
    says: 'The team shared the wrong view, and the person took it.',
    link: null,
  },
  misledByColleague: {
    label: 'misled by a colleague',
    says: 'Somebody who knows more on the whole was wrong here.',
    link: null,
  },
  misledByCommunity: {
    label: 'misled by a community',
    says: 'A learning community concluded the opposite from the outcomes it was told.',
    link: null,
  },
  overruled: {
    label: 'overruled',
    says: 'The rulebook says the opposite, and the person came to believe it.',
    link: null,
  },
  disused: {
    label: 'disused',
    says: 'The rulebook says the opposite, so that what was known was seldom applied, and it faded.',
    link: roleConstrained,
  },
  forgotten: {
    label: 'forgotten',
    says: 'It faded though no rule stood against it; where it had never reached the rulebook, it had never been encoded.',
    link: situational,
  },
  left: {
    label: 'left',
    says: 'The person left; where it had never been shared, it was the person’s and not the organisation’s.',
    link: fragmented,
  },
  promoted: {
    label: 'promoted',
    says: 'The person became a manager; what the manager knows, the front line no longer does.',
    link: null,
  },
  worldMoved: { label: 'the world moved', says: 'What was right stopped working.', link: null },
};

export const insurerWords: Readonly<Record<Insurer, Term>> = {
  rulebook: { label: 'the rulebook', says: 'The rulebook says what is right.' },
  team: {
    label: 'the team',
    says: 'The rulebook does not, but the view of the person’s team does.',
  },
  colleague: {
    label: 'a colleague',
    says: 'Neither does, but somebody else in the team is right.',
  },
  nobody: { label: 'nobody', says: 'Nobody there: it is gone from the team.' },
};

export const voiceWords: Readonly<Record<Voice, BreakingTerm>> = {
  occasions: {
    label: 'occasions',
    says: 'A team’s view differed from the rule, and there was an occasion to say so.',
    link: null,
  },
  silencedByFear: {
    label: 'silenced by fear',
    says: 'It was worth saying, and not safe to.',
    link: silence,
  },
  silencedByFutility: {
    label: 'silenced by futility',
    says: 'It did not seem worth saying.',
    link: acquiescent,
  },
  raised: { label: 'raised', says: 'The team proposed the change.', link: null },
  adopted: { label: 'adopted', says: 'It passed every level and became the rule.', link: null },
  blockedByMandate: {
    label: 'blocked by mandate',
    says: 'It passed every level, and the element was politically mandated.',
    link: audience,
  },
  withdrawn: { label: 'withdrawn', says: 'The team no longer held the view.', link: null },
  dropped: {
    label: 'dropped',
    says: 'A restructuring, or a change of the number of levels, ended it.',
    link: null,
  },
  conclusions: {
    label: 'conclusions',
    says: 'What learning communities concluded, an element at a time.',
    link: null,
  },
  channelled: {
    label: 'channelled',
    says: 'Conclusions that differed from the rule and went straight to the decision.',
    link: null,
  },
  channelledAdopted: {
    label: 'channelled and adopted',
    says: 'Channelled conclusions that became the rule.',
    link: null,
  },
  channelledBlockedByMandate: {
    label: 'channelled and blocked by mandate',
    says: 'Channelled conclusions on an element that was politically mandated.',
    link: audience,
  },
  ruleChanges: {
    label: 'rule changes',
    says: 'Elements on which the rulebook came to say something else, or nothing.',
    link: null,
  },
  ruleCorrections: {
    label: 'rule corrections',
    says: 'Rule changes that put a wrong rule right.',
    link: null,
  },
};

/** A proposal that ends at a level of management. It is counted by level, so it has no name in the ledger. */
export const blockedAtLevel: BreakingTerm = {
  label: 'blocked at a level',
  says: 'The manager of that level let it end there.',
  link: audience,
};
