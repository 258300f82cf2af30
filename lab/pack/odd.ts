/**
 * The model that was run, by the ODD protocol (Grimm et al. 2020), as far as the declarations say it: every
 * table here is made from what drives the program.
 */
import type { Model } from '../../sim/model.ts';
import type { Parameter } from '../../sim/parameter.ts';
import { documentMeasures } from '../documents/document-measures.ts';
import { documentParameters, documentPresets } from '../documents/document-parameters.ts';
import { documentEvents, documentWeek } from '../documents/document-processes.ts';
import { documentSources } from '../documents/document-sources.ts';
import { code, figure, table } from '../documents/markdown.ts';
import { ENGINE } from '../engine.ts';
import type { Experiment } from '../experiments/experiment.ts';
import { expressionText } from '../reading/expression-text.ts';
import type { Scenario } from '../scenario.ts';
import { lengthWords, listWords, namedScenarios } from './design-words.ts';

export function oddOf(experiment: Experiment): string {
  const named = namedScenarios(experiment);
  const model = named[0]?.plan.model;
  if (model === undefined) throw new Error('an experiment has a scenario');
  return [
    `# ${model.title}: ODD protocol`,
    `The model \`${model.name}\` of Trellis ${ENGINE}, as this experiment ran it, by the ODD protocol in its second update (Grimm et al. 2020, doi:10.18564/jasss.4259). The tables are made from the declarations that drive the program. The full protocol, with what the literature leaves open and how it was decided, is \`docs/odd.md\` of that version.`,
    '## 1. Purpose and patterns',
    `To show what follows from these rules, and which rule did it; not to predict what a given organisation will do. This experiment asks: ${experiment.question}`,
    '## 2. Entities, state variables and scales',
    `${entitiesOf(model)} One step is one week. ${listWords(named.map((scenario) => `${scenario.name}: ${lengthWords(scenario)}`))}.`,
    sizesOf(model, named),
    '## 3. Process overview and scheduling',
    'In each week, one after the other:',
    documentWeek(model),
    '## 4. Design concepts',
    '- **Stochasticity.** Every draw belongs to a key of seed, process, week and holder; a process that is switched off or a changed rate moves nobody else’s draws.\n- **Observation.** The measures below, at the end of each week; where people hold beliefs, an exact ledger of every learning.\n- **Learning, interaction, adaptation, emergence.** As the processes above say; what becomes of the organisation is laid down nowhere.',
    documentMeasures(model.measures),
    '## 5. Initialisation',
    listWords(named.map(({ name, preset }) => `${name} starts from the preset ${preset}`)).concat(
      '. What is set over it:',
    ),
    settingsOf(named),
    '## 6. Input data',
    'None but the timeline of each scenario:',
    timelinesOf(named),
    '## 7. Submodels',
    documentParameters(model),
    '### Presets',
    documentPresets(model),
    ...(model.events.length === 0 ? [] : ['### Events', documentEvents(model)]),
    '## Sources',
    documentSources(model),
    '',
  ].join('\n\n');
}

function entitiesOf({ believing, sizes }: Model): string {
  const what = believing
    ? 'People who hold beliefs on elements of practice, and the groups, managers and rules around them, as the processes name them.'
    : 'Agents, as the processes name them.';
  return `${what} The size is set by ${listWords(sizes.map(code))}.`;
}

function sizesOf({ sizes, parameters }: Model, named: readonly Scenario[]): string {
  const rows = sizes.map((name) => [
    code(name),
    parameters[name]?.label ?? '',
    ...named.map(({ plan }) =>
      saidOf(plan.settings[name] ?? parameters[name]?.default ?? 0, parameters[name]),
    ),
  ]);
  return table(['Size', 'What it is', ...named.map(({ name }) => code(name))], rows);
}

function settingsOf(named: readonly Scenario[]): string {
  const rows = named.flatMap(({ name, parameters, plan }) =>
    Object.entries(parameters).map(([parameter, setting]) => [
      code(name),
      code(parameter),
      saidOf(setting, plan.model.parameters[parameter]),
    ]),
  );
  return rows.length === 0 ? 'Nothing.' : table(['Scenario', 'Parameter', 'Setting'], rows);
}

function timelinesOf(named: readonly Scenario[]): string {
  const rows = named.flatMap(({ name, plan }) =>
    plan.timeline.map((happening) => {
      const settings =
        'values' in happening
          ? happening.values
          : 'to' in happening
            ? happening.to
            : happening.fields;
      const told = Object.entries(settings).map(
        ([parameter, setting]) =>
          `${code(parameter)} ${saidOf(setting, plan.model.parameters[parameter])}`,
      );
      return [
        code(name),
        String(happening.week),
        happening.event,
        told.join(', '),
        happening.says ?? '',
      ];
    }),
  );
  return rows.length === 0
    ? 'Nothing happens by itself.'
    : table(['Scenario', 'Week', 'What happens', 'How', 'What is said of it'], rows);
}

type Said = Scenario['parameters'][string];

function saidOf(setting: Said, parameter: Parameter | undefined): string {
  if (typeof setting !== 'number') return code(expressionText(setting));
  return parameter?.choices?.[setting] ?? figure(setting);
}
