import type { DesignName } from '../../lab/designs/design.ts';
import { modelNamed, scenarioNames } from '../laboratory/known-scenario.ts';
import { ScenarioMenu } from '../laboratory/scenario-menu.tsx';
import { words } from '../words/experiments.ts';
import type { Desk } from './desk.ts';
import { type Draft, numbersOf, OFFERED, usualDraft } from './draft.ts';
import { Entry, Remove, Text } from './fields.tsx';
import { fieldOf } from './mistakes.ts';
import { overAll } from './over.ts';

const says = words.make;

/** Makes an experiment without code: every entry is read like a file's. */
export function Form({ desk }: { desk: Desk }) {
  const draft = desk.draft.value;
  const mistakes = desk.mistakes.value;
  if (draft === null) {
    const title = desk.running.value?.experiment.title ?? '';
    return (
      <section class="figure make" aria-labelledby="make-title">
        <h2 id="make-title">{says.title}</h2>
        <p class="lead">{says.fromFile(title)}</p>
        <button type="button" onClick={() => desk.change(usualDraft())}>
          {says.anew}
        </button>
      </section>
    );
  }
  return (
    <section class="figure make" aria-labelledby="make-title">
      <h2 id="make-title">{says.title}</h2>
      <div class="choices">
        <Text
          label={says.name}
          value={draft.title}
          mistake={mistakes.get('title')}
          change={(title) => desk.change({ title })}
        />
        <Text
          label={says.question}
          mistake={mistakes.get('question')}
          value={draft.question}
          change={(question) => desk.change({ question })}
        />
      </div>
      <Scenarios desk={desk} draft={draft} />
      <Factors desk={desk} draft={draft} />
      <Plan desk={desk} draft={draft} />
      <Outcomes desk={desk} draft={draft} />
    </section>
  );
}

function Scenarios({ desk, draft }: { desk: Desk; draft: Draft }) {
  const { scenarios } = draft;
  const [first] = scenarios;
  const model = modelNamed(first);
  const others = scenarioNames((other) => other === model).filter(
    (name) => !scenarios.includes(name),
  );
  return (
    <div class="choices">
      {scenarios.map((name, k) => (
        <span class="with-remove" key={`${k} ${name}`}>
          <ScenarioMenu
            value={name}
            offers={({ model: title }) => k === 0 || title === model.title}
            choose={(chosen) => {
              // Another model has other parameters and measures.
              if (modelNamed(chosen) !== model) desk.change({ ...usualDraft(chosen) });
              else desk.change({ scenarios: scenarios.with(k, chosen) });
            }}
          />
          {scenarios.length > 1 && (
            <Remove
              what={name}
              remove={() => desk.change({ scenarios: scenarios.toSpliced(k, 1) })}
            />
          )}
        </span>
      ))}
      {others.length > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={() => desk.change({ scenarios: [...scenarios, others[0]] })}
        >
          {says.addScenario}
        </button>
      )}
    </div>
  );
}

function Factors({ desk, draft }: { desk: Desk; draft: Draft }) {
  const { factors } = draft;
  const { parameters } = modelNamed(draft.scenarios[0]);
  const free = Object.keys(parameters).filter(
    (name) => name !== 'weeks' && !factors.some(([other]) => other === name),
  );
  const labelOf = (name: string) => parameters[name]?.label ?? name;
  return (
    <fieldset>
      <legend>{says.factors}</legend>
      {factors.map(([name, over], k) => (
        <Entry
          key={name}
          kind={says.factors}
          name={name}
          names={[name, ...free]}
          labelOf={labelOf}
          choose={(chosen) =>
            desk.change({ factors: factors.with(k, [chosen, overAll(parameters[chosen])]) })
          }
          label={says.over(labelOf(name))}
          value={over}
          mistake={desk.mistakes.value.get(fieldOf.factor(k))}
          change={(value) => desk.change({ factors: factors.with(k, [name, value]) })}
          remove={
            factors.length > 1 ? () => desk.change({ factors: factors.toSpliced(k, 1) }) : null
          }
        />
      ))}
      <p class="lead">{says.overSays}</p>
      {free.length > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={() =>
            desk.change({ factors: [...factors, [free[0], overAll(parameters[free[0]])]] })
          }
        >
          {says.addFactor}
        </button>
      )}
    </fieldset>
  );
}

/** The design, how often, whose luck. */
function Plan({ desk, draft }: { desk: Desk; draft: Draft }) {
  const mistakes = desk.mistakes.value;
  return (
    <div class="choices">
      <label class="field">
        <span>{says.design}</span>
        <select
          value={draft.design}
          onChange={({ currentTarget }) =>
            desk.change({ design: currentTarget.value as DesignName, numbers: {} })
          }
        >
          {OFFERED.map((name) => (
            <option key={name} value={name}>
              {says.designs[name]}
            </option>
          ))}
        </select>
      </label>
      {Object.entries(numbersOf(draft)).map(([key, value]) => (
        <Text
          key={key}
          label={says.numbers[key]}
          value={value}
          mistake={mistakes.get(fieldOf.number(key))}
          isNumber
          change={(next) => desk.change({ numbers: { ...draft.numbers, [key]: next } })}
        />
      ))}
      <Text
        label={says.replicates}
        value={draft.replicates}
        mistake={mistakes.get('replicates')}
        isNumber
        change={(replicates) => desk.change({ replicates })}
      />
      <Text
        label={says.seed}
        value={draft.seed ?? ''}
        mistake={mistakes.get('seed')}
        change={(seed) => desk.change({ seed: seed === '' ? null : seed })}
      />
    </div>
  );
}

function Outcomes({ desk, draft }: { desk: Desk; draft: Draft }) {
  const { outcomes } = draft;
  const { measures } = modelNamed(draft.scenarios[0]);
  const free = Object.keys(measures).filter((name) => !outcomes.some(([other]) => other === name));
  const labelOf = (name: string) => measures[name]?.label ?? name;
  return (
    <fieldset>
      <legend>{says.outcomes}</legend>
      {outcomes.map(([name, weeks], k) => (
        <Entry
          key={name}
          kind={says.outcomes}
          name={name}
          names={[name, ...free]}
          labelOf={labelOf}
          choose={(chosen) => desk.change({ outcomes: outcomes.with(k, [chosen, weeks]) })}
          label={says.weeks(labelOf(name))}
          value={weeks}
          mistake={desk.mistakes.value.get(fieldOf.outcome(k))}
          change={(value) => desk.change({ outcomes: outcomes.with(k, [name, value]) })}
          remove={
            outcomes.length > 1 ? () => desk.change({ outcomes: outcomes.toSpliced(k, 1) }) : null
          }
        />
      ))}
      <p class="lead">{says.weeksSays}</p>
      {free.length > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={() => desk.change({ outcomes: [...outcomes, [free[0], 'end']] })}
        >
          {says.addOutcome}
        </button>
      )}
    </fieldset>
  );
}
