/** The paragraph of a paper that says what was done, from the experiment and the declarations of its model. */
import type { Analysis } from '../analysis/analysis.ts';
import { ENGINE } from '../engine.ts';
import type { Experiment } from '../experiments/experiment.ts';
import {
  designWords,
  factorWords,
  lengthWords,
  listWords,
  namedScenarios,
  outcomeWords,
} from './design-words.ts';

export function methodsParagraph(experiment: Experiment, analysis: Analysis): string {
  const { outcomes, replicates, seed, reference, scenarios } = experiment;
  const model = scenarios[0]?.plan.model;
  const named = namedScenarios(experiment);
  const points = analysis.runs.planned / scenarios.length / replicates;
  const lengths = [...new Set(named.map(lengthWords))];
  const sentences = [
    `We ran the agent-based model “${model?.title}” as implemented in Trellis ${ENGINE} under ${listWords(named.map(({ title, name }) => `“${title}” (${name})`))}.`,
    `We varied ${listWords(factorWords(experiment))} by ${designWords(experiment)}: ${points} points, each run ${replicates === 1 ? 'once' : `${replicates} times`}, each run over ${listWords(lengths)}.`,
    'Replicates with the same number share all random draws across points (common random numbers), so that two points differ only where the factors made them differ.',
    ...(reference === null
      ? []
      : [
          `Each scenario was also run in the reference system (“${reference}”) at the same points with the same luck; the negation index is one less the gain from individual learning here over the gain there, by the jackknife over replicates, and is not defined where the gain there cannot be told from 0.`,
        ]),
    `We read off ${listWords(outcomes.map((outcome) => `${outcome.name}: ${outcomeWords(outcome, experiment)}`))}.`,
    statisticsSentence(experiment),
    failureSentence(analysis),
    `All draws come from a keyed generator (sfc32) with the seed ${JSON.stringify(seed)}: the same experiment file gives the same numbers, to the last bit, on any machine, and each row of the tables carries its seed and the fingerprint of its run.`,
    'Most rates of the model are assumptions; the results illustrate what follows from its rules and are not forecasts.',
  ];
  return `# Methods\n\n${sentences.filter((sentence) => sentence !== '').join(' ')}\n`;
}

function statisticsSentence({ design, replicates }: Experiment): string {
  const intervals =
    replicates > 1
      ? 'Means over replicates have 95 % intervals by Student’s t'
      : 'Each point was run once';
  switch (design.kind) {
    case 'morris':
      return `${intervals}; Morris’s μ*, μ and σ are taken over the walks from means over the replicates, with 95 % intervals by the bootstrap over walks (1,000 drawings).`;
    case 'saltelli':
      return `${intervals}; first-order indices are estimated after Saltelli et al. (2010), total indices after Jansen (1999) and second-order indices after Saltelli (2002), from means over the replicates, with 95 % intervals by the bootstrap over blocks (1,000 drawings).`;
    case 'latin-hypercube':
    case 'sobol-sequence':
      return `${intervals}.`;
    default:
      return `${intervals}; differences are taken within replicates, pair by pair, and have 95 % intervals by Student’s t.`;
  }
}

function failureSentence({ runs }: Analysis): string {
  if (runs.failed === 0) return `All ${runs.done} runs were completed.`;
  return `Of ${runs.done} runs ${runs.failed} could not go on; they are rows of the table with week and reason, and are left out of the statistics on both sides of a difference.`;
}
