import type { ComponentChildren } from 'preact';

interface CardTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  /** Rows by their key, as many cells in each as there are heads; the one numbered `named` names the row. */
  readonly rows: readonly (readonly [key: string, cells: readonly ComponentChildren[]])[];
  readonly named?: number;
}

/** A table that becomes a list of cards where the screen is narrow; the roles say that it stays a table. */
export function CardTable({ label, heads, rows, named = 0 }: CardTableProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: laid out as blocks, a table is no table to browsers without them
    <table class="card-table" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} scope="col" role="columnheader">
              {head === '' ? <span class="unseen">{label}</span> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([key, cells]) => (
          <tr key={key} role="row">
            {cells.map((cell, k) =>
              k === named ? (
                <th key={heads[k]} scope="row" role="rowheader" data-head={heads[k]}>
                  {cell}
                </th>
              ) : (
                <td key={heads[k]} role="cell" data-head={heads[k]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
