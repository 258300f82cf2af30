import { type Learning, reachOf } from '../../sim/chronicle/learning.ts';
import { ColumnedTable } from '../charts/columned-table.tsx';
import { useIntoSight } from '../controls/into-sight.ts';
import { formatCount } from '../numbers.ts';
import type { Theatre } from '../state/theatre.ts';
import { ledgerWords } from '../words/ledger.ts';
import { words as storyWords } from '../words/story.ts';
import { Asking } from './asking.tsx';
import type { Inquiry } from './inquiry.ts';
import { More, useShown } from './more.tsx';
import { Rules } from './rules.tsx';
import { SearchStatus } from './search-status.tsx';
import { Tale } from './tale.tsx';

const says = ledgerWords.question;

/** Who learnt what, when, by which rule, on what evidence; and the story of any of it. */
export function LedgerFindings({ theatre, inquiry }: { theatre: Theatre; inquiry: Inquiry }) {
  const search = inquiry.learnings;
  const found = search.found.value;
  const unit = theatre.story.value?.unit ?? 'week';
  const answer = useIntoSight<HTMLElement>(found === null ? null : search.question.value);
  return (
    <section class="findings" ref={answer} aria-labelledby="findings-title">
      <h3 id="findings-title">{says.title}</h3>
      {search.question.value === null && <p class="lead">{says.says}</p>}
      <Asking search={search} />
      <SearchStatus
        search={search}
        unit={unit}
        counted={(count) => says.found(count, formatCount(count))}
      />
      {found !== null && (
        <>
          <Rules title={says.rules.opens} rules={found.findings.opens} />
          <Rules title={says.rules.closes} rules={found.findings.closes} />
          {search.question.value?.fate === 'worldMoved' && <p class="help">{says.worldMoved}</p>}
          <Tale inquiry={inquiry} unit={unit} />
          <Learnings
            key={JSON.stringify(search.question.value)}
            inquiry={inquiry}
            count={found.findings.count}
            learnings={found.findings.learnings}
            unit={unit}
          />
        </>
      )}
    </section>
  );
}

interface LearningsProps {
  readonly inquiry: Inquiry;
  /** How many there are; `learnings` are the first of them. */
  readonly count: number;
  readonly learnings: readonly Learning[];
  readonly unit: string;
}

/** So many are told at first: each has a button, which who goes by the keyboard would have to pass. */
const FIRST = 10;

function Learnings({ inquiry, count, learnings, unit }: LearningsProps) {
  const { shown, before, next, show } = useShown<HTMLButtonElement>(FIRST);
  if (learnings.length === 0) return null;
  return (
    <>
      <ColumnedTable title={says.title} columns={says.columns}>
        {learnings.slice(0, shown).map((learning, k) => (
          <tr key={`${learning.person} ${learning.element} ${learning.opened} ${learning.closed}`}>
            <th scope="row">
              {says.person(learning.person + 1, null)}
              {says.successor(learning.predecessors)}
            </th>
            <td>{says.element(learning.element + 1)}</td>
            <td>
              {storyWords.learning.sources[learning.source].label}, {weekOf(learning.opened, unit)}
            </td>
            <td>{storyWords.learning.reaches[reachOf(learning)].label}</td>
            <td>
              {learning.fate === 'open' || learning.closed === null
                ? says.still
                : `${storyWords.learning.causes[learning.fate].label}, ${weekOf(learning.closed, unit)}`}
            </td>
            <td>
              <button
                type="button"
                ref={k === before ? next : undefined}
                aria-label={says.storyOf(learning.person + 1, learning.element + 1)}
                onClick={() => inquiry.tell(learning)}
              >
                {says.story}
              </button>
            </td>
          </tr>
        ))}
      </ColumnedTable>
      <More count={count} told={learnings.length} shown={shown} show={show} />
    </>
  );
}

function weekOf(week: number, unit: string): string {
  return says.week(unit, week, formatCount(week));
}
