/** What a mark in the picture of an organisation is, in a sentence or two. */
import { formatCount, formatPercent, formatShare } from '../numbers.ts';
import { words as chartWords } from '../words/charts.ts';
import { END, ON_MERIT, RULE } from '../worker/frame.ts';
import type { OrganisationData } from './organisation.ts';
import type { OrganisationLayout } from './organisation-layout.ts';
import type { Mark } from './organisation-marks.ts';

const says = chartWords.organisation.marks;

export function sayMark(data: OrganisationData, layout: OrganisationLayout, mark: Mark): string {
  const of = { data, layout };
  switch (mark.kind) {
    case 'element':
      return sayElement(data, mark.at);
    case 'manager':
      return sayManager(of, mark.at);
    case 'team':
      return sayTeam(of, mark.at);
    case 'person':
      return sayPerson(data, mark.at);
    case 'proposal':
      return sayProposal(data, mark.team, mark.element);
  }
}

interface Seen {
  readonly data: OrganisationData;
  readonly layout: OrganisationLayout;
}

function sayElement({ crowd, frame }: OrganisationData, at: number): string {
  const { reality, rules, mandated, peopleRight, peopleWrong } = frame.elements;
  return says.element({
    number: formatCount(at + 1),
    works: reality[at] === 1,
    rule: rules[at] === RULE.right ? 'right' : rules[at] === RULE.wrong ? 'wrong' : 'silent',
    mandated: mandated[at],
    right: formatPercent(peopleRight[at] / crowd.people),
    wrong: formatPercent(peopleWrong[at] / crowd.people),
  });
}

function sayManager({ data: { crowd, frame }, layout }: Seen, at: number): string {
  const level = layout.tree.levelOf(at);
  const { start, end } = layout.tree.teamsBelow(at);
  let waiting = 0;
  for (let k = 0; k < frame.pending.length; k += 3) {
    const team = frame.pending[k];
    if (frame.pending[k + 2] === level && team >= start && team < end) waiting++;
  }
  return says.manager({
    level,
    teams: span(start, end),
    right: formatCount(frame.managers.right[at]),
    wrong: formatCount(frame.managers.wrong[at]),
    elements: formatCount(crowd.elements),
    waiting,
  });
}

function sayTeam({ data: { crowd, frame }, layout }: Seen, at: number): string {
  const first = at * layout.teamsPerMark;
  const end = Math.min(first + layout.teamsPerMark, crowd.teams);
  let right = 0;
  if (frame.perMark === 1) {
    const seats = frame.marks.right.subarray(first * crowd.teamSize, end * crowd.teamSize);
    right = seats.reduce((sum, count) => sum + count, 0) / Math.max(1, seats.length);
  } else right = frame.marks.right[at];
  const proposals: string[] = [];
  let pending = 0;
  for (let k = 0; k < frame.pending.length; k += 3) {
    if (frame.pending[k] < first || frame.pending[k] >= end) continue;
    pending++;
    if (proposals.length < MOST_NAMED) proposals.push(formatCount(frame.pending[k + 1] + 1));
  }
  return says.team({
    teams: span(first, end),
    several: end - first > 1,
    right: formatPercent(right / crowd.elements),
    view: formatPercent(frame.teams.right[at] / crowd.elements),
    safety: formatShare(frame.teams.climate[at]),
    pending,
    proposals: end - first > 1 ? [] : proposals,
  });
}

/** How many of a team's proposals are named. */
const MOST_NAMED = 6;

function sayPerson({ crowd, frame }: OrganisationData, seat: number): string {
  const { right, wrong, efficacy, who, isNew } = frame.marks;
  return says.person({
    person: formatCount(who[seat] + 1),
    isNew: isNew[seat] === 1,
    team: formatCount(Math.floor(seat / crowd.teamSize) + 1),
    right: formatCount(right[seat]),
    wrong: formatCount(wrong[seat]),
    blank: formatCount(crowd.elements - right[seat] - wrong[seat]),
    influence: formatShare(efficacy[seat]),
  });
}

function sayProposal({ frame }: OrganisationData, team: number, element: number): string {
  const { pending, ended } = frame;
  const subject = says.proposal(formatCount(team + 1), formatCount(element + 1));
  for (let k = 0; k < ended.length; k += 4)
    if (ended[k] === team && ended[k + 1] === element) return `${subject} ${sayEnd(ended[k + 3])}`;
  for (let k = 0; k < pending.length; k += 3)
    if (pending[k] === team && pending[k + 1] === element)
      return `${subject} ${pending[k + 2] > frame.levels ? says.decision : says.waits(pending[k + 2])}`;
  return subject;
}

function sayEnd(how: number): string {
  switch (how) {
    case END.adopted:
      return says.adopted;
    case END.blockedByMandate:
      return says.mandated;
    case END.withdrawn:
      return says.withdrawn;
    case END.dropped:
      return says.dropped;
    default:
      return how > ON_MERIT ? says.unsound(how - ON_MERIT) : says.unlike(how);
  }
}

/** `5`, or `5–8`, of those from `start` up to, not including, `end`, counted from 1. */
function span(start: number, end: number): string {
  const first = formatCount(start + 1);
  return end - start === 1 ? first : `${first}–${formatCount(end)}`;
}
