import { useSignal, useSignalEffect } from '@preact/signals';
import { PAIR_NAMES, type PairName } from '../../lab/twins/pairs.ts';
import { objectionToTyped, readNumber } from '../controls/typed-number.ts';
import { formatValue } from '../numbers.ts';
import type { TwinDirector } from './director.ts';
import { differencesOf } from './sentences.ts';
import { words } from './words.ts';

const says = words.differs;
/** How many differences are told before the rest is counted. */
const FEW = 2;

/** What differs between the two worlds, always to be seen; and the way to another difference. */
export function DiffersLine({ director }: { director: TwinDirector }) {
  const differences = differencesOf(director.theatre);
  const isOpen = useSignal(false);
  // It is opened where it is what the reader is asked for; a guess that begins is what has come of a choice.
  useSignalEffect(() => {
    isOpen.value = director.step.value?.shows === 'choice';
  });
  useSignalEffect(() => {
    if (director.drawing.value !== null) isOpen.value = false;
  });
  return (
    <div class="differs">
      <p>
        <b>{says.title}</b>{' '}
        {director.theatre.story.value === null
          ? '…'
          : differences.length === 0
            ? says.nothing
            : differences.slice(0, FEW).map(([name, left, right]) => (
                <span key={name} class="one">
                  {name} {left} | {right}
                </span>
              ))}
        {differences.length > FEW && ` ${says.more(differences.length - FEW)}`}
      </p>
      <details
        open={isOpen.value}
        onToggle={({ currentTarget }) => {
          isOpen.value = currentTarget.open;
        }}
      >
        <summary>{says.choose}</summary>
        <Choice director={director} />
        {differences.length > 0 && (
          <table>
            <caption>{says.all}</caption>
            <thead>
              <tr>
                {says.columns.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {differences.map(([name, left, right]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{left}</td>
                  <td>{right}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
    </div>
  );
}

function Choice({ director }: { director: TwinDirector }) {
  const { pair, difference } = director.place.value.comparison;
  return (
    <div class="choice">
      <label>
        <span>{says.pair}</span>
        <select
          value={pair}
          onChange={(event) =>
            director.compare({
              pair: event.currentTarget.value as PairName,
              difference: { kind: 'pair' },
            })
          }
        >
          {PAIR_NAMES.map((name) => (
            <option key={name} value={name}>
              {words.pairs[name].title}
            </option>
          ))}
        </select>
      </label>
      {difference.kind === 'pair' ? (
        <button type="button" onClick={() => director.compare({ difference: { kind: 'nothing' } })}>
          {says.setNothing}
        </button>
      ) : (
        <button type="button" onClick={() => director.compare({ difference: { kind: 'pair' } })}>
          {says.setPair}
        </button>
      )}
      <OwnDifference director={director} />
    </div>
  );
}

/** Parameters that would make other people of them, or another time. */
const ALIKE = ['size'];

function OwnDifference({ director }: { director: TwinDirector }) {
  const story = director.theatre.story.value;
  const name = useSignal('turnover');
  const left = useSignal('');
  const right = useSignal('');
  if (story === null) return null;
  const parameter = story.parameters[name.value];
  if (parameter === undefined) return null;
  const now = formatValue(story.values[name.value] ?? parameter.default);
  const texts = [left, right].map(({ value }) => (value === '' ? now : value));
  const objections = texts.map((text) => objectionToTyped(parameter, text));
  const objection = objections.find((one) => one !== null);
  return (
    <form
      class="own"
      onSubmit={(event) => {
        event.preventDefault();
        if (objection !== undefined) return;
        const [a = 0, b = 0] = texts.map(readNumber);
        director.compare({ difference: { kind: 'one', name: name.value, left: a, right: b } });
      }}
    >
      <p>
        <b>{says.own}</b> {says.ownSays}
      </p>
      <label>
        <span>{says.parameter}</span>
        <select
          value={name.value}
          onChange={(event) => {
            name.value = event.currentTarget.value;
            left.value = '';
            right.value = '';
          }}
        >
          {Object.entries(story.parameters)
            .filter(([, { group }]) => !ALIKE.includes(group))
            .map(([key, { label }]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
        </select>
      </label>
      {[left, right].map((typed, k) => (
        <label key={k === 0 ? 'left' : 'right'}>
          <span>{words.sides[k === 0 ? 'left' : 'right']}</span>
          <input
            type="text"
            inputMode="decimal"
            size={6}
            value={typed.value === '' ? now : typed.value}
            aria-invalid={objections[k] !== null}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        </label>
      ))}
      <button type="submit" disabled={objection !== undefined}>
        {says.compare}
      </button>
      {objection !== undefined && (
        <p class="mistake" role="alert">
          {objection}
        </p>
      )}
    </form>
  );
}
