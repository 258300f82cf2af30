import { formatCount } from '../numbers.ts';
import { words as chartWords } from '../words/charts.ts';
import { ledgerWords } from '../words/ledger.ts';
import type { Search } from './search.ts';

const says = ledgerWords.question;

interface SearchStatusProps<Findings extends { readonly count: number }> {
  readonly search: Pick<Search<object, Findings>, 'found' | 'refusal' | 'looking'>;
  readonly unit: string;
  /** So many of them, in words. */
  counted(count: number): string;
}

/** What a search has found, or why nothing. */
export function SearchStatus<Findings extends { readonly count: number }>({
  search,
  unit,
  counted,
}: SearchStatusProps<Findings>) {
  const found = search.found.value;
  const refusal = search.refusal.value;
  return (
    <p role="status">
      {search.looking.value && found === null && says.counting}
      {refusal !== null && says.refused(refusal)}
      {found !== null && <b>{sentenceOf(found)}</b>}
    </p>
  );

  function sentenceOf({ findings: { count }, from, to }: NonNullable<typeof found>): string {
    const span = chartWords.trajectories.weeks(unit, formatCount(from), formatCount(to));
    return `${counted(count)}, ${span}.`;
  }
}
