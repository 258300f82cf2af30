/**
 * The checklist STRESS-ABS (Monks et al. 2019, Journal of Simulation 13(1), 55–67; version 1.1, with section 6,
 * github.com/stressguidelines/stress-guides), filled in from the experiment and the declarations of its model.
 * What only the authors know is marked as theirs to write.
 */

import { sources } from '../../sim/sources.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { citedBy } from '../documents/document-sources.ts';
import { code, table } from '../documents/markdown.ts';
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

const YOURS = '*Yours to write:*';

export function stressChecklist(experiment: Experiment, analysis: Analysis): string {
  const sections = itemsOf(experiment, analysis);
  return [
    '# STRESS-ABS checklist',
    'Strengthening the reporting of empirical simulation studies, agent-based simulation: Monks, T., Currie, C. S. M., Onggo, B. S., Robinson, S., Kunc, M. & Taylor, S. J. E. (2019). Journal of Simulation 13(1), 55–67, doi:10.1080/17477778.2018.1442155; version 1.1. Filled in from the experiment and the declarations of its model; what only its authors can say is marked.',
    ...sections.flatMap(([title, items]) => [
      `## ${title}`,
      table(
        ['Item', 'What was asked for', 'What holds here'],
        items.map((item) => [...item]),
      ),
    ]),
    '',
  ].join('\n\n');
}

type Item = readonly [number: string, name: string, says: string];

