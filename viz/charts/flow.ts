/** Counts that flow from left to right, as a Sankey diagram: each band as thick as what it carries. */

import { select } from 'd3';
import { sankey } from 'd3-sankey';
import { formatCount } from '../numbers.ts';
import type { Chart, Table } from './chart.ts';
import { addHatch } from './hatch.ts';
import { LARGE } from './large-type.ts';
import { addLayers, type G } from './layers.ts';
import { offNextFrame, onNextFrame } from './next-frame.ts';
import { watchWidth } from './watch-size.ts';

export interface FlowNode {
  readonly id: string;
  readonly label: string;
  /** 0 is the leftmost. */
  readonly column: number;
  /** What is shown on touching it. */
  readonly says: string;
  readonly kind: FlowKind;
}

/** `neutral` is on its way; `kept` is there at the end; `insured` is lost where somebody there has it right; `lost` is gone. */
export type FlowKind = 'neutral' | 'kept' | 'insured' | 'lost';

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly kind: FlowKind;
  readonly count: number;
}

export interface FlowData {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** The columns' headings. */
  readonly headings: readonly string[];
  /** What there is to see, in a sentence or two. */
  readonly sentence: string;
  readonly unit: string;
}

/** What was chosen of a flow: a node, or the two that a band joins, and its kind. */
export interface FlowChoice {
  readonly ids: readonly string[];
  readonly kind: FlowKind;
}

interface FlowOptions {
  readonly height: number;
  /** Hears of what is clicked. Whoever gives it has another way to the same, for keys. */
  choose?(choice: FlowChoice): void;
}

type Laid = { x0?: number; x1?: number; y0?: number; y1?: number; value?: number };
type Node = FlowNode & Laid;
interface Link {
  readonly source: Node;
  readonly target: Node;
  readonly value: number;
  readonly kind: FlowKind;
  /** Where its middle is at the source, and at the target. */
  readonly y0?: number;
  readonly y1?: number;
  readonly width?: number;
}

export function createFlow(element: HTMLElement, { height, choose }: FlowOptions): Chart<FlowData> {
  const svg = select(element)
    .append('svg')
    .attr('class', choose === undefined ? 'flow' : 'flow can-be-chosen')
    .attr('role', 'img')
    .attr('height', height);
  const hatch = addHatch(svg);
  const [headings, bands, nodes] = addLayers(svg, ['headings', 'bands', 'nodes']);
  if (choose !== undefined) {
    bands.on('click', ({ target }) => {
      const { source, target: end, kind } = select(target as Element).datum() as Link;
      choose({ ids: [source.id, end.id], kind });
    });
    nodes.on('click', ({ target }) => {
      const { id, kind } = select(target as Element).datum() as Node;
      choose({ ids: [id], kind });
    });
  }
  let width = 0;
  let em = 13;
  let data: FlowData | null = null;

  const draw = () => {
    if (data === null || width === 0) return;
    // Large type wants a tall picture, where names stand apart.
    const tall = height * Math.max(1, em / LARGE);
    svg.attr('width', width).attr('height', tall).attr('viewBox', `0 0 ${width} ${tall}`);
    const last = data.headings.length - 1;
    const aside = width < TIGHT * em ? 0 : roomBeside(data.nodes, last) * em;
    const laid = layOutFlow(data, width - aside, tall, em);
    drawHeadings(headings, data.headings, width - aside, aside > 0);
    drawBands(bands, laid.links, hatch, data.unit);
    drawNodes(nodes, laid.nodes, last, { narrow: width < 480, hasRoom: aside > 0 });
  };
  const unwatch = watchWidth(element, (next) => {
    width = next;
    em = Number.parseFloat(getComputedStyle(svg.node() as SVGSVGElement).fontSize);
    onNextFrame(draw);
  });
  return {
    update(next) {
      data = next;
      svg.attr('aria-label', next.sentence);
      onNextFrame(draw);
    },
    describe: ({ sentence }) => sentence,
    destroy() {
      unwatch();
      offNextFrame(draw);
      svg.remove();
    },
  };
}

/** In sizes of the type: the room for headings, and how far nodes are from one another. */
const TOP = 2.3;
const APART = 1.2;

/** Nodes and bands where they go. Nodes keep the order they are given in, so that nothing jumps from week to week. */
export function layOutFlow(
  data: FlowData,
  width: number,
  height: number,
  em = 13,
): { nodes: Node[]; links: Link[] } {
  const links = data.links.filter(({ count }) => count > 0);
  const used = new Set(links.flatMap(({ from, to }) => [from, to]));
  const nodes: Node[] = data.nodes.filter(({ id }) => used.has(id)).map((node) => ({ ...node }));
  if (nodes.length === 0) return { nodes: [], links: [] };
  const lay = sankey<Node, { kind: FlowKind }>()
    .nodeId(({ id }) => id)
    .nodeAlign((node) => (node as unknown as Node).column)
    .nodeSort(null as never)
    .linkSort(null as never)
    .nodeWidth(8)
    .nodePadding(APART * em)
    .extent([
      [1, TOP * em],
      [width - 1, height - 12],
    ]);
  const graph = lay({
    nodes,
    links: links.map(({ from, to, kind, count }) => ({
      source: from,
      target: to,
      value: count,
      kind,
    })),
  });
  return { nodes: graph.nodes as Node[], links: graph.links as unknown as Link[] };
}

