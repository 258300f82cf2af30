import { ownScenario } from '../../lab/links/own-scenario.ts';
import type { Director } from '../state/director.ts';
import { words } from '../words.ts';
import type { Title } from '../worker/library.ts';

/** Which scenario is told: where the title of the page stands, since it is the title. */
export function ScenarioChoice({ director }: { director: Director }) {
  const { theatre } = director;
  const present = theatre.coming.value?.scenario ?? theatre.story.value?.scenario ?? '';
  const isOwn = ownScenario(present) !== null;
  return (
    <label class="scenario-choice">
      <span class="unseen">{words.scenario}</span>
      <select
        class="scenario"
        value={present}
        onChange={(event) => director.openScenario(event.currentTarget.value)}
      >
        {isOwn && <option value={present}>{theatre.story.value?.title ?? present}</option>}
        {[...groupBy(theatre.titles.value)].map(([model, titles]) => (
          <optgroup key={model} label={model}>
            {titles.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Scenarios by the title of their model. */
function groupBy(titles: readonly Title[]): ReadonlyMap<string, readonly Title[]> {
  const groups = new Map<string, Title[]>();
  for (const title of titles) groups.set(title.model, [...(groups.get(title.model) ?? []), title]);
  return groups;
}
