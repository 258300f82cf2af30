/** The ledger's vocabularies as Markdown. */
import { CAUSES, INSURERS, REACHES, SOURCES, VOICES } from '../../sim/books.ts';
import {
  type BreakingTerm,
  blockedAtLevel,
  causeWords,
  insurerWords,
  reachWords,
  sourceWords,
  type Term,
  voiceWords,
} from '../ledger-words.ts';
import { citations } from './document-sources.ts';
import { code, table } from './markdown.ts';

export function documentLearningSources(): string {
  return terms(SOURCES.map((name) => [code(name), sourceWords[name]]));
}

export function documentReaches(): string {
  return terms(REACHES.map((name) => [code(name), reachWords[name]]));
}

export function documentInsurers(): string {
  return terms(INSURERS.map((name) => [code(name), insurerWords[name]]));
}

export function documentCauses(): string {
  return breakingTerms(CAUSES.map((name) => [code(name), causeWords[name]]));
}

export function documentVoice(): string {
  return breakingTerms([
    ...VOICES.map((name): [string, BreakingTerm] => [code(name), voiceWords[name]]),
    ['by level', blockedAtLevel],
  ]);
}

/** What ends a learning or a proposal, in words alone; for readers who meet no names. */
export function documentFates(): string {
  const { silencedByFear, silencedByFutility, blockedByMandate, withdrawn, dropped } = voiceWords;
  const row = ({ label, says, link }: BreakingTerm) => [`**${label}**`, says, nameOf(link)];
  const ends = [silencedByFutility, silencedByFear, blockedAtLevel, blockedByMandate];
  return [
    table(
      ['What ended a learning', 'What happened', 'The literature’s name'],
      CAUSES.map((name) => row(causeWords[name])),
    ),
    table(
      ['What ended a proposal', 'What happened', 'The literature’s name'],
      [...ends, withdrawn, dropped].map(row),
    ),
  ].join('\n\n');
}

function terms(rows: readonly (readonly [string, Term])[]): string {
  return table(
    ['Name', 'In words', 'What it is'],
    rows.map(([name, { label, says }]) => [name, label, says]),
  );
}

function breakingTerms(rows: readonly (readonly [string, BreakingTerm])[]): string {
  return table(
    ['Name', 'In words', 'What it is', 'The broken link', 'Source'],
    rows.map(([name, { label, says, link }]) => [
      name,
      label,
      says,
      nameOf(link),
      link === null ? '' : citations([link.source]),
    ]),
  );
}

function nameOf(link: BreakingTerm['link']): string {
  return link === null ? '–' : link.name;
}
