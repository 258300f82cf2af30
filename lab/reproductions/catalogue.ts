/** The published models that are reproduced, by the model's name. */
import { fang2010Reproduction } from './fang2010/reproduction.ts';
import { lazerFriedman2007Reproduction } from './lazer-friedman2007/reproduction.ts';
import { levinthal1997Reproduction } from './levinthal1997/reproduction.ts';
import { march1991Reproduction } from './march1991/reproduction.ts';
import { posenLevinthal2012Reproduction } from './posen-levinthal2012/reproduction.ts';
import type { Reproduction } from './reproduction.ts';

export const reproductions: ReadonlyMap<string, Reproduction> = new Map(
  [
    march1991Reproduction,
    lazerFriedman2007Reproduction,
    levinthal1997Reproduction,
    fang2010Reproduction,
    posenLevinthal2012Reproduction,
  ].map((reproduction) => [reproduction.model.name, reproduction]),
);
