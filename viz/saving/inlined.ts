/** A copy of an element of SVG that looks the same where there is no style sheet. */

/** Those that pass on from an element to what is in it, and where they begin. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'paint-order': 'normal',
  visibility: 'visible',
};
const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  display: 'inline',
  'dominant-baseline': 'auto',
  'vector-effect': 'none',
};
const NEEDLESS = /^(class|style|role|tabindex|aria-.*|data-.*)$/;

export function inlined(element: SVGElement): SVGElement {
  const copy = element.cloneNode(true) as SVGElement;
  inline(element, copy, INHERITED);
  copy.style.removeProperty('display');
  return copy;
}

function inline(from: Element, to: Element, around: Readonly<Record<string, string>>): void {
  const computed = getComputedStyle(from);
  const here: Record<string, string> = {};
  const said: string[] = [];
  for (const name of Object.keys(INHERITED)) {
    here[name] = computed.getPropertyValue(name);
    if (here[name] !== around[name]) said.push(`${name}:${here[name]}`);
  }
  for (const [name, usual] of Object.entries(OWN)) {
    const value = computed.getPropertyValue(name);
    if (value !== usual && !(name === 'display' && value !== 'none')) said.push(`${name}:${value}`);
  }
  const { children } = from;
  const copies = [...to.children];
  for (const { name } of [...to.attributes]) if (NEEDLESS.test(name)) to.removeAttribute(name);
  if (said.length > 0) to.setAttribute('style', said.join(';'));
  for (let k = 0; k < children.length; k++) {
    const [child, copy] = [children[k], copies[k]];
    if (!(child instanceof SVGElement) || copy === undefined) copy?.remove();
    else inline(child, copy, here);
  }
}
