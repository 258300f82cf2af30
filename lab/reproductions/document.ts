/** What came of the published figures, as a page of Markdown that anybody can write again. */
import { blocks, code, table } from '../documents/markdown.ts';
import { digits, digitsIfAny, signedDigits } from './digits.ts';
import {
  type AgreementReport,
  type ClaimReport,
  type ContrastReport,
  type FigureReport,
  type FitReport,
  nearestToBound,
  type PointReport,
  type Verdict,
} from './judge.ts';

/** How such a page begins. */
export const DOCUMENT_BEGINS = '# What was published, and what comes out here\n';

/** How its pictures begin. */
export const DRAWING_BEGINS = '<svg xmlns="http://www.w3.org/2000/svg" class="reproduction"';

/** The figures of one model. */
export interface Reproduced {
  readonly model: string;
  readonly title: string;
  readonly figures: readonly {
    readonly report: FigureReport;
    /** Where its picture is, as seen from the page; null where it has none. */
    readonly picture: string | null;
  }[];
}

const MARKS = { holds: '✔', fails: '✘', open: 'open' } as const satisfies Record<Verdict, string>;

/** @param command what writes the page again */
export function describeReproductions(models: readonly Reproduced[], command: string): string {
  const all = models.flatMap(({ figures }) => figures.map(({ report }) => report));
  const refused = all.filter(({ accepted }) => !accepted).length;
  return `${blocks([
    `${DOCUMENT_BEGINS}`.trimEnd(),
    `Written by ${code(command)}: the same numbers on every machine. ${refused === 0 ? 'All of it is accepted.' : `**${refused} of ${all.length} figures are not accepted.**`}`,
    'Ours are means over independent runs, with their standard errors. *Theirs* are those of an independent program of the same rules, *printed* is what was read off the published figure or table. *z* is ours less theirs in standard errors of the difference: of means that agree one in 370 lies beyond 3, so at most one in 27 compared may, or one of fewer, and none may lie beyond 4. χ² a point is about 1 where a published figure is what the model gives. A claim holds (✔) where the whole 95 % interval of its difference lies on the right side of its bound; of several differences the one nearest to its bound is shown.',
    table(
      ['Model', 'Figure', 'Runs a cell', 'Beyond 3 s.e.', 'χ² a point', 'Claims', ''],
      models.flatMap(({ model, figures }) => figures.map(({ report }) => summaryOf(model, report))),
    ),
    ...models.flatMap(({ model, title, figures }) => [
      `## ${title}`,
      `Its parameters and choices: ${code(`npx trellis describe parameters ${model}`)}.`,
      ...figures.map(({ report, picture }) => describeFigure(report, picture)),
    ]),
  ])}\n`;
}

function summaryOf(model: string, report: FigureReport): string[] {
  const { agreement, claims, fits } = report;
  const judged = fits.filter(({ accept }) => accept !== null);
  return [
    code(model),
    `[${report.figure}](#${anchorOf(headingOf(report))})`,
    runsOf(report),
    agreement.compared === 0 ? '' : `${agreement.farOff} of ${agreement.compared}`,
    judged.map(({ chiSquareAPoint }) => chiSquareAPoint.toFixed(2)).join(', '),
    claims.map(({ name, verdict }) => `${name} ${MARKS[verdict]}`).join(', '),
    report.accepted ? '✔' : '✘',
  ];
}

function describeFigure(report: FigureReport, picture: string | null): string {
  const { model, figure, title, points, agreement, fits, claims } = report;
  const parts = [
    `### ${headingOf(report)}`,
    `${title}; ${runsOf(report)}${report.replicates === 0 ? '' : ' runs a cell'}. ${code(`npx trellis reproduce ${model} ${figure}`)}`,
  ];
  if (picture !== null) parts.push(`![${title}](${picture})`);
  parts.push(...describeAgreement(agreement), ...describeFits(fits), ...claims.map(describeClaim));
  if (points.length > 0)
    parts.push(
      `<details><summary>${points.length} numbers</summary>`,
      table(['', 'Ours', 's.e.', 'Theirs', 's.e.', 'z', 'Printed'], points.map(describePoint)),
      '</details>',
    );
  return blocks(parts);
}

function describeAgreement(agreement: AgreementReport): string[] {
  const { compared, farOff, mayBeFarOff, tooFarOff, holds } = agreement;
  if (compared === 0) return [];
  return [
    `${MARKS[holds ? 'holds' : 'fails']} ${compared} means compared with theirs: ${farOff} beyond 3 s.e. (${mayBeFarOff} allowed), ${tooFarOff} beyond 4 (none allowed).`,
  ];
}

function describeFits(fits: readonly FitReport[]): string[] {
  if (fits.length === 0) return [];
  // The best first, where they are many and only told.
  const sorted = fits.every(({ accept }) => accept === null)
    ? [...fits].sort((a, b) => a.chiSquareAPoint - b.chiSquareAPoint)
    : fits;
  return [
    table(
      ['Against the published figure', 'χ² a point', 'Points', 'Wanted', ''],
      sorted.map(({ says, chiSquareAPoint, points, accept, holds }) => [
        says,
        chiSquareAPoint.toFixed(2),
        String(points),
        accept === null ? 'only told' : range(accept),
        accept === null ? '' : holds ? '✔' : '✘',
      ]),
    ),
  ];
}

function describeClaim({ name, says, contrasts, verdict }: ClaimReport): string {
  const shown = nearestToBound(contrasts);
  const among = contrasts.length > 1 ? `, the least of ${contrasts.length}` : '';
  return `${MARKS[verdict]} **${name}** ${says} *${shown.says}: ${describeEffect(shown)}${among}.*`;
}

function describeEffect({ effect, above }: ContrastReport): string {
  const bound = above === 0 ? '' : `, bound ${signedDigits(above, 2)}`;
  return `${signedDigits(effect.mean, 4)} ± ${digits(effect.se)}${bound}`;
}

function describePoint({ says, ours, reference, z, published }: PointReport): string[] {
  return [
    says,
    digitsIfAny(ours.mean),
    ours.n === 0 ? '' : digitsIfAny(ours.se),
    digitsIfAny(reference?.mean),
    digitsIfAny(reference?.se),
    z === null ? '' : signedDigits(z, 1),
    digitsIfAny(published),
  ];
}

function headingOf({ model, figure }: FigureReport): string {
  return `${model}: ${figure}`;
}

/** As readers of Markdown make anchors of headings. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(' ', '-')
    .replace(/[^a-z0-9_-]/g, '');
}

function runsOf({ replicates }: FigureReport): string {
  return replicates === 0 ? 'worked out' : String(replicates);
}

function range([from, to]: readonly [number, number]): string {
  return to === Number.POSITIVE_INFINITY ? `above ${from}` : `${from} to ${to}`;
}
