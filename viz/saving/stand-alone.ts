/** A chart as one SVG that needs nothing else: title, picture, caption, and the same as metadata. */
import { inlined } from './inlined.ts';
import type { Origin, Savable } from './save-menu.tsx';
import { textLines } from './text-lines.ts';

const NS = 'http://www.w3.org/2000/svg';
const WIDTH = 900;
const MARGIN = 24;
const FONT = 'system-ui, sans-serif';
/** The page's light colours (viz/style/colours.css) that stand around the picture. */
const PAPER = '#fffefb';
const INK = '#1b2426';
const MUTED = '#566164';
/** How many frames a chart gets to draw itself. */
const FRAMES = 8;

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export async function standAlone<Data>(chart: Savable<Data>, origin: Origin): Promise<Picture> {
  const stage = lightStage(chart.className);
  const drawn = chart.create(stage.picture);
  try {
    drawn.update(chart.data);
    for (let k = 0; k < FRAMES; k++) await new Promise(requestAnimationFrame);
    return compose(chart, drawn.describe(chart.data), origin, stage.picture);
  } finally {
    drawn.destroy();
    stage.remove();
  }
}

/** A place beside the page, in light colours, always of the same width. */
function lightStage(className: string) {
  const section = document.createElement('section');
  section.className = `figure in-light ${className}`;
  section.inert = true;
  section.setAttribute('aria-hidden', 'true');
  section.style.cssText = `position:fixed;left:-9999px;top:0;padding:0;width:${WIDTH}px;color:var(--ink)`;
  const picture = document.createElement('div');
  picture.className = 'picture';
  section.append(picture);
  document.body.append(section);
  return { picture, remove: () => section.remove() };
}

function compose<Data>(
  { title }: Savable<Data>,
  says: string,
  { settings, link }: Origin,
  place: HTMLElement,
): Picture {
  const root = element('svg', { xmlns: NS, lang: 'en' });
  root.append(withText('title', title), withText('desc', [says, settings, link].join('\n')));
  root.append(metadata(title, says, settings, link));
  const ground = element('rect', { width: '100%', height: '100%', fill: PAPER });
  root.append(ground);
  let top = MARGIN;
  const write = (text: string, size: number, colour: string, weight = 400, href?: string) => {
    for (const line of textLines(text, WIDTH, `${weight} ${size}px ${FONT}`)) {
      top += size * 1.3;
      const written = withText('text', line);
      set(written, { x: MARGIN, y: top, fill: colour });
      written.setAttribute('style', `font:${weight} ${size}px ${FONT}`);
      if (href === undefined) root.append(written);
      else {
        const anchor = element('a', { href });
        anchor.append(written);
        root.append(anchor);
      }
    }
  };
  write(title, 20, INK, 650);
  write(says, 14, MUTED);
  top += 16;
  const picture = element('g', { transform: `translate(${MARGIN} ${top})` });
  root.append(picture);
  top += drawInto(picture, place) + 16;
  write(settings, 12, MUTED);
  write(link, 12, MUTED, 400, link);
  const [width, height] = [WIDTH + 2 * MARGIN, Math.ceil(top + MARGIN)];
  set(root, { width, height, viewBox: `0 0 ${width} ${height}` });
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

/** Copies all that is seen of `place` into `picture`, and gives its height. */
function drawInto(picture: SVGElement, place: HTMLElement): number {
  const frame = place.getBoundingClientRect();
  const at = (box: DOMRect) => ({ x: round(box.x - frame.x), y: round(box.y - frame.y) });
  let height = frame.height;
  for (const part of place.querySelectorAll('canvas, svg')) {
    if (part.parentElement?.closest('svg')) continue;
    const box = part.getBoundingClientRect();
    const size = { width: round(box.width), height: round(box.height) };
    height = Math.max(height, box.bottom - frame.y);
    if (part instanceof HTMLCanvasElement) {
      if (part.width === 0 || part.height === 0) continue;
      picture.append(element('image', { ...at(box), ...size, href: part.toDataURL() }));
    } else {
      const copy = inlined(part as SVGElement);
      set(copy, { ...at(box), ...size, overflow: 'visible' });
      picture.append(copy);
    }
  }
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (text === '' || parent === null || parent.closest('svg, [hidden]')) continue;
    picture.append(textAt(node, text, parent, frame));
  }
  return height;
}

/** A text beside the picture's marks, where it stands. */
function textAt(node: Text, text: string, parent: HTMLElement, frame: DOMRect): SVGElement {
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  const { fontSize, fontWeight, color } = getComputedStyle(parent);
  const size = Number.parseFloat(fontSize);
  const written = withText('text', text);
  set(written, {
    x: round(box.x - frame.x),
    y: round(box.y - frame.y + box.height / 2 + size * 0.36),
    fill: color,
    stroke: PAPER,
    'stroke-width': 3,
  });
  written.setAttribute('style', `font:${fontWeight} ${fontSize} ${FONT};paint-order:stroke`);
  return written;
}

/** The same in Dublin Core, for programs. */
function metadata(title: string, says: string, settings: string, link: string): SVGElement {
  const dc = 'http://purl.org/dc/elements/1.1/';
  const told = element('metadata', {});
  for (const [name, text] of Object.entries({
    title,
    description: says,
    source: link,
    provenance: settings,
  })) {
    const entry = document.createElementNS(dc, `dc:${name}`);
    entry.textContent = text;
    told.append(entry);
  }
  return told;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') made.setAttribute(key, String(value));
  return made;
}

function set(made: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
}

function withText(name: string, text: string): SVGElement {
  const made = element(name, {});
  made.textContent = text;
  return made;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
