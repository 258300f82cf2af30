/** The organisation in one week, in a sentence and as a table. */
import { formatCount, formatPercent, formatShare } from '../numbers.ts';
import { words as chartWords } from '../words/charts.ts';
import { RULE, type Scene } from '../worker/frame.ts';
import type { Crowd } from '../worker/story.ts';
import type { Table } from './chart.ts';
import type { OrganisationData } from './organisation.ts';

export function countRules({ elements: { rules, mandated } }: Scene) {
  let right = 0;
  let wrong = 0;
  let locked = 0;
  rules.forEach((rule, element) => {
    if (rule === RULE.right) right++;
    else if (rule === RULE.wrong) wrong++;
    if (mandated[element] > 0) locked++;
  });
  return { right, wrong, silent: rules.length - right - wrong, mandated: locked };
}

function meanShare(counts: Uint16Array, elements: number): number {
  return counts.reduce((sum, count) => sum + count, 0) / (counts.length * elements);
}

export function describeOrganisation({ crowd, frame }: OrganisationData): string {
  return chartWords.organisation.describe({
    week: formatCount(frame.week),
    people: formatCount(crowd.people),
    teams: formatCount(crowd.teams),
    levels: frame.levels,
    right: formatPercent(meanShare(frame.marks.right, crowd.elements)),
    rules: countRules(frame),
    elements: formatCount(crowd.elements),
    pending: formatCount(frame.pending.length / 3),
  });
}

const MOST_ROWS = 200;

export function tabulateOrganisation(data: OrganisationData): Table {
  const rows = rowsOf(data, MOST_ROWS).map(([team, ...shares]) => {
    const [climate, pending] = shares.splice(4);
    return [
      typeof team === 'number' ? formatCount(team) : team,
      ...shares.map((share) => formatPercent(share)),
      formatShare(climate),
      Number.isNaN(pending) ? '' : formatCount(pending),
    ];
  });
  return { columns: chartWords.organisation.columns, rows };
}

/** A row for each mark, of a team or of several, with the shares as they are. */
export function tabulateEveryTeam(data: OrganisationData): Table {
  return { columns: chartWords.organisation.columns, rows: rowsOf(data, Number.POSITIVE_INFINITY) };
}

type Row = readonly [team: number | string, ...numbers: number[]];

/**
 * Of each mark its team, or from which to which; what people know rightly and wrongly, and what the shared view has
 * so, as shares; safety; and the proposals on their way, which are not known of several teams.
 */
function rowsOf({ crowd, frame }: OrganisationData, most: number): Row[] {
  const { teams } = frame;
  const pending = new Int32Array(crowd.teams);
  for (let k = 0; k < frame.pending.length; k += 3) pending[frame.pending[k]]++;
  const each = frame.perMark === 1 ? 1 : frame.perMark / crowd.teamSize;
  return Array.from(
    { length: Math.min(teams.right.length, most) },
    (_, k): Row => [
      each === 1 ? k + 1 : `${k * each + 1}–${Math.min(crowd.teams, (k + 1) * each)}`,
      peopleShare(crowd, frame, frame.marks.right, k),
      peopleShare(crowd, frame, frame.marks.wrong, k),
      teams.right[k] / crowd.elements,
      teams.wrong[k] / crowd.elements,
      teams.climate[k],
      each === 1 ? pending[k] : Number.NaN,
    ],
  );
}

/** What the people of a mark's team (or teams) know, as a share of the elements. */
function peopleShare(crowd: Crowd, frame: Scene, counts: Uint16Array, mark: number): number {
  if (frame.perMark !== 1) return counts[mark] / crowd.elements;
  const seats = counts.subarray(mark * crowd.teamSize, (mark + 1) * crowd.teamSize);
  return meanShare(seats, crowd.elements);
}
