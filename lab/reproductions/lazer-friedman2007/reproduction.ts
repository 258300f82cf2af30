import { lazerFriedman2007 } from '../../../sim/models/lazer-friedman2007/model.ts';
import type { Reproduction } from '../reproduction.ts';
import { figure4 } from './figure-4.ts';
import { figure6 } from './figure-6.ts';
import { figure7, figure9 } from './figure-7.ts';
import { figure10, figure11 } from './figure-10.ts';
import published from './published.json';
import { smooth } from './smooth.ts';
import { tableB1 } from './table-b1.ts';

/** Lazer & Friedman (2007): table B.1, figures 4, 6, 7, 9, 10 and 11, and what is said of simple problems. */
export const lazerFriedman2007Reproduction: Reproduction = {
  model: lazerFriedman2007,
  title: 'Lazer & Friedman (2007), Administrative Science Quarterly 52(4) 667–694',
  runs: published.landscapes,
  figures: [tableB1, figure4, figure6, figure7, figure9, figure10, figure11, smooth],
};
