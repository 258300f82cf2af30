/** The models that a scenario can be put to, by name. */
import type { Model } from '../sim/model.ts';
import { fang2010 } from '../sim/models/fang2010/model.ts';
import { lazerFriedman2007 } from '../sim/models/lazer-friedman2007/model.ts';
import { levinthal1997 } from '../sim/models/levinthal1997/model.ts';
import { march1991 } from '../sim/models/march1991/model.ts';
import { posenLevinthal2012 } from '../sim/models/posen-levinthal2012/model.ts';
import { threeLevel } from '../sim/models/three-level.ts';

export const models: Readonly<Record<string, Model>> = {
  [threeLevel.name]: threeLevel,
  [march1991.name]: march1991,
  [lazerFriedman2007.name]: lazerFriedman2007,
  [fang2010.name]: fang2010,
  [levinthal1997.name]: levinthal1997,
  [posenLevinthal2012.name]: posenLevinthal2012,
};

/** What holds where a scenario does not say. */
export const DEFAULT_MODEL = threeLevel.name;
export const DEFAULT_PRESET = 'typical';
