import { signed, signedDigits } from '../../lab/reproductions/digits.ts';
import type { ClaimReport, ContrastReport, Verdict } from '../../lab/reproductions/judge.ts';
import { isIn, reachOf } from '../../lab/reproductions/picture.ts';
import {
  type Claim,
  type Contrast,
  type Figure,
  termsOf,
} from '../../lab/reproductions/reproduction.ts';
import { formatCount } from '../numbers.ts';
import { words } from '../words/reproductions.ts';
import type { Desk } from './desk.ts';
import { sayNeeds } from './sayings.ts';
import '../style/verdicts.css';

const says = words.claims;
const MARKS = { holds: '✔', fails: '✘', open: '?' } as const satisfies Record<Verdict, string>;

/** Of more contrasts than this the one nearest to its bound is shown, and the others when asked for. */
const MANY = 4;

/** Everything that is claimed, and what has come of it so far. */
export function Claims({ desk }: { desk: Desk }) {
  const { figure, panel } = desk.sight.value;
  const reproducing = desk.reproducing(desk.sight.value);
  const report = reproducing.report.value;
  if (figure.claims.length === 0) return null;
  const cells = panel === null ? null : cellsIn(figure, panel);
  return (
    <section class="figure claims" aria-labelledby="claims-title">
      <h2 id="claims-title">{says.title}</h2>
      <p class="lead">{says.says}</p>
      <SoFar desk={desk} />
      <ul>
        {figure.claims.map((claim, k) => (
          <ClaimItem
            key={claim.name}
            claim={claim}
            report={report?.claims[k] ?? null}
            cells={cells}
            isSoFar={reproducing.status.value === 'running'}
          />
        ))}
      </ul>
    </section>
  );
}

interface ClaimItemProps {
  readonly claim: Claim;
  readonly report: ClaimReport | null;
  /** The cells of the panel that is looked at; null where there are no panels. */
  readonly cells: ReadonlySet<string> | null;
  readonly isSoFar: boolean;
}

function ClaimItem({ claim, report, cells, isSoFar }: ClaimItemProps) {
  const rows = claim.contrasts.map((contrast, k) => (
    <ContrastRow
      key={contrast.says}
      contrast={contrast}
      report={report?.contrasts[k] ?? null}
      isSeen={cells === null || isSeen(contrast, cells)}
      isSoFar={isSoFar}
    />
  ));
  const count = formatCount(rows.length);
  const least = report === null ? null : nearest(report.contrasts);
  return (
    <li class={`claim ${report?.verdict ?? 'not-run'}`}>
      <p>
        <Mark verdict={report?.verdict ?? null} isSoFar={isSoFar} />
        <b>{claim.name}</b> {claim.says}
      </p>
      {rows.length <= MANY ? (
        <ul>{rows}</ul>
      ) : (
        <>
          {least !== null && <ul>{rows[least]}</ul>}
          <details>
            <summary>{report === null ? says.all(count) : says.least(count)}</summary>
            <ul>{rows}</ul>
          </details>
        </>
      )}
    </li>
  );
}

interface ContrastRowProps {
  readonly contrast: Contrast;
  readonly report: ContrastReport | null;
  /** Whether what it compares is in the panel that is looked at. */
  readonly isSeen: boolean;
  readonly isSoFar: boolean;
}

function ContrastRow({ contrast, report, isSeen, isSoFar }: ContrastRowProps) {
  const bound = contrast.above === 0 ? '' : ` (${says.bound(signed(contrast.above))})`;
  return (
    <li class={isSeen ? 'contrast seen' : 'contrast'}>
      <Mark verdict={report?.verdict ?? null} isSoFar={isSoFar} />
      <span class="says">
        {contrast.says}
        {bound}
        {report?.verdict === 'open' && <small>{sayNeeds(report)}</small>}
      </span>
      {report !== null && (
        <span class="effect">
          <b>{signedDigits(report.effect.mean, 4)}</b>
          {reachOf(report.effect) > 0 && <small>{sayInterval(report)}</small>}
        </span>
      )}
    </li>
  );
}

interface MarkProps {
  readonly verdict: Verdict | null;
  /** Whether more runs are coming in: then it is none yet. */
  readonly isSoFar?: boolean;
  /** What it stands for here, where that is not that something holds. */
  readonly word?: string;
}

/** A verdict as a sign, with its word for who can't see it. */
export function Mark({ verdict, isSoFar = false, word }: MarkProps) {
  const settled = word ?? (verdict === null ? says.notRun : says.verdicts[verdict]);
  const told = isSoFar && verdict !== null ? says.soFar(settled) : settled;
  const kind = verdict === null ? 'not-run' : isSoFar ? 'so-far' : verdict;
  return (
    <span class={`verdict ${kind}`} role="img" aria-label={told} title={told}>
      {verdict === null ? '·' : `${MARKS[verdict]}${isSoFar ? '…' : ''}`}
    </span>
  );
}

/** That what stands below is no verdict yet, and of how many runs it is. */
export function SoFar({ desk }: { desk: Desk }) {
  const reproducing = desk.reproducing(desk.sight.value);
  const { fewest, wanted } = reproducing.progress.value;
  if (reproducing.status.value !== 'running' || reproducing.cells.length === 0) return null;
  const each = wanted / reproducing.cells.length;
  return <p class="lead so-far">{says.soFarSays(formatCount(fewest), formatCount(each))}</p>;
}

function sayInterval({ effect }: ContrastReport): string {
  const reach = reachOf(effect);
  return says.interval(signedDigits(effect.mean - reach, 4), signedDigits(effect.mean + reach, 4));
}

/** The number of the contrast that is nearest to its bound, or farthest on its wrong side. */
function nearest(contrasts: readonly ContrastReport[]): number {
  const margins = contrasts.map(({ effect, above }) => (effect.mean - above) / effect.se);
  return margins.indexOf(Math.min(...margins));
}

/** The names of the cells that the panel's points are read of. */
function cellsIn(figure: Figure, panel: string): Set<string> {
  const points = figure.points.filter(({ place }) => isIn(place, panel));
  return new Set(points.flatMap(({ of }) => termsOf(of).map(({ cell }) => cell.name)));
}

function isSeen({ sum }: Contrast, cells: ReadonlySet<string>): boolean {
  const terms = sum.flatMap(([, of]) => termsOf(of));
  return terms.length === 0 || terms.some(({ cell }) => cells.has(cell.name));
}
