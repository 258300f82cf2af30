import { useContext } from 'preact/hooks';
import { ENGINE } from '../../lab/engine.ts';
import type { Chart, Table } from '../charts/chart.ts';
import { Menu } from '../sharing/menu.tsx';
import { linkTo, SourceContext } from '../sharing/shareable.ts';
import { announce } from '../state/announcer.ts';
import { fetched, NotFetched } from '../state/fetched.ts';
import { savingWords as says } from '../words/saving.ts';
import { sharingWords } from '../words/sharing.ts';

/** A chart that can be saved, as it stands. */
export interface Savable<Data> {
  readonly title: string;
  readonly className: string;
  readonly data: Data;
  create(element: HTMLElement): Chart<Data>;
  /** All that there is to know of it, as numbers. */
  tabulate(data: Data): Table;
}

/** Where a chart comes from: it goes with it, wherever it goes. */
export interface Origin {
  /** For the file's name. */
  readonly name: string;
  readonly settings: string;
  readonly link: string;
}

export type Format = 'svg' | 'png' | 'csv';

interface SaveMenuProps<Data> {
  readonly title: string;
  /** What is to be saved as it is now; null while there is nothing. */
  savable(): Savable<Data> | null;
}

export function SaveMenu<Data>({ title, savable }: SaveMenuProps<Data>) {
  const shared = useContext(SourceContext);
  const save = (format: Format) => async () => {
    const chart = savable();
    if (chart === null) return;
    const origin = {
      name: shared?.name ?? 'trellis',
      settings: shared?.settings() ?? sharingWords.engine(ENGINE),
      link: linkTo(shared),
    };
    try {
      await (await fetched(import('./save-chart.ts'))).saveChart(chart, format, origin);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      announce(error instanceof NotFetched ? sharingWords.notFetched : says.failed(reason));
    }
  };
  return (
    <Menu
      label={says.save}
      says={says.saveChart(title)}
      items={(['svg', 'png', 'csv'] as const).map((format) => ({
        label: says[format],
        act: save(format),
      }))}
    />
  );
}
