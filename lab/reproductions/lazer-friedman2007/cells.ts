/** The crowds of Lazer & Friedman's figures: a hundred people on landscapes with N = 20 and K = 5. */
import { NETWORKS } from '../../../sim/models/lazer-friedman2007/network-parameters.ts';
import { PARTNERS } from '../../../sim/models/nk/parameters.ts';
import type { Cell, Contrast, Quantity, Sum, Term } from '../reproduction.ts';

export type NetworkName = (typeof NETWORKS)[number];

/** How the K partners are drawn: the paper does not say. */
export const READINGS = ['with-replacement', 'distinct'] as const;
export type Reading = (typeof READINGS)[number];

/** What the figures vary beside the network; what is not said is at its default. */
export type Varied = Readonly<
  Partial<Record<'links' | 'density' | 'velocity' | 'error' | 'K', number>>
>;

/**
 * Every crowd meets the same landscapes with the same first solutions, as in the paper; what is tried then
 * is each network's own luck.
 */
export function cellOf(
  network: NetworkName,
  varied: Varied = {},
  reading: Reading = 'with-replacement',
): Cell {
  const words = Object.entries(varied).map(([name, value]) => `${name}=${value}`);
  return {
    name: [network, ...words, ...(reading === 'distinct' ? ['partners=distinct'] : [])].join(' '),
    luck: 'landscapes',
    settings: {
      ...varied,
      attempt: NETWORKS.indexOf(network),
      network: NETWORKS.indexOf(network),
      partners: reading === 'distinct' ? PARTNERS.distinct : PARTNERS.withReplacement,
    },
  };
}

/** The score of `cell`, at the end of `round` or, without one, when nobody can change any more. */
export function score(cell: Cell, round: number | null = null): Term {
  return { cell, measure: 'score', week: round };
}

export function contrast(says: string, more: Quantity, than: Quantity, above = 0): Contrast {
  const sum: Sum = [
    [1, more],
    [-1, than],
  ];
  return { says, sum, above };
}

/** That each of `terms` lies above the next, with its words. */
export function falling(terms: readonly (readonly [says: string, term: Term])[]): Contrast[] {
  return terms
    .slice(1)
    .map(([says, term], k) =>
      contrast(`${terms[k]?.[0]} above ${says}`, terms[k]?.[1] as Term, term),
    );
}
