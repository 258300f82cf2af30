/** Saves a chart as a file: as a picture in light colours that stands alone, or as its numbers. */
import { download } from '../sharing/download.ts';
import { asCsv } from './csv.ts';
import { asPng } from './png.ts';
import type { Format, Origin, Savable } from './save-menu.tsx';
import { standAlone } from './stand-alone.ts';

export async function saveChart<Data>(
  chart: Savable<Data>,
  format: Format,
  origin: Origin,
): Promise<void> {
  const name = `${origin.name}-${slugOf(chart.title)}.${format}`;
  download(await contentOf(chart, format, origin), name);
}

async function contentOf<Data>(
  chart: Savable<Data>,
  format: Format,
  origin: Origin,
): Promise<Blob> {
  if (format === 'csv')
    return new Blob([asCsv(chart.tabulate(chart.data), origin)], { type: 'text/csv' });
  const picture = await standAlone(chart, origin);
  return format === 'svg'
    ? new Blob([picture.svg], { type: 'image/svg+xml' })
    : asPng(picture, chart.title, origin);
}

function slugOf(title: string): string {
  const plain = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 40);
}
