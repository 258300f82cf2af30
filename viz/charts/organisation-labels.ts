/** The names beside the rows of an organisation's picture, with what is counted there. */
import { select } from 'd3';
import { accountOfProposals } from '../../sim/account.ts';
import { formatCompact } from '../numbers.ts';
import { words as chartWords } from '../words/charts.ts';
import type { OrganisationData } from './organisation.ts';
import { countRules } from './organisation-in-words.ts';
import type { OrganisationLayout } from './organisation-layout.ts';

interface Label {
  readonly y: number;
  readonly text: string;
  readonly counted: string;
}

/** How far above what it names a label ends; above a manager's square, which may stand below it, twice that. */
const APART = 2;

export function placeLabels(
  element: HTMLElement,
  layout: OrganisationLayout,
  { crowd, frame }: OrganisationData,
): void {
  const proposals = accountOfProposals(crowd.booksAtStart, frame.books);
  const says = chartWords.organisation;
  const list: Label[] = [
    { y: layout.reality.y, text: says.reality, counted: '' },
    { y: layout.rules.y, text: says.rulebook, counted: says.rules(countRules(frame)) },
    ...layout.rows.map(({ y, radius }, k) => ({
      y: y - radius - APART,
      text: says.level(k + 1),
      counted: says.stopped(formatCompact(proposals.blockedByLevel[k] ?? 0)),
    })),
    { y: layout.peopleKnow.y, text: says.peopleKnow, counted: '' },
  ];
  select(element)
    .selectAll<HTMLElement, Label>('p')
    .data(list)
    .join((enter) => {
      const p = enter.append('p');
      p.append('b');
      p.append('span');
      return p;
    })
    .style('top', ({ y }) => `${y - APART}px`)
    .each(function ({ text, counted }) {
      select(this).select('b').text(text);
      select(this).select('span').text(counted);
    });
}
