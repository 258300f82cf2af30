import { exp } from '../../exp.ts';
import { share } from '../../parameter.ts';
import type { Process, Week } from '../../process.ts';
import { chance, DRAWS, draw } from '../../rng.ts';
import type { Bandit } from './bandit.ts';

/** What the processes find in their period besides the moment. */
export interface Choosing {
  readonly bandit: Bandit;
}

/** One arm is chosen, it pays or not, and that is learnt from. Posen & Levinthal (2012). */
export const trial: Process<'tau', Choosing> = {
  name: 'trial',
  says: 'An arm is chosen with a probability that grows with what is believed of it (softmax with temperature τ/10); it pays +1 or −1; what is believed of it is the mean of its trials (1 or 0) and of the ½ believed at first.',
  grade: 'stylised',
  sources: ['posen-levinthal-2012'],
  parameters: {
    tau: share({
      label: 'τ: exploration',
      says: 'How evenly arms are chosen whatever is believed of them: near 0 the best is always taken.',
      group: 'individual learning',
      min: 0.001,
      max: 10,
      step: 0.01,
      default: 0.5,
      grade: 'stylised',
      sources: ['posen-levinthal-2012'],
    }),
  },
  step(week) {
    const { bandit, luck } = week;
    const arm = chosen(week);
    bandit.take(arm, draw(luck.stream('trial', 'pays'), 0) < chance(bandit.pays[arm]));
  },
};

/** An arm, drawn by softmax. The best has weight 1, so that nothing is too large a number. */
function chosen({ bandit: { believed, arms }, luck, p }: Week<'tau', Choosing>): number {
  let best = believed[0];
  for (const belief of believed) best = Math.max(best, belief);
  const weights = new Float64Array(arms);
  let total = 0;
  for (let arm = 0; arm < arms; arm++) {
    weights[arm] = exp((10 * (believed[arm] - best)) / p.tau);
    total += weights[arm];
  }
  let left = (draw(luck.stream('trial', 'chooses'), 0) / DRAWS) * total;
  for (let arm = 0; arm < arms; arm++) {
    left -= weights[arm];
    if (left < 0) return arm;
  }
  return believed.indexOf(best);
}
