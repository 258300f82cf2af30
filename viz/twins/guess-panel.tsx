import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { type Guess, KNOTS } from '../../lab/twins/guess.ts';
import { useIntoSight } from '../controls/into-sight.ts';
import { formatCount, formatShare } from '../numbers.ts';
import { words } from '../words/twins.ts';
import type { TwinDirector } from './director.ts';
import { readGuessed, SHAPES, type ShapeName, weekOfKnot, writeGuessed } from './guess.ts';
import { goToHeadline } from './headline.ts';

const says = words.guess;

/** Before a comparison runs: the reader's guess, by a shape or in numbers; drawn in the picture below. */
export function GuessPanel({ director }: { director: TwinDirector }) {
  const { drawing, theatre, place } = director;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // Who has pressed something is taken along; who has just opened the page is left where they are.
  useEffect(() => {
    if (navigator.userActivation.hasBeenActive) heading.current?.focus();
  }, []);
  const typed = useSignal<Readonly<Record<number, string>>>({});
  // On a phone a chosen shape's way on is below what is seen.
  const chosen = useSignal<ShapeName | null>(null);
  const acts = useIntoSight<HTMLParagraphElement>(chosen.value);
  const weeks = theatre.story.value?.weeks;
  if (drawing.value === null || weeks === undefined) return null;
  const { guess } = drawing.value;
  const label = (words.measures[place.value.measure] ?? '').toLowerCase();
  // The panel goes away with what was pressed in it.
  const end = (given: Guess | null) => {
    goToHeadline();
    director.endGuess(given);
  };
  const bad = Object.values(typed.value).some((text) => readGuessed(text) === null);
  // What is typed stays as it was typed until it is left.
  const set = (k: number, text: string) => {
    typed.value = { ...typed.value, [k]: text };
    const number = readGuessed(text);
    if (number === null) return;
    const all = guess ?? SHAPES.same;
    drawing.value = { guess: all.map((before, at) => (at === k ? number : before)) };
  };
  const leave = (k: number) => {
    const { [k]: text, ...others } = typed.value;
    if (text !== undefined && readGuessed(text) !== null) typed.value = others;
  };
  return (
    <section class="guess-panel" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {says.title}
      </h2>
      <p>{says.lead(label)}</p>
      <fieldset>
        <legend>{says.shapes}</legend>
        {(Object.keys(SHAPES) as ShapeName[]).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={SHAPES[name].every((part, k) => part === guess?.[k])}
            onClick={() => {
              typed.value = {};
              chosen.value = name;
              drawing.value = { guess: SHAPES[name] };
            }}
          >
            <Sketch name={name} />
            {says.shape[name]}
          </button>
        ))}
      </fieldset>
      <details>
        <summary>{says.numbers}</summary>
        <p>{says.numbersSays}</p>
        <div class="knots">
          {Array.from({ length: KNOTS }, (_, k) => weekOfKnot(k, weeks)).map((week, k) => (
            <label key={week}>
              <span>{says.at(formatCount(week))}</span>
              <input
                type="text"
                inputMode="decimal"
                size={5}
                value={typed.value[k] ?? (guess === null ? '' : writeGuessed(guess[k] ?? 0))}
                aria-invalid={readGuessed(typed.value[k] ?? '0') === null}
                onInput={(event) => set(k, event.currentTarget.value)}
                onBlur={() => leave(k)}
              />
            </label>
          ))}
        </div>
        {bad && (
          <p class="mistake" role="alert">
            {says.mistake}
          </p>
        )}
      </details>
      <p class="stands" role="status">
        {guess === null ? says.unset : sayEnd(guess, weeks)}
      </p>
      <p class="acts" ref={acts}>
        <button
          type="button"
          class="strong"
          disabled={bad || guess === null}
          onClick={() => end(guess)}
        >
          {says.go}
        </button>
        <button type="button" onClick={() => end(null)}>
          {says.skip}
        </button>
      </p>
    </section>
  );
}

/** What the guess comes to in the end, so that it is seen to be set. */
function sayEnd(guess: Guess, weeks: number): string {
  const end = guess[KNOTS - 1] / 100;
  const week = formatCount(weeks);
  if (end === 0) return says.setLevel(week);
  return says.set(
    week,
    words.sides[end > 0 ? 'left' : 'right'].toLowerCase(),
    formatShare(Math.abs(end)),
  );
}

/** A shape, drawn small. */
function Sketch({ name }: { name: ShapeName }) {
  const points = [0, ...SHAPES[name]].map((part, k) => `${3 + k * 4.25},${12 - part * 0.38}`);
  return (
    <svg viewBox="0 0 40 24" width="40" height="24" aria-hidden="true">
      <path d="M3 12h34" class="zero" />
      <polyline points={points.join(' ')} />
    </svg>
  );
}