const VERY_NARROW = 300;

/** How far from its box a name begins. */
const BESIDE = 6;

/** How wide a letter is on average, and how many a count takes at most. */
const LETTER = 0.56;
const COUNT = 7;

/** The room that names and counts of the last column take beside it, in sizes of the type: always the same. */
function roomBeside(nodes: readonly FlowNode[], last: number): number {
  const names = nodes.filter(({ column }) => column === last).map(({ label }) => label.length);
  return LETTER * (Math.max(0, ...names) + COUNT);
}

/** @param hasRoom whether the last stands beside the flow, above the names there */
function drawHeadings(headings: G, texts: readonly string[], flow: number, hasRoom: boolean): void {
  const last = texts.length - 1;
  // Where it is very narrow, those between make room for the last, which is the longest.
  const aside = flow < VERY_NARROW ? 26 : 0;
  headings
    .selectAll('text')
    .data(texts)
    .join('text')
    .attr(
      'x',
      (_, k) =>
        (k / last) * flow - (k > 0 && k < last ? aside : 0) + (k === last && hasRoom ? BESIDE : 0),
    )
    .attr('y', 12)
    .attr('text-anchor', (_, k) =>
      k === 0 || (k === last && hasRoom) ? 'start' : k === last ? 'end' : 'middle',
    )
    .text((text) => text);
}

function drawBands(bands: G, links: readonly Link[], hatch: string, unit: string): void {
  bands
    .selectAll<SVGPathElement, Link>('path')
    .data(links, ({ source, target, kind }) => `${source.id} ${target.id} ${kind}`)
    .join((enter) => {
      const band = enter.append('path');
      band.append('title');
      return band;
    })
    .attr('class', ({ kind }) => kind)
    .attr('d', ribbon)
    .attr('fill', ({ kind }) => (kind === 'insured' ? hatch : null))
    .attr('stroke', ({ kind }) => (kind === 'insured' ? hatch : null))
    .select('title')
    .text(
      ({ source, target, value }) =>
        `${source.label} → ${target.label}: ${formatCount(value)} ${unit}`,
    );
}

/** What the outline of a band adds to its thickness; without it the thinnest would fade where they are steep. */
const OUTLINE = 0.75;

/** A band's outline. A thick line in its place would stick out where its ends are near and far apart in height. */
function ribbon({ source, target, y0 = 0, y1 = 0, width = 0 }: Link): string {
  const { x1: from = 0 } = source;
  const { x0: to = 0 } = target;
  const half = Math.max(0, width - OUTLINE) / 2;
  const middle = (from + to) / 2;
  return (
    `M${from},${y0 - half}C${middle},${y0 - half} ${middle},${y1 - half} ${to},${y1 - half}` +
    `V${y1 + half}C${middle},${y1 + half} ${middle},${y0 + half} ${from},${y0 + half}Z`
  );
}

/**
 * Where it is narrower than this, in widths of the letter m, there is no room beside the last column, and names in the
 * middle would run into those at the end.
 */
const TIGHT = 42;

/** On a phone there is room for names only, but for what became of it; the table has every count. */
function drawNodes(
  nodes: G,
  laid: readonly Node[],
  last: number,
  { narrow, hasRoom }: { readonly narrow: boolean; readonly hasRoom: boolean },
): void {
  const end = ({ column }: Node) => !hasRoom && column > 0;
  nodes
    .selectAll<SVGGElement, Node>('g')
    .data(laid, ({ id }) => id)
    .join((enter) => {
      const g = enter.append('g');
      g.append('rect');
      const text = g.append('text').attr('dy', '0.34em');
      text.append('tspan').attr('class', 'name');
      text.append('tspan').attr('class', 'count').attr('dx', '0.38em');
      g.append('title');
      return g;
    })
    .attr('class', ({ kind }) => kind)
    .each(function (node) {
      const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0 } = node;
      const g = select(this);
      g.select('rect')
        .attr('x', x0)
        .attr('y', y0)
        .attr('width', x1 - x0)
        .attr('height', Math.max(1, y1 - y0));
      g.select('text')
        .attr('text-anchor', end(node) ? 'end' : 'start')
        .attr('x', end(node) ? x0 - BESIDE : x1 + BESIDE)
        .attr('y', (y0 + y1) / 2);
      g.select('.name').text(node.label);
      g.select('.count').text(narrow && node.column < last ? '' : formatCount(value));
      g.select('title').text(node.says);
    });
}

export function tabulateFlow(
  { nodes, links, unit }: FlowData,
  columns: readonly string[],
  fates: Readonly<Record<FlowKind, string>>,
): Table {
  const label = new Map(nodes.map(({ id, label }) => [id, label]));
  return {
    columns: [...columns, unit],
    rows: links
      .filter(({ count }) => count > 0)
      .map(({ from, to, kind, count }) => [
        label.get(from) ?? from,
        label.get(to) ?? to,
        fates[kind],
        formatCount(count),
      ]),
  };
}
