import type { Model } from '../../sim/model.ts';
import { words } from '../words/card.ts';
import { addressOfStory, scenariosOf, type Told } from './scenarios-of.ts';

export function ToNotice({ model }: { model: Model }) {
  return (
    <>
      <p>{words.notice}</p>
      <Points model={model} of={({ notice }) => notice} />
    </>
  );
}

export function ToTry({ model }: { model: Model }) {
  return (
    <>
      <p>{words.try}</p>
      <Points model={model} of={(told) => told.try} />
    </>
  );
}

interface PointsProps {
  readonly model: Model;
  of(told: Told): readonly string[] | undefined;
}

/** What each of the model's scenarios says, with the way to it. */
function Points({ model, of }: PointsProps) {
  return (
    <dl class="points">
      {scenariosOf(model.name).map((told) => {
        const points = of(told) ?? [];
        if (points.length === 0) return null;
        return (
          <div key={told.name}>
            <dt>
              <a href={addressOfStory(told.name)}>{told.title}</a>
            </dt>
            {points.map((point) => (
              <dd key={point}>{point}</dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
