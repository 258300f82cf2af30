import { listScenarios, type Title } from '../worker/library.ts';
import { words } from './words.ts';

/** The scenarios to choose from, by their model. */
export function ScenarioMenu({
  value,
  choose,
  offers = () => true,
}: {
  value: string;
  choose(scenario: string): void;
  offers?(title: Title): boolean;
}) {
  const titles = listScenarios().filter(offers);
  const models = [...new Set(titles.map(({ model }) => model))];
  return (
    <label class="field">
      <span>{words.scenario}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {models.map((model) => (
          <optgroup key={model} label={model}>
            {titles
              .filter((title) => title.model === model)
              .map(({ name, title }) => (
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
