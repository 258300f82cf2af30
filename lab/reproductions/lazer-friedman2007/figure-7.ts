/** Figures 7 and 9: a ring of which some links are rewired, in the long run and early on. */
import type { Figure, Term } from '../reproduction.ts';
import { cellOf, contrast, falling, READINGS, type Reading, score } from './cells.ts';
import published from './published.json';

const ring = (links: number, round: number | null, reading?: Reading): Term =>
  score(cellOf('rewired', { links }, reading), round);

export const figure7: Figure = {
  name: '7',
  title: 'Score in the long run in a ring with links rewired',
  axes: { x: 'Links rewired', y: 'Score' },
  points: READINGS.flatMap((reading) =>
    published.figure7.map(({ links, value }) => ({
      says: `${reading}  ${links} links rewired`,
      of: ring(links, null, reading),
      place: { panel: reading, series: 'long run', x: links },
      reference: null,
      published: value,
    })),
  ),
  fits: READINGS.map((reading) => ({
    says: `Partners \`${reading}\``,
    points: published.figure7.map(({ links, value }) => ({
      of: ring(links, null, reading),
      published: value,
    })),
    runs: published.landscapes,
    readingError: published.readingError,
    accept: null,
  })),
  claims: [
    {
      name: 'L4',
      says: 'The more links are rewired, the lower the score in the long run.',
      contrasts: falling([0, 10, 20, 48].map((links) => [`${links} links`, ring(links, null)])),
    },
  ],
};

export const figure9: Figure = {
  name: '9',
  title: 'Score after 10, 15 and 25 rounds in a ring with links rewired',
  axes: { x: 'Links rewired', y: 'Score' },
  points: published.figure9.map(({ links, round, value }) => ({
    says: `${links} links rewired, round ${round}`,
    of: ring(links, round),
    place: { panel: 'with-replacement', series: `round ${round}`, x: links },
    reference: null,
    published: value,
  })),
  fits: [
    {
      says: 'Partners `with-replacement`',
      points: published.figure9.map(({ links, round, value }) => ({
        of: ring(links, round),
        published: value,
      })),
      runs: published.landscapes,
      readingError: published.readingError,
      accept: null,
    },
  ],
  claims: [
    {
      name: 'L5',
      says: 'After 25 rounds some rewiring is best, and much is worse than none.',
      contrasts: [
        contrast('5 links above none', ring(5, 25), ring(0, 25)),
        contrast('5 links above 48', ring(5, 25), ring(48, 25)),
        contrast('none above 48', ring(0, 25), ring(48, 25)),
      ],
    },
  ],
};
