/** What came of a published figure, as it is printed. */

import { digits, digitsIfAny, signedDigits } from '../lab/reproductions/digits.ts';
import type {
  AgreementReport,
  ClaimReport,
  FigureReport,
  FitReport,
  PointReport,
  Verdict,
} from '../lab/reproductions/judge.ts';
import { nearestToBound } from '../lab/reproductions/judge.ts';
import { left, lengthOf, right, type Terminal } from './terminal.ts';

const MARKS = { holds: '✔', fails: '✘', open: '?' } as const satisfies Record<Verdict, string>;
const COLOURS = { holds: 'green', fails: 'red', open: 'yellow' } as const;

/** The widest of the numbers' columns. */
const COLUMN = 9;

export function writeFigure(report: FigureReport, title: string, terminal: Terminal): void {
  terminal.line(terminal.paint('bold', `${title}, figure ${report.figure}`));
  const runs = report.replicates === 0 ? 'worked out' : `${report.replicates} runs a cell`;
  terminal.paragraph(`${report.title}; ${runs}.`);
  terminal.line();
  writePoints(report.points, terminal);
  writeAgreement(report.agreement, terminal);
  if (report.fits.length > 0) {
    terminal.line();
    terminal.line('  χ² a point against the published figure');
    for (const fit of report.fits) writeFit(fit, terminal);
  }
  terminal.line();
  for (const claim of report.claims) writeClaim(claim, terminal);
  terminal.line();
}

function writePoints(points: readonly PointReport[], terminal: Terminal): void {
  const width = Math.max(...points.map(({ says }) => lengthOf(says)));
  const heads = ['ours', 's.e.', 'theirs', 's.e.', 'z', 'printed'];
  const head = heads.map((text) => right(text, COLUMN)).join('');
  terminal.line(terminal.paint('dim', `  ${left('', width)}${head}`));
  for (const { says, ours, reference, z, published } of points) {
    const cells = [
      digitsIfAny(ours.mean),
      ours.n === 0 ? '' : digitsIfAny(ours.se),
      digitsIfAny(reference?.mean),
      digitsIfAny(reference?.se),
      z === null ? '' : signedDigits(z, 1),
      digitsIfAny(published),
    ];
    terminal.line(`  ${left(says, width)}${cells.map((text) => right(text, COLUMN)).join('')}`);
  }
}

function writeAgreement(agreement: AgreementReport, terminal: Terminal): void {
  const { compared, farOff, mayBeFarOff, tooFarOff, holds } = agreement;
  if (compared === 0) return;
  const says = `${compared} means compared with theirs: ${farOff} beyond 3 s.e. (${mayBeFarOff} allowed), ${tooFarOff} beyond 4 (none allowed)`;
  terminal.line();
  terminal.paragraph(says, mark(holds ? 'holds' : 'fails'), COLOURS[holds ? 'holds' : 'fails']);
}

function writeFit({ says, chiSquareAPoint, points, accept, holds }: FitReport, terminal: Terminal) {
  const found = `${chiSquareAPoint.toFixed(2)} over ${points} points`;
  // What is only told has not held, nor failed.
  if (accept === null) {
    terminal.paragraph(`${found}: ${says}`, '  · ');
    return;
  }
  const verdict = holds ? 'holds' : 'fails';
  terminal.paragraph(`${found} (${range(accept)}): ${says}`, mark(verdict), COLOURS[verdict]);
}

function writeClaim({ name, says, contrasts, verdict }: ClaimReport, terminal: Terminal): void {
  terminal.paragraph(`${name}  ${says}`, mark(verdict), COLOURS[verdict]);
  // Of very many only the one that is nearest to its bound is shown.
  const shown = contrasts.length > 10 ? [nearestToBound(contrasts)] : contrasts;
  for (const { says, effect, above, verdict } of shown) {
    const bound = above === 0 ? '' : `, bound ${signedDigits(above, 2)}`;
    const found = `${signedDigits(effect.mean, 4)} ± ${digits(effect.se)}${bound}`;
    const among = shown.length < contrasts.length ? ` (the least of ${contrasts.length})` : '';
    terminal.paragraph(`${says}: ${found}${among}`, `    ${MARKS[verdict]} `);
  }
}

function mark(verdict: Verdict): string {
  return `  ${MARKS[verdict]} `;
}

function range([from, to]: readonly [number, number]): string {
  return to === Number.POSITIVE_INFINITY ? `wanted: above ${from}` : `wanted: ${from} to ${to}`;
}
