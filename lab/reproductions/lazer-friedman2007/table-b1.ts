/** Table B.1: of the same landscapes, on how many one network ends above another. */
import type { Contest, Figure } from '../reproduction.ts';
import { cellOf, type NetworkName, READINGS, type Reading, score } from './cells.ts';
import published from './published.json';
import reference from './reference.json';

interface Entry {
  readonly winner: string;
  readonly loser: string;
}

const contest = ({ winner, loser }: Entry, reading: Reading): Contest => ({
  winner: score(cellOf(winner as NetworkName, {}, reading)),
  loser: score(cellOf(loser as NetworkName, {}, reading)),
});

const share = (count: number, of: number) => {
  const mean = count / of;
  return { mean, se: Math.sqrt((mean * (1 - mean)) / of) };
};

function referenceFor({ winner, loser }: Entry, reading: Reading) {
  const found = reference.tableB1.find(
    (entry) => entry.partners === reading && entry.winner === winner && entry.loser === loser,
  );
  return found === undefined ? null : share(found.count, reference.landscapes);
}

export const tableB1: Figure = {
  name: 'B.1',
  title: 'On which share of landscapes the first network ends above the second',
  axes: null,
  points: READINGS.flatMap((reading) =>
    published.tableB1.map((entry) => ({
      says: `${reading}  ${entry.winner} above ${entry.loser}`,
      of: contest(entry, reading),
      place: null,
      reference: referenceFor(entry, reading),
      published: entry.count / published.landscapes,
    })),
  ),
  fits: READINGS.map((reading) => ({
    says: `Partners \`${reading}\`, all twenty numbers`,
    points: published.tableB1.map((entry) => ({
      of: contest(entry, reading),
      published: entry.count / published.landscapes,
    })),
    runs: published.landscapes,
    readingError: 0,
    accept: reading === 'with-replacement' ? ([0, 1.9] as const) : null,
  })),
  claims: [],
};
