/** The parameters of a model: found by a word, or group by group, a line each that unfolds. */
import { signal } from '@preact/signals';
import type { Model } from '../../sim/model.ts';
import type { Declared, Parameter } from '../../sim/parameter.ts';
import { capital } from '../numbers.ts';
import { words } from '../words/card.ts';
import { words as pageWords } from '../words/page.ts';
import { FoldButton, FoldText } from './fold.tsx';
import { ParameterEntry } from './parameter-entry.tsx';
import { Presets } from './presets.tsx';

const says = words.how;

/** What the reader looks for among them; empty where that is nothing. */
export const sought = signal('');

export function Parameters({ model }: { model: Model }) {
  const all = Object.entries(model.parameters);
  const found = all.filter(([name, parameter]) => fits(sought.value, name, parameter));
  return (
    <>
      <div class="seek">
        <label>
          <span>{says.seek}</span>
          <input
            type="search"
            value={sought.value}
            onInput={({ currentTarget }) => {
              sought.value = currentTarget.value;
            }}
          />
        </label>
        <output class="lead">
          {sought.value === '' ? says.all(all.length) : says.found(found.length, all.length)}
        </output>
      </div>
      {groupsOf(model).map(([group, declared]) => (
        <Group key={group} model={model} group={group} declared={declared} />
      ))}
      <section aria-labelledby="presets" hidden={sought.value !== ''}>
        <h4 id="presets">
          <FoldButton name="presets">
            {says.presets} <Count of={Object.keys(model.presets).length} />
          </FoldButton>
        </h4>
        <FoldText name="presets">
          <Presets model={model} />
        </FoldText>
      </section>
    </>
  );
}

/** Who looks for something sees what fits, and of the groups those in which something does: then they lie open. */
function Group({ model, group, declared }: { model: Model; group: string; declared: Declared }) {
  const place = placeOfGroup(group);
  const isSought = sought.value !== '';
  const members = Object.entries(declared);
  const hides = members.map(([name, parameter]) => !fits(sought.value, name, parameter));
  const title = titleOf(group);
  return (
    <section aria-labelledby={place} hidden={hides.every((hidden) => hidden)}>
      <h4 id={place}>
        {isSought ? (
          title
        ) : (
          <FoldButton name={place}>
            {title} <Count of={members.length} />
          </FoldButton>
        )}
      </h4>
      <FoldText name={place} {...(isSought ? { isOpen: true } : {})}>
        <ul class="parameters">
          {members.map(([name, parameter], k) => (
            <li key={name} hidden={hides[k]}>
              <ParameterEntry model={model} name={name} parameter={parameter} />
            </li>
          ))}
        </ul>
      </FoldText>
    </section>
  );
}

function Count({ of }: { of: number }) {
  return <span class="count">{of}</span>;
}

/** Whether every word of what is sought is in what is said of a parameter. */
export function fits(sought: string, name: string, { label, says, group }: Parameter): boolean {
  const said = [name, label, says, titleOf(group)].join(' ').toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** Parameters by their group, in the order in which the groups first come up. */
export function groupsOf({ parameters }: Model): [string, Declared][] {
  const all = Object.entries(parameters);
  return [...new Set(all.map(([, { group }]) => group))].map((group) => [
    group,
    Object.fromEntries(all.filter(([, one]) => one.group === group)),
  ]);
}

export function placeOfGroup(group: string): string {
  return `parameters-${group.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

function titleOf(group: string): string {
  return pageWords.levers.groups[group] ?? capital(group);
}
