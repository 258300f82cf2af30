import { choice } from '../../parameter.ts';
import type { Process, Week } from '../../process.ts';
import { drawBelow } from '../../rng.ts';
import type { Solution } from '../nk/landscape.ts';
import type { Population } from './population.ts';

/** What the process finds in its period besides the moment. */
export interface Adapting {
  readonly population: Population;
}

export const SEARCH = { superiorNeighbour: 0, oneTrial: 1 } as const;

/** Organisations change one attribute at a time, and keep what is better. Levinthal (1997), p. 939. */
export const localSearch: Process<'search', Adapting> = {
  name: 'localSearch',
  says: 'Each organisation moves to a form that differs in one attribute and is strictly better, if there is one.',
  grade: 'stylised',
  sources: ['levinthal-1997'],
  parameters: {
    search: choice({
      label: 'Search',
      says: 'Whether an organisation moves to a superior neighbour, chosen at random, or tries one random attribute a period.',
      choices: ['superior-neighbour', 'one-trial'],
      group: 'individual learning',
    }),
  },
  step(week) {
    const { population, p } = week;
    for (let k = 0; k < population.size; k++) {
      const tried = p.search === SEARCH.oneTrial ? trial(week, k) : neighbour(week, k);
      if (tried !== population.forms[k]) population.take(k, tried);
    }
  },
};

/** One attribute changed at random, if that is better. */
function trial({ population, luck }: Week<never, Adapting>, k: number): Solution {
  const { landscape, forms, worths } = population;
  const stream = luck.stream('localSearch', 'changes');
  const tried = forms[k] ^ (1 << drawBelow(stream, k, landscape.bits));
  return landscape.worth(tried) > worths[k] ? tried : forms[k];
}

/** One of the better neighbours, each as likely. */
function neighbour({ population, luck }: Week<never, Adapting>, k: number): Solution {
  const { landscape, forms, worths } = population;
  const better: Solution[] = [];
  for (let bit = 0; bit < landscape.bits; bit++) {
    const form = forms[k] ^ (1 << bit);
    if (landscape.worth(form) > worths[k]) better.push(form);
  }
  if (better.length === 0) return forms[k];
  return better[drawBelow(luck.stream('localSearch', 'moves'), k, better.length)];
}
