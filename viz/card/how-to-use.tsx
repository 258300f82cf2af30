import { DEFAULT_MODEL } from '../../lab/models.ts';
import type { Model } from '../../sim/model.ts';
import { words } from '../words/card.ts';
import { addressOfStory, scenariosOf } from './scenarios-of.ts';

const says = words.use;

export function HowToUse({ model }: { model: Model }) {
  const scenarios = scenariosOf(model.name);
  const first = scenarios.find(({ name }) => name === 'typical') ?? scenarios[0];
  return (
    <>
      <p>
        {says.open}{' '}
        {first !== undefined && (
          <>
            {says.scenario} <a href={addressOfStory(first.name)}>{first.title}</a>.
          </>
        )}
      </p>
      <ul class="plain-list">
        {says.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <h3>{says.command}</h3>
      <pre>
        <code>{commandsFor(model, first?.name).join('\n')}</code>
      </pre>
    </>
  );
}

function commandsFor({ name }: Model, scenario = 'typical'): readonly string[] {
  const named = name === DEFAULT_MODEL ? '' : ` ${name}`;
  return [
    `npx trellis describe parameters${named}`,
    `npx trellis run ${scenario} --replicates 20`,
    ...(name === DEFAULT_MODEL ? [] : [`npx trellis reproduce ${name}`]),
  ];
}
