import { useSignal } from '@preact/signals';
import type { Figure } from '../../lab/reproductions/reproduction.ts';
import { ColumnedTable } from '../charts/columned-table.tsx';
import { words } from '../words/reproductions.ts';
import type { Desk } from './desk.ts';

const says = words.agreement;

/** Whether the fits of `figure` are so many that each is told by what sets it apart. */
export function areMany({ fits }: Figure): boolean {
  return fits.length > 0 && fits.every(({ choices }) => choices !== undefined);
}

/** Many fits in a table: sorted by how well they fit, and narrowed down by what is chosen. */
export function FitTable({ desk }: { desk: Desk }) {
  const { figure } = desk.sight.value;
  const chosen = useSignal<Readonly<Record<string, string>>>({});
  if (!areMany(figure)) return null;
  const report = desk.reproducing(desk.sight.value).report.value;
  const all = figure.fits.map(({ says: name, choices = {} }, k) => ({
    name,
    choices,
    fit: report?.fits[k].chiSquareAPoint ?? null,
  }));
  const columns = Object.keys(all[0].choices);
  const rows = all
    .filter(({ choices }) =>
      Object.entries(chosen.value).every(([column, word]) => choices[column] === word),
    )
    .sort((a, b) => (a.fit ?? 0) - (b.fit ?? 0));
  const choose = (column: string, word: string) => {
    const { [column]: _, ...others } = chosen.value;
    chosen.value = word === '' ? others : { ...others, [column]: word };
  };
  return (
    <section class="figure fit-table" aria-labelledby="fit-table-title">
      <h2 id="fit-table-title">{says.chiSquare}</h2>
      <p class="lead">{says.chiSquareSays}</p>
      <div class="chosen">
        {columns.map((column) => (
          <label key={column}>
            <span>{column}</span>
            <select
              value={chosen.value[column] ?? ''}
              onChange={({ currentTarget }) => choose(column, currentTarget.value)}
            >
              <option value="">{says.any}</option>
              {[...new Set(all.map(({ choices }) => choices[column]))].map((word) => (
                <option key={word} value={word}>
                  {word}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <p class="lead" role="status">
        {says.shown(rows.length, all.length, report !== null)}
      </p>
      <ColumnedTable title={says.chiSquare} columns={[says.fitColumn, ...columns]}>
        {rows.map(({ name, choices, fit }) => (
          <tr key={name}>
            <td>{fit === null ? '–' : fit.toFixed(2)}</td>
            {columns.map((column) => (
              <td key={column}>{choices[column]}</td>
            ))}
          </tr>
        ))}
      </ColumnedTable>
    </section>
  );
}
