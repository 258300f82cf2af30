/** How drawings look, wherever they are opened: they follow their reader’s light or dark. */

/** `text` as it may stand in an SVG document. */
export function asXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The page's colours. */
const LIGHT = ['#3d3a8c', '#c64a14', '#0b7a78', '#7a3b92', '#1b2426', '#7a8488'];
const DARK = ['#b9b4ff', '#ff935c', '#45c4b8', '#d59bea', '#e8ecea', '#8b979b'];

function tints(colours: readonly string[]): string {
  return colours.map((colour, k) => `.line-${k}{--tint:${colour}}`).join('');
}

export const STYLE = `
svg{--paper:#fffefb;--ink:#1b2426;--muted:#566164;--rule:#d5d3cb;font:13px system-ui,sans-serif}
${tints(LIGHT)}
@media (prefers-color-scheme:dark){svg{--paper:#181d20;--ink:#e8ecea;--muted:#a3aeb0;--rule:#363e42}${tints(DARK)}}
.paper{fill:var(--paper)}text{fill:var(--ink)}.panel{font-weight:600}.muted{fill:var(--muted)}
.level{stroke:var(--rule)}path{fill:none}
.printed{stroke:var(--tint);stroke-dasharray:1 3}.ours{stroke:var(--tint);stroke-width:1.5;opacity:.45}
.ring,.bar{stroke:var(--tint);stroke-width:1.4}.ring{fill:var(--paper)}.dot{fill:var(--tint)}
.reference{stroke:var(--ink);stroke-width:1.6}
`;
