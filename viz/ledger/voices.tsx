import type { Occasion } from '../../sim/chronicle/voices.ts';
import { ColumnedTable } from '../charts/columned-table.tsx';
import { useIntoSight } from '../controls/into-sight.ts';
import { formatCount } from '../numbers.ts';
import type { Theatre } from '../state/theatre.ts';
import { ledgerWords } from '../words/ledger.ts';
import { words as storyWords } from '../words/story.ts';
import { Choice } from './asking.tsx';
import type { Inquiry } from './inquiry.ts';
import { More, useShown } from './more.tsx';
import { type VoiceQuestion, voiceQuestionOf } from './question.ts';
import { Rules } from './rules.tsx';
import { SearchStatus } from './search-status.tsx';

const says = ledgerWords.voices;
const { nodes, blockedAt } = storyWords.voice;
/** What can come of an occasion, by the names of the flow's boxes. */
const OUTCOMES = Object.keys(nodes).filter((name) => name !== 'occasions');

/** Which team saw what, when, and what came of it. */
export function VoiceFindings({ theatre, inquiry }: { theatre: Theatre; inquiry: Inquiry }) {
  const search = inquiry.voices;
  const found = search.found.value;
  const unit = theatre.story.value?.unit ?? 'week';
  const levels = theatre.frame.value?.scene?.levels ?? 0;
  const question = search.question.value;
  const answer = useIntoSight<HTMLElement>(found === null ? null : question);
  return (
    <section class="findings" ref={answer} aria-labelledby="voices-title">
      <h3 id="voices-title">{says.title}</h3>
      <div class="asking">
        <Choice
          label={says.outcome}
          value={question === null ? undefined : nameOf(question)}
          options={[
            ['occasions', says.all],
            ...OUTCOMES.map((name) => [name, labelOf(name)] as const),
            ...Array.from({ length: levels }, (_, k) => {
              return [`blocked ${k + 1}`, blockedAt(k + 1).label] as const;
            }),
          ]}
          choose={(name) =>
            name === ''
              ? search.close()
              : search.ask(voiceQuestionOf({ ids: [name], kind: 'lost' }))
          }
        />
        {question !== null && (
          <button type="button" class="quiet" onClick={() => search.close()}>
            {ledgerWords.question.clear}
          </button>
        )}
      </div>
      <SearchStatus
        search={search}
        unit={unit}
        counted={(count) => says.found(count, formatCount(count))}
      />
      {found !== null && (
        <>
          <Rules title={says.rule} rules={found.findings.rules} />
          <Occasions
            key={JSON.stringify(question)}
            count={found.findings.count}
            occasions={found.findings.occasions}
            unit={unit}
          />
        </>
      )}
    </section>
  );
}

interface OccasionsProps {
  readonly count: number;
  readonly occasions: readonly Occasion[];
  readonly unit: string;
}

function Occasions({ count, occasions, unit }: OccasionsProps) {
  const { shown, before, next, show } = useShown<HTMLTableCellElement>();
  if (occasions.length === 0) return null;
  const weekOf = (week: number) => ledgerWords.question.week(unit, week, formatCount(week));
  return (
    <>
      <ColumnedTable title={says.title} columns={says.columns}>
        {occasions.slice(0, shown).map(({ team, element, week, right, outcome, ended }, k) => (
          <tr key={`${team} ${element} ${week}`}>
            <th
              scope="row"
              ref={k === before ? next : undefined}
              tabIndex={k === before ? -1 : undefined}
            >
              {says.team(team + 1)}
            </th>
            <td>{formatCount(element + 1)}</td>
            <td>{weekOf(week)}</td>
            <td>{right ? says.right : says.wrong}</td>
            <td>
              {typeof outcome === 'number' ? blockedAt(outcome).label : labelOf(outcome)}
              {ended !== null && `, ${weekOf(ended)}`}
            </td>
          </tr>
        ))}
      </ColumnedTable>
      <More count={count} told={occasions.length} shown={shown} show={show} />
    </>
  );
}

function nameOf({ outcome }: VoiceQuestion): string {
  return typeof outcome === 'number' ? `blocked ${outcome}` : (outcome ?? 'occasions');
}

function labelOf(name: string): string {
  return (nodes as Readonly<Record<string, { readonly label: string }>>)[name]?.label ?? name;
}
