/**
 * What the books count, and where in a row: the vocabularies of the learning ledger, and the layout of its
 * rows, one a week. sim/ledger.ts keeps them, sim/account.ts reads them.
 */
import { MAX_LEVELS } from './organisation.ts';

/** Where a learning comes from. */
export const SOURCES = [
  'practice',
  'training',
  'team',
  'colleague',
  'community',
  'rulebook',
  'broughtIn',
  'world',
] as const;
export type Source = (typeof SOURCES)[number];

/** How far it got: the deepest level that agreed with it while it was open. */
export const REACHES = ['individual', 'shared', 'institutionalised'] as const;
export type Reach = (typeof REACHES)[number];

/** What ended it. The literature's names for the broken links are in docs/model.md. */
export const CAUSES = [
  'misleadingPractice',
  'mistaught',
  'outvoted',
  'misledByColleague',
  'misledByCommunity',
  'overruled',
  'disused',
  'forgotten',
  'left',
  'promoted',
  'worldMoved',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Who there was right when it was lost; where the world moved, who held what works from then on. */
export const INSURERS = ['rulebook', 'team', 'colleague', 'nobody'] as const;
export type Insurer = (typeof INSURERS)[number];

/** What is counted of proposals, of what learning communities conclude, and of the rulebook. */
export const VOICES = [
  'occasions',
  'silencedByFear',
  'silencedByFutility',
  'raised',
  'adopted',
  'blockedByMandate',
  'withdrawn',
  'dropped',
  'conclusions',
  'channelled',
  'channelledAdopted',
  'channelledBlockedByMandate',
  'ruleChanges',
  'ruleCorrections',
] as const;
export type Voice = (typeof VOICES)[number];

/**
 * A row of the books, its counts side by side: what has happened from the founding to the end of a week,
 * then what stands there. What happened in any window is one row less another.
 *
 *     opened by source | closed by cell | voice | blocked by level | open by source × reach | pending
 */
const CELLS = SOURCES.length * REACHES.length * CAUSES.length * INSURERS.length;
export const ROW = {
  opened: 0,
  closed: SOURCES.length,
  voice: SOURCES.length + CELLS,
  blocked: SOURCES.length + CELLS + VOICES.length,
  open: SOURCES.length + CELLS + VOICES.length + MAX_LEVELS,
  pending: SOURCES.length + CELLS + VOICES.length + MAX_LEVELS + SOURCES.length * REACHES.length,
  width: SOURCES.length + CELLS + VOICES.length + MAX_LEVELS + SOURCES.length * REACHES.length + 1,
} as const;

/** Where in a row the closed learnings of a cell are counted. */
export function closedAt(source: number, reach: number, cause: number, insurer: number): number {
  return (
    ROW.closed +
    ((source * REACHES.length + reach) * CAUSES.length + cause) * INSURERS.length +
    insurer
  );
}

/** Where in a row the open learnings of a source and reach are counted. */
export function openAt(source: number, reach: number): number {
  return ROW.open + source * REACHES.length + reach;
}

/** Where in a row `voice` is counted. */
export const voiceAt = Object.fromEntries(
  VOICES.map((voice, k) => [voice, ROW.voice + k]),
) as Readonly<Record<Voice, number>>;
