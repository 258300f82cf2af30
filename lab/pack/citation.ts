/** How to cite the pack and the program (Citation File Format 1.2.0). */
import { ENGINE } from '../engine.ts';
import type { Experiment } from '../experiments/experiment.ts';
import type { About } from './about.ts';

export function citationFile(
  { title, question }: Experiment,
  { authors, license, date }: About,
): string {
  const software = [
    'type: software',
    'title: Trellis',
    'authors:',
    '  - name: The Trellis developers',
    `version: ${ENGINE}`,
    'license: MIT',
  ];
  if (authors.length === 0)
    return lines([
      'cff-version: 1.2.0',
      `message: ${text(`Results of the experiment “${title}”. Nobody was named as their author; please cite the program.`)}`,
      ...software,
    ]);
  return lines([
    'cff-version: 1.2.0',
    'message: If you use these results, please cite them and the program.',
    'type: dataset',
    `title: ${text(title)}`,
    `abstract: ${text(question)}`,
    'authors:',
    ...authors.map((name) => `  - name: ${text(name)}`),
    `date-released: ${date}`,
    ...(license === null ? [] : [`license: ${text(license)}`]),
    'references:',
    ...software.map((line, k) => `${k === 0 ? '  - ' : '    '}${line}`),
  ]);
}

/** A text in YAML: JSON's quotes are YAML's too. */
function text(value: string): string {
  return JSON.stringify(value);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
