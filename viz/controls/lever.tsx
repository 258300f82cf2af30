import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Parameter } from '../../sim/parameter.ts';
import { type SourceKey, sources } from '../../sim/sources.ts';
import { formatBare, formatSetting, formatValue } from '../numbers.ts';
import { words } from '../words/page.ts';
import { howOften } from './how-often.ts';
import { PLACES, placeOf, valueAfterKey, valueAt } from './slider-scale.ts';
import { objectionToTyped, readNumber } from './typed-number.ts';

const says = words.levers;

interface LeverProps {
  /** What it is called in scenarios, links and commands, and the way to all that is known of it. */
  readonly name?: ComponentChildren;
  readonly parameter: Parameter;
  /** What one step of time is called. */
  readonly unit: string;
  /** What holds now. */
  readonly value: number;
  /** What the next run will start with; null where nothing is waiting. */
  readonly waiting: number | null;
  /** Whether it was changed in this run. */
  readonly changed: boolean;
  /** The weeks in which the scenario itself moves it, in words. */
  readonly moved: readonly string[];
  /** Leaves out what is known of it, and says its range too. */
  readonly brief?: boolean;
  /** Whether it can't be moved now. */
  readonly isHeld?: boolean;
  set(value: number): void;
}

/** One parameter: its slider and its number, when a change acts, and what is known of it. */
export function Lever(props: LeverProps) {
  const { name, parameter, unit, value, waiting, changed, moved, set } = props;
  const { brief = false, isHeld = false } = props;
  const id = useId();
  // While the slider is held its value is only shown; it is set when it is let go.
  const held = useSignal<number | null>(null);
  const { label, acts } = parameter;
  const shown = held.value ?? waiting ?? value;
  const often = howOften(parameter, shown);
  // What was typed stays as it is until it can be taken; it is objected to once it seems to be done.
  const typed = useSignal<string | null>(null);
  const checked = useSignal(false);
  const mistake = typed.value === null ? null : objectionToTyped(parameter, typed.value);
  const objection = checked.value ? mistake : null;
  const done = () => {
    checked.value = mistake !== null;
    if (typed.value !== null && mistake === null) settle(readNumber(typed.value));
  };
  const settle = (next: number) => {
    held.value = null;
    typed.value = null;
    checked.value = false;
    if (next !== (waiting ?? value)) set(next);
  };
  if (parameter.choices !== undefined) return <Choice {...props} choices={parameter.choices} />;
  return (
    <div
      class={`lever ${acts === 'now' ? 'acts-now' : 'acts-next'}${changed || waiting !== null ? ' changed' : ''}${brief ? ' brief' : ''}`}
    >
      <div class="lever-head">
        <label for={id}>{label}</label>
        <Exact
          parameter={parameter}
          value={shown}
          typed={typed}
          objection={objection}
          describedBy={`${id}-mistake`}
          isHeld={isHeld}
          done={done}
        />
      </div>
      {objection !== null && (
        <p class="mistake" id={`${id}-mistake`} role="alert">
          {objection}
        </p>
      )}
      <input
        id={id}
        type="range"
        min={0}
        max={PLACES}
        step={1}
        disabled={isHeld}
        value={placeOf(parameter, shown)}
        style={{ '--share': placeOf(parameter, shown) / PLACES }}
        aria-valuetext={[formatSetting(parameter, shown), often ?? []].flat().join(': ')}
        aria-describedby={`${id}-says`}
        onInput={(event) => {
          held.value = valueAt(parameter, Number(event.currentTarget.value));
        }}
        onChange={() => {
          if (held.value !== null) settle(held.value);
        }}
        onKeyDown={(event) => {
          const next = valueAfterKey(parameter, shown, event.key);
          if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          settle(next);
        }}
      />
      <p class="lever-says" id={`${id}-says`}>
        {parameter.says}
        {brief &&
          ` ${says.range(
            formatBare(parameter, parameter.min),
            formatSetting(parameter, parameter.max),
          )}.`}
        {often !== null && <b> {says.comesTo(often, parameter.each)}</b>}
        {moved.length > 0 && <b> {says.moves(moved)}</b>}
      </p>
      {!brief && <Facts {...{ name, parameter, unit, value, waiting }} />}
    </div>
  );
}

