/** Every word of the phase map. What is said of parameters and measures stands where they are declared. */
import { plural } from '../numbers.ts';

/** A label within a sentence: one that begins with a symbol stays as it is. */
function inside(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label[0].toLowerCase() + label.slice(1) : label;
}

export const words = {
  /** What is seen: “Performance by threat and openness of managers”. */
  title: (measure: string, x: string, y: string) => `${measure} by ${inside(x)} and ${inside(y)}`,
  choices: 'What is mapped',
  lead: 'Every cell is an organisation of its own, run in this browser. The map sharpens while you look.',
  chart: 'The map',
  across: 'Across',
  up: 'Up',
  measure: 'Measure',
  over: 'Read',
  overs: { year: 'over the last 52 weeks', end: 'at the end' },
  from: 'from',
  to: 'to',
  backwards: 'The lower number comes first.',
  rangeOf: (axis: string, end: string) => `${axis}, ${end}`,
  pause: 'Pause',
  goOn: 'Go on',
  dock: 'Refining the map',
  progress: 'Progress',
  standing: (cells: string, runs: string) => `${cells} cells, ${runs} runs`,
  finest: 'As fine as it gets.',
  opening: 'Opening the scenario …',
  failed: (reason: string) => `It has stopped: ${reason}. What had come until then stays.`,
  paused: 'Paused.',
  seeds: (fewest: number, most: number) =>
    fewest === most
      ? `${most} ${plural(most, 'seed', 'seeds')} a cell`
      : `${fewest} to ${most} seeds a cell`,
  keys: 'Arrow keys move between cells; Enter or a click opens the organisation of that cell in the story.',
  keysByTouch:
    'A tap reads a cell; a second tap on it opens the organisation of that cell in the story.',
  here: 'the scenario as it is',
  cell: (where: string) => `Where ${where}:`,
  at: (label: string, value: string) => `${label} is ${value}`,
  value: (measure: string, mean: string) => `${measure} ${mean}`,
  interval: (low: string, high: string) => `95 % interval ${low} to ${high}`,
  oneSeed: 'one seed: no interval yet',
  failedCell: 'every run here failed or has no such value',
  open: 'Open this organisation',
  point: 'Point at a cell to read it.',
  pointByTouch: 'Tap a cell to read it.',
  asExperiment: 'Save as an experiment file (JSON)',
  describe: (measure: string, x: string, y: string, cells: string) =>
    `${measure} over ${x} (across) and ${y} (up): ${cells} cells so far.`,
  extent: (low: string, high: string) => `From ${low} to ${high}.`,
  settings: {
    map: 'Phase map',
    axis: (label: string, from: unknown, to: unknown) => `${label} ${from} to ${to}`,
  },
  columns: { mean: 'Mean', low: 'Low', high: 'High', seeds: 'Seeds' },
  address: {
    over: 'year or end',
    range: 'two numbers with a colon between them, the smaller one first,',
    sameAxes: 'The link has the same parameter on both axes; another was taken.',
  },
} as const;
