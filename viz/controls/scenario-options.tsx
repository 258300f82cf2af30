import type { Title } from '../worker/library.ts';

/** What a menu of scenarios offers: their titles, by their model. */
export function ScenarioOptions({ titles }: { titles: readonly Title[] }) {
  const models = [...new Set(titles.map(({ model }) => model))];
  return models.map((model) => (
    <optgroup key={model} label={model}>
      {titles
        .filter((title) => title.model === model)
        .map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
    </optgroup>
  ));
}
