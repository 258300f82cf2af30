/** Which line is which, in rows above a picture that is too narrow to name them at their ends. */
import { select } from 'd3';
import type { G } from './layers.ts';
import { classOf } from './trajectory-layers.ts';

/** In sizes of the type: how long the piece of its line before a name is, with the gap; how far entries are apart. */
const SAMPLE = 1.5;
const GAP = 0.4;
const APART = 0.8;
const ROW = 1.6;

export interface LineKey {
  /** Names the lines in a place so wide, right above the height 0. Gives how high that is. */
  draw(
    lines: readonly string[],
    labelOf: (name: string) => string,
    place: { readonly width: number; readonly em: number },
  ): number;
}

/** @param hasSamples whether a piece of each line stands before its name: colour alone does not tell all of them apart */
export function createLineKey(layer: G, hasSamples: boolean): LineKey {
  const sample = hasSamples ? SAMPLE : 0;
  const before = hasSamples ? SAMPLE + GAP : 0;
  let height = 0;
  let drawn = '';
  return {
    draw(lines, labelOf, { width, em }) {
      const now = JSON.stringify([lines.map(labelOf), width, em]);
      // To measure text takes time, and the picture is drawn with every week.
      if (now === drawn) return height;
      drawn = now;
      const entries = layer
        .selectAll<SVGGElement, string>('g')
        .data(lines, (name) => name)
        .join((enter) => {
          const g = enter.append('g').attr('class', (name) => classOf(lines, name));
          g.append('path');
          g.append('text').attr('class', 'name').attr('dy', '0.35em');
          return g;
        });
      entries.select('text').text(labelOf);
      const widths = entries
        .nodes()
        .map((g) => before * em + (g.lastElementChild as SVGTextElement).getComputedTextLength());
      const { places, rows } = inRows(widths, width, APART * em);
      height = rows * ROW * em;
      entries.each(function (_, k) {
        const [x, row] = places[k];
        const y = (row + 0.5) * ROW * em - height;
        const g = select(this);
        g.select('path').attr('d', sample > 0 ? `M${x},${y}h${sample * em}` : null);
        g.select('text')
          .attr('x', x + before * em)
          .attr('y', y);
      });
      return height;
    },
  };
}

/** Where things that are `widths` wide stand one after the other, `apart`, in rows of `width`. */
export function inRows(
  widths: readonly number[],
  width: number,
  apart: number,
): { readonly places: readonly (readonly [x: number, row: number])[]; readonly rows: number } {
  let [x, row] = [0, 0];
  const places = widths.map((own, k) => {
    if (k > 0 && x + own > width) [x, row] = [0, row + 1];
    const place = [x, row] as const;
    x += own + apart;
    return place;
  });
  return { places, rows: widths.length === 0 ? 0 : row + 1 };
}
