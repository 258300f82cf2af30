import { march1991 } from '../../../sim/models/march1991/model.ts';
import type { Reproduction } from '../reproduction.ts';
import { exactTiny } from './exact.ts';
import { figure1 } from './figure-1.ts';
import { figure2 } from './figure-2.ts';
import { figure3 } from './figure-3.ts';
import { figure4 } from './figure-4.ts';
import { figure5 } from './figure-5.ts';
import { figure6 } from './figure-6.ts';
import { otherReadings } from './other-readings.ts';
import published from './published.json';

/** March (1991): his figures, those of mutual learning in the reading of the figures and in that of the text. */
export const march1991Reproduction: Reproduction = {
  model: march1991,
  title: 'March (1991), Organization Science 2(1) 71–87',
  runs: published.runs,
  figures: [figure1, figure2, figure3, figure4, figure5, figure6, exactTiny, otherReadings],
};
