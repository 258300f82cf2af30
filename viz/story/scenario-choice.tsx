import { ownScenario } from '../../lab/links/own-scenario.ts';
import { ScenarioOptions } from '../controls/scenario-options.tsx';
import type { Director } from '../state/director.ts';
import { words } from '../words/page.ts';

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
        <ScenarioOptions titles={theatre.titles.value} />
      </select>
    </label>
  );
}
