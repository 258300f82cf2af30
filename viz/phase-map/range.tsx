import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Parameter } from '../../sim/parameter.ts';
import { objectionToTyped, readNumber } from '../controls/typed-number.ts';
import { modelNamed } from '../laboratory/known-scenario.ts';
import { words } from '../words/phase-map.ts';
import { type Desk, stretch } from './desk.ts';
import { usualSpan } from './sight.ts';

interface RangeProps {
  readonly desk: Desk;
  readonly which: 'x' | 'y';
  /** What the axis is called. */
  readonly label: string;
}

/** From where to where an axis goes. What was typed and can't be stays, with what is allowed, until it can. */
export function Range({ desk, which, label }: RangeProps) {
  const sight = desk.sight.value;
  const id = useId();
  const typed = useSignal<{ readonly of: string; readonly texts: readonly string[] } | null>(null);
  const name = sight[which];
  const parameter = modelNamed(sight.scenario).parameters[name];
  if (parameter.choices !== undefined) return null;
  const own = desk.onDesk.value?.here[which === 'x' ? 0 : 1] ?? parameter.default;
  const span = (which === 'x' ? sight.xRange : sight.yRange) ?? usualSpan(parameter, own);
  const texts = typed.value?.of === name ? typed.value.texts : span.map(String);
  const objections = objectionsTo(texts, parameter);
  const says = objections.find((objection) => objection !== null) ?? null;
  const set = (k: number, text: string) => {
    const next = texts.map((before, at) => (at === k ? text : before));
    if (objectionsTo(next, parameter).some((objection) => objection !== null)) {
      typed.value = { of: name, texts: next };
      return;
    }
    typed.value = null;
    const range = [readNumber(next[0] ?? ''), readNumber(next[1] ?? '')] as const;
    stretch(desk, which === 'x' ? { xRange: range } : { yRange: range });
  };
  return (
    <>
      <span class="range">
        {[words.from, words.to].map((end, k) => (
          <label class="end" key={end}>
            <span>{end}</span>
            <input
              type="text"
              inputMode="decimal"
              aria-label={words.rangeOf(label, end)}
              aria-invalid={objections[k] !== null}
              aria-describedby={objections[k] === null ? undefined : id}
              value={texts[k]}
              onChange={({ currentTarget }) => set(k, currentTarget.value)}
            />
          </label>
        ))}
      </span>
      {says !== null && (
        <p class="mistake" role="alert" id={id}>
          {says}
        </p>
      )}
    </>
  );
}

/** What is wrong with each of both ends, in a sentence; null where nothing is. */
function objectionsTo(texts: readonly string[], parameter: Parameter): readonly (string | null)[] {
  const each = texts.map((text) => objectionToTyped(parameter, text));
  const [from = Number.NaN, to = Number.NaN] = texts.map(readNumber);
  return each.every((objection) => objection === null) && from >= to
    ? texts.map(() => words.backwards)
    : each;
}
