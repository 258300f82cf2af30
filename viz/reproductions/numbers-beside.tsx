import { useComputed } from '@preact/signals';
import { digits, signedDigits } from '../../lab/reproductions/digits.ts';
import { zOf } from '../../lab/reproductions/judge.ts';
import type { Table } from '../charts/chart.ts';
import { DataTable } from '../charts/figure.tsx';
import { words } from '../words/reproductions.ts';
import type { Desk } from './desk.ts';

const says = words.table;

/** The numbers that no picture shows: all of a table's, or those that a figure is compared by besides. */
export function NumbersBeside({ desk }: { desk: Desk }) {
  const { figure } = desk.sight.value;
  const data = useComputed(() => tableOf(desk));
  const count = data.value.rows.length;
  if (count === 0) return null;
  const isAll = count === figure.points.length;
  const title = isAll ? says.title : says.toldTitle;
  const table = (
    <>
      <DataTable title={title} data={data} tabulate={(table) => table} />
      <p class="lead">{says.explains}</p>
    </>
  );
  return (
    <section class="figure numbers" aria-label={title}>
      {isAll ? (
        <>
          <h2>{title}</h2>
          {table}
        </>
      ) : (
        <details>
          <summary>{says.told(count)}</summary>
          {table}
        </details>
      )}
    </section>
  );
}

function tableOf(desk: Desk): Table {
  const { figure } = desk.sight.value;
  const found = desk.reproducing(desk.sight.value).found.value;
  const shown = figure.points.map((point, k) => ({ ...point, ours: found[k] ?? null }));
  return {
    columns: [
      says.point,
      says.ours,
      says.se,
      says.reference,
      says.referenceSe,
      says.z,
      says.published,
    ],
    rows: shown
      .filter(({ place }) => figure.axes === null || place === null)
      .map(({ says: name, of, ours, reference, published }) => [
        name,
        digits(ours?.mean),
        digits(ours?.se),
        digits(reference?.mean),
        digits(reference?.se),
        signedDigits(ours === null || reference === null ? null : zOf(of, ours, reference), 1),
        digits(published),
      ]),
  };
}
