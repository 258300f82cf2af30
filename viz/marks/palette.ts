/** The page's colours, as a canvas wants them. They are declared once, in viz/style/colours.css. */
const NAMES = [
  'ink',
  'muted',
  'line',
  'paper',
  'card',
  'well',
  'gain',
  'loss',
  'voice',
  'safe',
  'meeting',
] as const;

export type Palette = Readonly<Record<(typeof NAMES)[number], string>>;

/** Reads the colours that hold at `element` now. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const palette = Object.fromEntries(
    NAMES.map((name) => {
      probe.style.color = `var(--${name})`;
      return [name, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return palette as Palette;
}
