/** Slanting lines that fill a part of a picture: told apart from a plain one without its colour. */
import type { Selection } from 'd3';

let made = 0;

/** Adds the pattern to `svg`, and gives what a `fill` or `stroke` calls it. Style sheets colour its ground and lines. */
export function addHatch(svg: Selection<SVGSVGElement, unknown, null, undefined>): string {
  const id = `hatch-${++made}`;
  const pattern = svg
    .append('defs')
    .append('pattern')
    .attr('id', id)
    .attr('width', 6)
    .attr('height', 6)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(45)');
  pattern.append('rect').attr('class', 'hatch-ground').attr('width', 6).attr('height', 6);
  pattern.append('rect').attr('class', 'hatch-line').attr('width', 2.2).attr('height', 6);
  return `url(#${id})`;
}
