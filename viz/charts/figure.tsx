import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SaveMenu } from '../saving/save-menu.tsx';
import { words } from '../words/page.ts';
import type { Chart, Table } from './chart.ts';
import { ColumnedTable } from './columned-table.tsx';
import { Picture } from './picture.tsx';

interface FigureProps<Data> {
  readonly title: string;
  /** What it is called where nothing of the page stands around it; the title where nothing is said. */
  readonly savedTitle?: string;
  readonly className: string;
  /** Null while there is nothing to show. */
  readonly data: ReadonlySignal<Data | null>;
  create(element: HTMLElement): Chart<Data>;
  tabulate(data: Data): Table;
  /** The same with all that there is, unrounded, to be saved; where nothing is said, what the table shows. */
  tabulateAll?(data: Data): Table;
  /** Below the title. */
  readonly lead?: ComponentChildren;
  /** Below the picture. */
  readonly children?: ComponentChildren;
}

/** A chart with its name, and its twin in words: the same data as a table, one key (T) or button away. */
export function Figure<Data>(props: FigureProps<Data>) {
  const { title, savedTitle = title, className, data, create, tabulate } = props;
  const { tabulateAll = tabulate, lead, children } = props;
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  // Not the data: the frame stays as it is while they change.
  const shows = useComputed(() => data.value !== null);

  // Who asks for the other by the key has the focus in what comes, since what had it may be gone.
  const figure = useRef<HTMLElement>(null);
  const byKey = useRef(false);
  useLayoutEffect(() => {
    if (byKey.current && figure.current !== null) focusShown(figure.current);
    byKey.current = false;
  }, [asTable]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
    byKey.current = true;
    setAsTable(!asTable);
  };

  return (
    <section class={`figure ${className}`} ref={figure} aria-labelledby={id} onKeyDown={onKeyDown}>
      <header>
        <h2 id={id}>{title}</h2>
        {shows.value && (
          <>
            <SaveMenu
              title={title}
              savable={() => {
                const now = data.peek();
                if (now === null) return null;
                return { title: savedTitle, className, data: now, create, tabulate: tabulateAll };
              }}
            />
            <button
              type="button"
              class="quiet"
              aria-pressed={asTable}
              aria-label={asTable ? words.figure.pictureOf(title) : words.figure.tableOf(title)}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? words.figure.picture : words.figure.table}
            </button>
          </>
        )}
      </header>
      {lead}
      {asTable ? (
        <DataTable title={title} data={data} tabulate={tabulate} />
      ) : (
        <Picture data={data} create={create} />
      )}
      {children}
    </section>
  );
}

/** Moves the focus to the table, or to the part of the picture that takes keys; to the picture where none does. */
function focusShown(figure: HTMLElement): void {
  const place = figure.querySelector(':scope > .table, :scope > .picture');
  const shown =
    place?.querySelector<HTMLElement | SVGElement>('[tabindex="0"]') ??
    place?.querySelector<HTMLElement | SVGElement>('[role="img"]');
  const next = place?.matches('.table') ? (place as HTMLElement) : shown;
  if (!next) return;
  if (!next.hasAttribute('tabindex')) next.setAttribute('tabindex', '-1');
  next.focus();
}

/** A chart's data as a table. */
export function DataTable<Data>({
  title,
  data,
  tabulate,
}: Pick<FigureProps<Data>, 'title' | 'data' | 'tabulate'>) {
  if (data.value === null) return null;
  const { columns, rows } = tabulate(data.value);
  return (
    <ColumnedTable title={words.figure.tableOf(title)} columns={columns}>
      {rows.map((row) => (
        <tr key={row.slice(0, 3).join()}>
          {row.map((cell, k) =>
            k === 0 ? (
              <th scope="row" key={columns[k]}>
                {cell}
              </th>
            ) : (
              <td key={columns[k]}>{cell}</td>
            ),
          )}
        </tr>
      ))}
    </ColumnedTable>
  );
}
