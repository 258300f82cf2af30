/** The cells of the learning ledger, numbered: by source, reach, fate and insurer, what is still open last. */
import type { Cell } from '../../sim/account.ts';
import { CAUSES, INSURERS, REACHES, SOURCES } from '../../sim/books.ts';

const FATES = [...CAUSES, 'open'] as const;
export const PLACES = SOURCES.length * REACHES.length * FATES.length * INSURERS.length;

export function placeOf({ source, reach, fate, insured }: Cell): number {
  const insurer = insured === null ? 0 : INSURERS.indexOf(insured);
  const group = SOURCES.indexOf(source) * REACHES.length + REACHES.indexOf(reach);
  return (group * FATES.length + FATES.indexOf(fate)) * INSURERS.length + insurer;
}

/** The cell of number `place`, without its count. */
export function cellAt(place: number): Omit<Cell, 'count'> {
  const cell = ALL[place];
  if (cell === undefined) throw new RangeError(`there is no cell ${place}`);
  return cell;
}

const ALL: readonly Omit<Cell, 'count'>[] = SOURCES.flatMap((source) =>
  REACHES.flatMap((reach) =>
    FATES.flatMap((fate) =>
      INSURERS.map((insurer) => ({
        ...{ source, reach, fate },
        insured: fate === 'open' ? null : insurer,
      })),
    ),
  ),
);
