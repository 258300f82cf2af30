import type { Selection } from 'd3';

export type G = Selection<SVGGElement, unknown, null, undefined>;

/**
 * Layers of a picture, one above the other in this order. Readers are told what the picture's name says; some
 * would go on to read each number on its axes, therefore its parts are hidden from them.
 */
export function addLayers<const Names extends readonly string[]>(
  svg: Selection<SVGSVGElement, unknown, null, undefined>,
  names: Names,
): { [K in keyof Names]: G } {
  return names.map((name) =>
    svg.append('g').attr('class', name).attr('aria-hidden', 'true'),
  ) as unknown as { [K in keyof Names]: G };
}
