import reproduction from '../../docs/reproduction.md?raw';
import { claimsWritten } from '../../lab/documents/written.ts';
import { digits, signed, signedDigits } from '../../lab/reproductions/digits.ts';
import {
  type ClaimReport,
  type FigureReport,
  nearestToBound,
} from '../../lab/reproductions/judge.ts';
import type { Claim } from '../../lab/reproductions/reproduction.ts';
import { sayFit } from '../reproductions/agreement.tsx';
import { Mark } from '../reproductions/claims.tsx';
import type { Reproducing } from '../reproductions/reproducing.ts';
import { nameOf } from '../reproductions/sayings.ts';
import { USUAL_RUNS, writeSight } from '../reproductions/sight.ts';
import { words } from '../words/card.ts';
import { CheckAll } from './check-all.tsx';
import { FEW, type FigureChecks } from './figure-checks.ts';

const says = words.results;
const written = claimsWritten(reproduction);

/** Every published figure of a model: its claims, what was written down of them, and what comes out here. */
export function FigureResults({ checks }: { checks: FigureChecks }) {
  const queue = checks.queue.value;
  const all = checks.reproducing.map(({ figure }) => figure);
  return (
    <>
      <p>{says.figures}</p>
      <CheckAll
        isRunning={queue.length > 0}
        start={() => checks.check(all)}
        stop={() => checks.stop()}
      />
      {checks.reproducing.map((one) => (
        <FigureResult
          key={one.figure.name}
          one={one}
          waits={queue.includes(one.figure)}
          check={() => checks.check([one.figure])}
        />
      ))}
    </>
  );
}

interface FigureResultProps {
  readonly one: Reproducing;
  /** Whether it is being checked, or waits for it. */
  readonly waits: boolean;
  check(): void;
}

function FigureResult({ one, waits, check }: FigureResultProps) {
  const { figure, reproduction: published } = one;
  const report = one.report.value;
  const { fewest, most, wanted } = one.progress.value;
  const name = nameOf(figure);
  const each = one.cells.length === 0 ? 0 : wanted / one.cells.length;
  return (
    <section class="figure-result" aria-label={name}>
      <h3>
        {name}: {figure.title}
      </h3>
      <p class="doing">
        <button
          type="button"
          class="quiet"
          disabled={waits}
          aria-label={`${report === null ? says.check : says.more}: ${name}`}
          onClick={check}
        >
          {report === null ? says.check : says.more}
        </button>
        <span>
          {most > 0 && (waits ? says.runs(fewest, each) : says.ran(fewest))}
          {most === 0 && report !== null && says.workedOut}
        </span>
        <a
          href={writeSight({ reproduction: published, figure, panel: null, runs: USUAL_RUNS })}
          aria-label={`${says.toFigure}: ${name}`}
        >
          {says.toFigure}
        </a>
      </p>
      {one.problem.value !== null && (
        <p class="mistake" role="alert">
          {says.failed(one.problem.value)}
        </p>
      )}
      {report !== null && <Agreement report={report} isSoFar={waits} />}
      <ul class="claims-here">
        {figure.claims.map((claim, k) => (
          <ClaimHere
            key={claim.name}
            model={published.model.name}
            claim={claim}
            report={report?.claims[k] ?? null}
            isSoFar={waits}
          />
        ))}
      </ul>
    </section>
  );
}

/** How well the means agree with an independent program's, and the points with those printed. */
function Agreement({ report, isSoFar }: { report: FigureReport; isSoFar: boolean }) {
  const { agreement, fits, replicates } = report;
  const judged = fits.filter(({ accept }) => accept !== null);
  // What so few runs spread by is not known well enough to say that something does not fit.
  const otherwise = replicates > 0 && replicates < FEW ? 'open' : 'fails';
  return (
    <ul class="claims-here">
      {agreement.compared > 0 && (
        <li>
          <Mark verdict={agreement.holds ? 'holds' : otherwise} isSoFar={isSoFar} />
          <span>{says.agreement(agreement.farOff, agreement.compared)}</span>
        </li>
      )}
      {judged.map((fit) => (
        <li key={fit.says}>
          <Mark
            verdict={fit.holds ? 'holds' : otherwise}
            isSoFar={isSoFar}
            word={fit.holds ? sayFit(fit) : undefined}
          />
          <span>
            {fit.says.replaceAll('`', '')}:{' '}
            {says.fit(
              fit.chiSquareAPoint.toFixed(2),
              fit.holds || otherwise === 'fails' ? sayFit(fit) : says.tooFew,
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface ClaimHereProps {
  readonly model: string;
  readonly claim: Claim;
  readonly report: ClaimReport | null;
  readonly isSoFar: boolean;
}

function ClaimHere({ model, claim, report, isSoFar }: ClaimHereProps) {
  const was = written.get(`${model} ${claim.name}`);
  return (
    <li>
      <Mark verdict={report?.verdict ?? null} isSoFar={isSoFar} />
      <span>
        <b>{claim.name}</b> {claim.says}
        <small>
          {says.written}: {was === undefined ? says.notWritten : `${was.mark} ${was.found}`}
        </small>
        {report !== null && (
          <small>
            {says.here}: {sayNearest(report)}
          </small>
        )}
      </span>
    </li>
  );
}

/** The contrast that is nearest to its bound, as docs/reproduction.md says it. */
function sayNearest({ contrasts }: ClaimReport): string {
  const { says: what, effect, above } = nearestToBound(contrasts);
  const bound = above === 0 ? '' : `, ${says.above(signed(above))}`;
  return `${what}: ${signedDigits(effect.mean, 4)} ± ${digits(effect.se)}${bound}`;
}