function itemsOf(
  experiment: Experiment,
  analysis: Analysis,
): readonly (readonly [string, readonly Item[]])[] {
  const { question, outcomes, replicates, seed, reference } = experiment;
  const named = namedScenarios(experiment);
  const [first] = named;
  const model = first?.plan.model;
  if (first === undefined || model === undefined) throw new Error('an experiment has a scenario');
  const week = listWords(model.week.map(({ name }) => code(name)));
  const grades = Object.values(model.parameters).map(({ grade }) => grade);
  const share = (wanted: string) => grades.filter((grade) => grade === wanted).length;
  const cited = (Object.keys(sources) as (keyof typeof sources)[]).filter(
    (key) => citedBy(model, key).length > 0,
  );
  const failed =
    analysis.runs.failed === 0
      ? 'None failed.'
      : `${analysis.runs.failed} failed; they are rows with their week and reason.`;
  return [
    [
      'Objectives',
      [
        [
          '1.1',
          'Purpose of the model',
          `To show what follows from the rules of “${model.title}”, and which rule did it; not to forecast. ${YOURS} the background of your study.`,
        ],
        [
          '1.2',
          'Model outputs',
          `${listWords(outcomes.map((outcome) => `${code(outcome.name)}: ${outcomeWords(outcome, experiment)}`))}. Intervals are 95 %; how they are taken is in methods.md, each measure’s definition in ODD.md.`,
        ],
        [
          '1.3',
          'Experimentation aims',
          `${question} (A) Scenarios: ${listWords(named.map(({ name }) => code(name)))}, described in 2.3. ${YOURS} why these. (B) Design: ${listWords(factorWords(experiment))}, by ${designWords(experiment)}. (C) Nothing was optimised.`,
        ],
      ],
    ],
    [
      'Logic',
      [
        [
          '2.1',
          'Base model overview diagram',
          `${YOURS} a diagram, if you wish one; the order of a week is a table in ODD.md, section 3.`,
        ],
        [
          '2.2',
          'Base model logic',
          `One step is a week, in which these happen one after the other: ${week}. What each does is in ODD.md, section 3.`,
        ],
        [
          '2.3',
          'Scenario logic',
          `${listWords(named.map(({ name, question: asks }) => `${code(name)} (${asks})`))}. Their settings and timelines are in ODD.md, sections 5 and 6.${reference === null ? '' : ` Each was also run in the reference system, the preset ${code(reference)}.`}`,
        ],
        [
          '2.4',
          'Algorithms',
          'Each process is a pure function of the week before and keyed draws; its rule, parameters and sources are in ODD.md, sections 3 and 7.',
        ],
        [
          '2.5.1',
          'Components: environment',
          model.believing
            ? 'What works in practice, element by element; it may change by itself and by events (ODD.md, sections 3 and 6).'
            : 'As ODD.md, sections 3 and 7, says.',
        ],
        [
          '2.5.2',
          'Components: agents',
          model.believing
            ? 'People who hold beliefs, in groups; who else there is, such as managers, and what they do, is in ODD.md, section 3.'
            : 'As ODD.md, section 3, says.',
        ],
        [
          '2.5.3',
          'Components: interaction topology',
          `Who meets whom is laid down by the processes and by these parameters: ${topologyOf(model.parameters)}.`,
        ],
        ['2.5.4', 'Components: entry and exit', entryOf(model.week.map(({ name }) => name))],
      ],
    ],
    [
      'Data',
      [
        [
          '3.1',
          'Data sources',
          `No data set. Of ${grades.length} parameters ${share('evidence')} rest on evidence, ${share('stylised')} on what a source says without saying how much, and ${share('assumption')} are assumptions. Sources: ${cited.length === 0 ? 'none' : cited.join(', ')} (ODD.md).`,
        ],
        ['3.2', 'Pre-processing', 'None.'],
        [
          '3.3',
          'Input parameters',
          `All, with range, default, unit and grade, in ODD.md, section 7. Base case: each scenario as it is, in experiment.json, with its timeline, by which parameters change over time. Varied: ${listWords(factorWords(experiment))}; the values of each run are columns of runs.csv. Random are only the draws of the processes, each with the chance that its rule gives; no distribution was fitted to data.`,
        ],
        [
          '3.4',
          'Assumptions',
          'The grade beside each parameter says which numbers are assumptions; where the literature leaves a choice open, the decision is documented with the program.',
        ],
      ],
    ],
    [
      'Experimentation',
      [
        [
          '4.1',
          'Initialisation',
          `Terminating: a run ends after its last week, or once it has come to rest. ${listWords(named.map((scenario) => `${code(scenario.name)}: ${lengthWords(scenario)}`))}. Settling weeks, where there are any, are the warm-up: they come before week 0 and are not counted; the scenario sets how many, they were not found by an analysis of the output. The first state is drawn at random from the seed (ODD.md, section 5).`,
        ],
        [
          '4.2',
          'Run length',
          `${listWords([...new Set(named.map(lengthWords))])}. A run that comes to rest ends there; its weeks are in runs.csv.`,
        ],
        [
          '4.3',
          'Estimation approach',
          `${replicates} ${replicates === 1 ? 'replicate' : 'replicates'} of each point, with common random numbers across points. ${analysis.runs.done} runs in all. ${failed} Independent replications, since runs are terminating. For each comparison analysis.json says whether they were enough, or about how many more would be. ${YOURS} why this number.`,
        ],
      ],
    ],
    [
      'Implementation',
      [
        [
          '5.1',
          'Software or programming language',
          `Trellis ${ENGINE}, TypeScript, MIT licence; it runs on Node 20.19 or newer and in browsers, on any operating system, with the same results. All libraries, each at one exact version, are in the package-lock.json of that version.`,
        ],
        [
          '5.2',
          'Random sampling',
          `sfc32, keyed afresh for each seed, process, week and holder; the key from the seed ${code(seed)} by seedrandom; replicate k has the seed with /k after it. The same seed gives the same run on every machine.`,
        ],
        [
          '5.3',
          'Model execution',
          'Time goes in steps of one week; within a week the processes come in the order of 2.2, and those who compete for the same in the order that ODD.md, section 3, says. Runs are independent of one another and may be taken in any number of threads or on several machines; the tables come out the same, byte by byte.',
        ],
        [
          '5.4',
          'System specification',
          `No result depends on the machine: each run’s fingerprint is in runs.csv. ${YOURS} the machine and how long it took, if you report that.`,
        ],
      ],
    ],
    [
      'Code access',
      [
        [
          '6.1',
          'Computer model sharing statement',
          `The program is open (MIT). ${code('npx trellis experiment experiment.json --out again')} with Trellis ${ENGINE} gives these tables again. ${YOURS} where this pack is kept.`,
        ],
      ],
    ],
  ];
}

const TOPOLOGY =
  /^(people|teamSize|levels|consultation|community|network|nodes|ties|degree|link|beta|group|cluster)/i;

function topologyOf(parameters: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(parameters).filter((name) => TOPOLOGY.test(name));
  return names.length === 0 ? 'none' : names.map(code).join(', ');
}

function entryOf(week: readonly string[]): string {
  const moving = week.filter((name) => /turnover|succession|exodus/.test(name));
  if (moving.length === 0) return 'Nobody comes or goes by a process of the week.';
  return `By ${listWords(moving.map(code))}, and by events of the timeline; every place is filled again at once.`;
}
