import type { FitReport } from '../../lab/reproductions/judge.ts';
import { formatCount } from '../numbers.ts';
import { words } from '../words/reproductions.ts';
import { Mark, SoFar } from './claims.tsx';
import type { Desk } from './desk.ts';
import { areMany } from './fit-table.tsx';

const says = words.agreement;

/** How far ours is from others' numbers as a whole: the means beyond their bounds, and χ². */
export function Agreement({ desk }: { desk: Desk }) {
  const { figure } = desk.sight.value;
  const reproducing = desk.reproducing(desk.sight.value);
  const report = reproducing.report.value;
  const isSoFar = reproducing.status.value === 'running';
  const compares = figure.points.some(({ reference }) => reference !== null);
  // Many fits have a table of their own.
  const fits = areMany(figure) ? [] : figure.fits;
  if (!compares && fits.length === 0) return null;
  return (
    <section class="figure agreement" aria-labelledby="agreement-title">
      <h2 id="agreement-title">{says.title}</h2>
      {report === null ? <p class="lead">{says.notYet}</p> : <SoFar desk={desk} />}
      {report !== null && report.agreement.compared > 0 && (
        <p class="means">
          <Mark verdict={report.agreement.holds ? 'holds' : 'fails'} isSoFar={isSoFar} />
          {says.means({
            compared: report.agreement.compared,
            far: report.agreement.farOff,
            mayBeFar: report.agreement.mayBeFarOff,
            tooFar: report.agreement.tooFarOff,
          })}
        </p>
      )}
      {fits.length > 0 && (
        <>
          <h3>{says.chiSquare}</h3>
          <p class="lead">
            {says.chiSquareSays} {fits.some(isMisfit) && says.misfitsSay}
          </p>
          <ul>
            {fits.map((fit, k) => (
              <FitRow
                key={fit.says}
                says={fit.says}
                accept={fit.accept}
                points={fit.points.length}
                report={report?.fits[k] ?? null}
                isSoFar={isSoFar}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface FitRowProps extends Pick<FitReport, 'says' | 'accept' | 'points'> {
  readonly report: FitReport | null;
  readonly isSoFar: boolean;
}

/** Whether a fit is there to show that it is none. */
function isMisfit({ accept }: Pick<FitReport, 'accept'>): boolean {
  return accept?.[1] === Number.POSITIVE_INFINITY;
}

/** What came of a fit that is judged, in words. */
export function sayFit(fit: FitReport): string {
  return says.found[isMisfit(fit) ? 'misfit' : 'fit'][fit.holds ? 'holds' : 'fails'];
}

function FitRow({ says: what, accept, points, report, isSoFar }: FitRowProps) {
  const word = report === null || accept === null ? undefined : sayFit(report);
  const verdict = report === null || accept === null ? null : report.holds ? 'holds' : 'fails';
  const wanted =
    accept === null
      ? []
      : [
          isMisfit({ accept })
            ? says.from(String(accept[0]))
            : says.between(String(accept[0]), String(accept[1])),
        ];
  return (
    <li class="contrast seen">
      <Mark verdict={verdict} isSoFar={isSoFar} word={word} />
      <span class="says">
        <Told text={what} />
        <small>{[says.fit(formatCount(points)), ...wanted].join('; ')}</small>
      </span>
      {report !== null && (
        <span class="effect">
          <b>{report.chiSquareAPoint.toFixed(2)}</b>
          {word !== undefined && <small>{isSoFar ? words.claims.soFar(word) : word}</small>}
        </span>
      )}
    </li>
  );
}

/** What stands between backticks, as code. */
function Told({ text }: { text: string }) {
  return (
    <>{text.split('`').map((part, k) => (k % 2 === 1 ? <code key={part}>{part}</code> : part))}</>
  );
}
