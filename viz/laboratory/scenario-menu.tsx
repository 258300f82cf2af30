import { ScenarioOptions } from '../controls/scenario-options.tsx';
import { words } from '../words/laboratory.ts';
import { listScenarios, type Title } from '../worker/library.ts';

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
  return (
    <label class="field">
      <span>{words.scenario}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <ScenarioOptions titles={listScenarios().filter(offers)} />
      </select>
    </label>
  );
}
