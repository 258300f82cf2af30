import type { Model } from '../../sim/model.ts';
import type { Parameter } from '../../sim/parameter.ts';
import { formatBare } from '../numbers.ts';
import { storyAddress } from '../state/view.ts';
import { words } from '../words/card.ts';
import { cameFrom } from './came-from.ts';
import { Cited } from './cited.tsx';
import { FoldButton, FoldText } from './fold.tsx';
import { Grade } from './grade.tsx';
import { placeOfParameter } from './place-of-parameter.ts';
import { rangeOf } from './range-of.ts';

const says = words.columns;

/** A parameter in one line, its name and its default; the rest of what is declared of it unfolds. */
export function ParameterEntry({
  model,
  name,
  parameter,
}: {
  readonly model: Model;
  readonly name: string;
  readonly parameter: Parameter;
}) {
  const place = placeOfParameter(name);
  const { label, says: sentence, unit, acts, grade, sources } = parameter;
  const facts = [
    [says.name, <code key="name">{name}</code>],
    [says.range, rangeOf(parameter)],
    ...(unit === '' ? [] : [[says.unit, unit]]),
    [says.acts, acts === 'now' ? says.now : says.next],
    [says.grade, <Grade key="grade" grade={grade} />],
    [says.sources, <Cited key="cited" model={model.name} keys={sources} />],
  ] as const;
  return (
    <div id={place}>
      <FoldButton name={place}>
        <span class="label">{label}</span> <code>{name}</code>{' '}
        <span class="default">{formatBare(parameter, parameter.default)}</span>
      </FoldButton>
      <FoldText name={place}>
        <p>{sentence}</p>
        {cameFrom.value === name && (
          <p class="back">
            <a href={storyAddress()}>{words.backToStory}</a>
          </p>
        )}
        <dl class="facts">
          {facts.map(([fact, what]) => (
            <div key={fact}>
              <dt>{fact}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </FoldText>
    </div>
  );
}
