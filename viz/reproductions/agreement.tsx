import type { FitReport } from '../../lab/reproductions/judge.ts';
import { formatCount } from '../numbers.ts';
import { words } from '../words/reproductions.ts';
import { Mark } from './claims.tsx';
import type { Desk } from './desk.ts';
import { areMany } from './fit-table.tsx';

const says = words.agreement;

/** How far ours is from others' numbers as a whole: the means beyond their bounds, and χ². */
export function Agreement({ desk }: { desk: Desk }) {
  const { figure } = desk.sight.value;
  const report = desk.reproducing(desk.sight.value).report.value;
  const compares = figure.points.some(({ reference }) => reference !== null);
  // Many fits have a table of their own.
  const fits = areMany(figure) ? [] : figure.fits;
  if (!compares && fits.length === 0) return null;
  return (
    <section class="figure agreement" aria-labelledby="agreement-title">
      <h2 id="agreement-title">{says.title}</h2>
      {report === null && <p class="lead">{says.notYet}</p>}
      {report !== null && report.agreement.compared > 0 && (
        <p class="means">
          <Mark verdict={report.agreement.holds ? 'holds' : 'fails'} />
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
          <p class="lead">{says.chiSquareSays}</p>
          <ul>
            {fits.map((fit, k) => (
              <FitRow
                key={fit.says}
                says={fit.says}
                accept={fit.accept}
                points={fit.points.length}
                report={report?.fits[k] ?? null}
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
}

function FitRow({ says: what, accept, points, report }: FitRowProps) {
  const verdict = report === null || accept === null ? null : report.holds ? 'holds' : 'fails';
  const wanted =
    accept === null
      ? []
      : [
          accept[1] === Number.POSITIVE_INFINITY
            ? says.from(String(accept[0]))
            : says.between(String(accept[0]), String(accept[1])),
        ];
  return (
    <li class="contrast seen">
      <Mark verdict={verdict} />
      <span class="says">
        <Told text={what} />
        <small>{[says.fit(formatCount(points)), ...wanted].join('; ')}</small>
      </span>
      <span class="effect">{report !== null && <b>{report.chiSquareAPoint.toFixed(2)}</b>}</span>
    </li>
  );
}

/** What stands between backticks, as code. */
function Told({ text }: { text: string }) {
  return (
    <>{text.split('`').map((part, k) => (k % 2 === 1 ? <code key={part}>{part}</code> : part))}</>
  );
}
