import { describe, expect, it } from 'vitest';
import { ExperimentRunner } from '../../../lab/experiments/experiment-run.ts';
import { OutcomeReader } from '../../../lab/experiments/outcome.ts';
import { runReplicate } from '../../../lab/experiments/replicate.ts';
import { experimentFrom } from '../tables/experiment-from.ts';

const none = { weeks: false, ledger: false, proposals: false, events: false };

describe('A run of an experiment', () => {
  it.each([none, { ...none, weeks: { every: 7 } }])(
    'has the outcomes of the whole run, though only what is read is measured: %j',
    (tables) => {
      const experiment = experimentFrom({
        tables,
        outcomes: {
          at: { measure: 'performance', weeks: [11, 11] },
          over: { measure: 'climate', weeks: [20, 31] },
          last: { measure: 'efficacy' },
          both: 'at + over',
        },
      });
      const runner = new ExperimentRunner(experiment);
      const { plan, seed } = runner.turns.at(0);
      const read = new OutcomeReader(experiment.outcomes).read(runReplicate(plan, seed, 0));
      expect(read.every(Number.isFinite)).toBe(true);
      expect(runner.row(0).outcomes).toEqual(read);
    },
  );
});
