import { levinthal1997 } from '../../../sim/models/levinthal1997/model.ts';
import type { Reproduction } from '../reproduction.ts';
import { exactLandscapes } from './exact.ts';
import { figure1 } from './figure-1.ts';
import published from './published.json';

/** Levinthal (1997): figure 1. */
export const levinthal1997Reproduction: Reproduction = {
  model: levinthal1997,
  title: 'Levinthal (1997), Management Science 43(7) 934–950',
  runs: published.runs,
  figures: [figure1, exactLandscapes],
};
