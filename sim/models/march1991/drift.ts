import { share } from '../../parameter.ts';
import type { Process } from '../../process.ts';
import { environment } from '../../processes/environment.ts';

/** Turbulence, as in the three-level model, under March's symbol. March (1991). */
export const drift: Process<'p4'> = {
  name: 'drift',
  says: 'Each dimension of reality turns over with probability p4.',
  grade: 'stylised',
  sources: ['march-1991'],
  parameters: {
    p4: share({
      label: 'p4: turbulence',
      unit: 'per period',
      says: 'The probability that a dimension of reality turns over.',
      group: 'world',
      default: 0,
      grade: 'stylised',
      sources: ['march-1991'],
    }),
  },
  step(week) {
    environment.step({ ...week, p: { turbulence: week.p.p4 } });
  },
};
