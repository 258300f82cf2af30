import { useSignal, useSignalEffect } from '@preact/signals';
import { SIDES } from '../../lab/twins/comparison.ts';
import { PAIR_NAMES, type PairName } from '../../lab/twins/pairs.ts';
import { howOften } from '../controls/how-often.ts';
import { objectionToTyped, readNumber } from '../controls/typed-number.ts';
import { formatBare, formatValue } from '../numbers.ts';
import { words } from '../words/twins.ts';
import type { TwinDirector } from './director.ts';
import { differencesOf } from './sentences.ts';

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
            : differences.slice(0, FEW).map(({ label, left, right, often }) => (
                <span key={label} class="one">
                  {label} {often?.left ?? left} | {often?.right ?? right}
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
          <details>
            <summary>{says.all}</summary>
            <table aria-label={says.all}>
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
                {differences.map((difference) => (
                  <tr key={difference.label}>
                    <th scope="row">
                      {difference.label}
                      {difference.says !== null && <small>{difference.says}</small>}
                    </th>
                    {SIDES.map((side) => (
                      <td key={side}>
                        {difference[side]}
                        {difference.often !== null && <small>{difference.often[side]}</small>}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        )}
      </details>
      {director.step.value === null && <a href={TOUR}>{words.tour.take}</a>}
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

/** The address that the tour begins at. */
const TOUR = '#v=1&view=twins&step=look';

/** Parameters that would make other people of them, or another time. */
const ALIKE = ['size'];

function OwnDifference({ director }: { director: TwinDirector }) {
  const story = director.theatre.story.value;
  const name = useSignal('turnover');
  const typed = { left: useSignal(''), right: useSignal('') };
  if (story === null) return null;
  const parameter = story.parameters[name.value];
  if (parameter === undefined) return null;
  const now = formatValue(story.values[name.value] ?? parameter.default);
  const texts = SIDES.map((side) => (typed[side].value === '' ? now : typed[side].value));
  const objections = texts.map((text) => objectionToTyped(parameter, text));
  const objection = objections.find((one) => one !== null);
  const [left = 0, right = 0] = texts.map(readNumber);
  const isAlike = left === right;
  return (
    <form
      class="own"
      onSubmit={(event) => {
        event.preventDefault();
        if (objection !== undefined || isAlike) return;
        director.compare({ difference: { kind: 'one', name: name.value, left, right } });
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
            for (const side of SIDES) typed[side].value = '';
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
      <p class="hint">
        {parameter.says}{' '}
        {says.range(
          formatBare(parameter, parameter.min),
          formatBare(parameter, parameter.max),
          parameter.unit,
        )}
      </p>
      {SIDES.map((side, k) => (
        <div key={side}>
          <label>
            <span>{words.sides[side]}</span>
            <input
              type="text"
              inputMode="decimal"
              size={6}
              value={texts[k]}
              aria-invalid={objections[k] !== null}
              onInput={(event) => {
                typed[side].value = event.currentTarget.value;
              }}
            />
          </label>
          <small>{objections[k] === null && howOften(parameter, readNumber(texts[k]))}</small>
        </div>
      ))}
      <button type="submit" disabled={objection !== undefined || isAlike}>
        {says.compare}
      </button>
      {objection !== undefined && (
        <p class="mistake" role="alert">
          {objection}
        </p>
      )}
      {objection === undefined && isAlike && <p class="hint">{says.alike}</p>}
    </form>
  );
}
