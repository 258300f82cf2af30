import type { DesignName } from '../../lab/designs/design.ts';
import { modelNamed, scenarioNames } from '../laboratory/known-scenario.ts';
import { ScenarioMenu } from '../laboratory/scenario-menu.tsx';
import { words } from '../words/experiments.ts';
import type { Desk } from './desk.ts';
import { type Draft, numbersOf, OFFERED, overAll, usualDraft } from './draft.ts';

const says = words.make;

/** Makes an experiment without code: every entry is read like a file's. */
export function Form({ desk }: { desk: Desk }) {
  const draft = desk.draft.value;
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
        <Text label={says.name} value={draft.title} change={(title) => desk.change({ title })} />
        <Text
          label={says.question}
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

function Text({
  label,
  value,
  change,
}: {
  label: string;
  value: string;
  change(value: string): void;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}

function Remove({ what, remove }: { what: string; remove(): void }) {
  return (
    <button type="button" class="remove" aria-label={says.remove(what)} onClick={remove}>
      ×
    </button>
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
  return (
    <fieldset>
      <legend>{says.factors}</legend>
      {factors.map(([name, over], k) => (
        <div class="entry" key={name}>
          <select
            aria-label={says.factors}
            value={name}
            onChange={({ currentTarget: { value } }) =>
              desk.change({ factors: factors.with(k, [value, overAll(parameters[value])]) })
            }
          >
            {[name, ...free].map((other) => (
              <option key={other} value={other}>
                {parameters[other]?.label ?? other}
              </option>
            ))}
          </select>
          <input
            type="text"
            aria-label={says.over(parameters[name]?.label ?? name)}
            value={over}
            onInput={({ currentTarget: { value } }) =>
              desk.change({ factors: factors.with(k, [name, value]) })
            }
          />
          {factors.length > 1 && (
            <Remove
              what={parameters[name]?.label ?? name}
              remove={() => desk.change({ factors: factors.toSpliced(k, 1) })}
            />
          )}
        </div>
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
  const count = (label: string, value: number, change: (value: number) => void) => (
    <label class="field" key={label}>
      <span>{label}</span>
      <input
        type="number"
        min="1"
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.valueAsNumber || 0)}
      />
    </label>
  );
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
      {Object.entries(numbersOf(draft)).map(([key, value]) =>
        count(says.numbers[key], value, (next) =>
          desk.change({ numbers: { ...draft.numbers, [key]: next } }),
        ),
      )}
      {count(says.replicates, draft.replicates, (replicates) => desk.change({ replicates }))}
      <Text
        label={says.seed}
        value={draft.seed ?? ''}
        change={(seed) => desk.change({ seed: seed === '' ? null : seed })}
      />
    </div>
  );
}

function Outcomes({ desk, draft }: { desk: Desk; draft: Draft }) {
  const { outcomes } = draft;
  const { measures } = modelNamed(draft.scenarios[0]);
  const free = Object.keys(measures).filter((name) => !outcomes.some(([other]) => other === name));
  return (
    <fieldset>
      <legend>{says.outcomes}</legend>
      {outcomes.map(([name, weeks], k) => (
        <div class="entry" key={name}>
          <select
            aria-label={says.outcomes}
            value={name}
            onChange={({ currentTarget: { value } }) =>
              desk.change({ outcomes: outcomes.with(k, [value, weeks]) })
            }
          >
            {[name, ...free].map((other) => (
              <option key={other} value={other}>
                {measures[other]?.label ?? other}
              </option>
            ))}
          </select>
          <input
            type="text"
            aria-label={says.weeks(measures[name]?.label ?? name)}
            value={weeks}
            onInput={({ currentTarget: { value } }) =>
              desk.change({ outcomes: outcomes.with(k, [name, value]) })
            }
          />
          {outcomes.length > 1 && (
            <Remove
              what={measures[name]?.label ?? name}
              remove={() => desk.change({ outcomes: outcomes.toSpliced(k, 1) })}
            />
          )}
        </div>
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
