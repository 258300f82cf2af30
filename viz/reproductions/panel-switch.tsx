import { panelsOf } from '../../lab/reproductions/picture.ts';
import { words } from '../words/reproductions.ts';
import type { Desk } from './desk.ts';

/** Chooses the panel that is looked at, such as a reading of the rules, and says what it is. */
export function PanelSwitch({ desk }: { desk: Desk }) {
  const { reproduction, figure, panel } = desk.sight.value;
  const panels = panelsOf(figure);
  const model = reproduction.model;
  const wordsFor = (name: string) => words.panels[`${model.name} ${name}`];
  if (panels.length < 2) return null;
  // Where panels are what one of the model's choices offers, the choice has a name.
  const choice = Object.values(model.parameters).find(({ choices }) =>
    panels.every((name) => choices?.includes(name)),
  );
  const says = (panel === null ? undefined : wordsFor(panel)?.says) ?? choice?.says;
  return (
    <div class="panel-switch">
      <fieldset>
        <legend>{choice?.label ?? words.panel}</legend>
        {panels.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="panel"
              value={name}
              checked={name === panel}
              onChange={() => desk.turnTo({ panel: name })}
            />
            <span>{wordsFor(name)?.label ?? name}</span>
          </label>
        ))}
      </fieldset>
      {says !== undefined && <p class="lead">{says}</p>}
    </div>
  );
}