/** A parameter that is a choice between readings. */
function Choice({
  name,
  parameter,
  unit,
  value,
  waiting,
  changed,
  choices,
  set,
}: LeverProps & { readonly choices: readonly string[] }) {
  const id = useId();
  return (
    <div class={`lever acts-next${changed || waiting !== null ? ' changed' : ''}`}>
      <div class="lever-head">
        <label for={id}>{parameter.label}</label>
        <select
          id={id}
          value={waiting ?? value}
          aria-describedby={`${id}-says`}
          onChange={(event) => set(Number(event.currentTarget.value))}
        >
          {choices.map((choice, k) => (
            <option key={choice} value={k}>
              {choice}
            </option>
          ))}
        </select>
      </div>
      <p class="lever-says" id={`${id}-says`}>
        {parameter.says}
      </p>
      <Facts {...{ name, parameter, unit, value, waiting }} />
    </div>
  );
}

/** When it acts, what waits, how well founded it is, and its name. */
function Facts({
  name,
  parameter,
  unit,
  value,
  waiting,
}: Pick<LeverProps, 'name' | 'parameter' | 'unit' | 'value' | 'waiting'>) {
  const actsNow = parameter.acts === 'now';
  return (
    <p class="lever-facts">
      <span
        class={`chip when-${actsNow ? 'now' : 'next'}`}
        title={actsNow ? says.nowSays(unit) : says.nextSays}
      >
        {actsNow ? says.now : says.next}
      </span>
      {waiting !== null && (
        <span class="chip">
          {formatBare(parameter, value)} → {formatBare(parameter, waiting)}
        </span>
      )}
      <Evidence parameter={parameter} />
      {name}
    </p>
  );
}

interface ExactProps {
  readonly parameter: Parameter;
  readonly value: number;
  /** What was typed and has not become the value; null when nothing was. */
  readonly typed: Signal<string | null>;
  /** What is wrong with it, once it was meant to be done; told in the element `describedBy`. */
  readonly objection: string | null;
  readonly describedBy: string;
  readonly isHeld: boolean;
  done(): void;
}

function Exact({ parameter, value, typed, objection, describedBy, isHeld, done }: ExactProps) {
  return (
    <span class="exact">
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        disabled={isHeld}
        aria-label={says.exact(parameter.label)}
        aria-invalid={objection !== null}
        aria-describedby={objection === null ? undefined : describedBy}
        value={typed.value ?? formatValue(value)}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done();
          if (event.key === 'Escape') typed.value = null;
        }}
      />
      <span class="unit">{parameter.unit}</span>
    </span>
  );
}

/** How well founded it is, and on what. */
function Evidence({ parameter: { grade, sources: keys } }: { parameter: Parameter }) {
  const grades = says.evidence[grade] ?? grade;
  if (keys.length === 0)
    return (
      <span class={`grade ${grade}`} title={says.evidenceSays[grade]}>
        {grades}
      </span>
    );
  return (
    <details class={`grade ${grade}`}>
      <summary title={says.evidenceSays[grade]}>{grades}</summary>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <Citation source={key} />
          </li>
        ))}
      </ul>
    </details>
  );
}

export function Citation({ source }: { source: SourceKey }) {
  const {
    citation,
    says: claim,
    doi,
  } = sources[source] as {
    citation: string;
    says: string;
    doi?: string;
  };
  return (
    <>
      {citation}
      {doi !== undefined && (
        <>
          {' '}
          <a href={`https://doi.org/${doi}`} rel="noreferrer" target="_blank">
            {doi}
          </a>
        </>
      )}{' '}
      <q>{claim}</q>
    </>
  );
}
