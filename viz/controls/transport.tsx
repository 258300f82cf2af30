import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { isSeed } from '../../lab/links/address.ts';
import { nextSeed } from '../../lab/links/next-seed.ts';
import { capital, formatCount } from '../numbers.ts';
import { type Player, SPEEDS } from '../state/player.ts';
import { words } from '../words/page.ts';

const says = words.transport;

/** What is played, as far as it is to be seen here. */
interface Shown {
  readonly story: ReadonlySignal<{
    readonly weeks: number;
    readonly unit: string;
    readonly seed: string;
  } | null>;
  readonly week: ReadonlySignal<number>;
  readonly atEnd: ReadonlySignal<boolean>;
}

interface TransportProps {
  readonly theatre: Shown;
  readonly player: Player;
  /** Whether something waits for the next run, which makes it another one with the same seed word. */
  readonly hasWaiting?: boolean;
  start(seed: string): void;
}

/** Play, pause, step, scrub, speed, seed. */
export function Transport({ theatre, player, hasWaiting = false, start }: TransportProps) {
  const playing = player.playing.value;
  const week = theatre.week.value;
  const weeks = theatre.story.value?.weeks ?? 1;
  const unit = theatre.story.value?.unit ?? 'week';
  const main = playing ? says.pause : theatre.atEnd.value ? says.again : says.play;
  return (
    <section class="transport" id="controls" aria-label={says.label} tabIndex={-1}>
      <div class="buttons">
        <button
          type="button"
          class="round"
          aria-label={says.back(unit)}
          disabled={week <= 0}
          onClick={() => player.step(-1)}
        >
          <Icon path="M6 5v10M15 5l-7 5 7 5z" />
        </button>
        <button type="button" class="round main" aria-label={main} onClick={() => player.toggle()}>
          <Icon path={playing ? 'M6 4v12M14 4v12' : 'M6 4l11 6-11 6z'} bold={playing} />
        </button>
        <button
          type="button"
          class="round"
          aria-label={says.forth(unit)}
          disabled={week >= weeks}
          onClick={() => player.step(1)}
        >
          <Icon path="M14 5v10M5 5l7 5-7 5z" />
        </button>
      </div>
      <div class="scrub">
        <output class="week" aria-hidden="true">
          <span>{capital(unit)} </span>
          <b>{formatCount(week)}</b>
          <span> / {formatCount(weeks)}</span>
        </output>
        <input
          type="range"
          class="scrubber"
          aria-label={capital(unit)}
          aria-valuetext={says.weekOf(capital(unit), formatCount(week), formatCount(weeks))}
          min={0}
          max={weeks}
          step={1}
          value={week}
          style={{ '--share': week / weeks }}
          onInput={(event) => player.seek(Number(event.currentTarget.value))}
        />
      </div>
      <label class="speed">
        <span>{says.speed}</span>
        <select
          value={player.speed.value}
          onChange={(event) => {
            player.speed.value = Number(event.currentTarget.value);
          }}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {says.aSecond(speed, unit)}
            </option>
          ))}
        </select>
      </label>
      <SeedForm theatre={theatre} hasWaiting={hasWaiting} start={start} />
    </section>
  );
}

/** Whose luck the next run has: another word's, where nothing else is other than in the present one. */
function SeedForm({
  theatre,
  hasWaiting,
  start,
}: Pick<TransportProps, 'theatre' | 'hasWaiting' | 'start'>) {
  const typed = useSignal<string | null>(null);
  const told = theatre.story.value?.seed ?? '';
  const seed = typed.value ?? told;
  const bad = typed.value !== null && !isSeed(seed);
  const id = useId();
  return (
    <form
      class="seed"
      onSubmit={(event) => {
        event.preventDefault();
        if (bad || seed === '') return;
        typed.value = null;
        start(seed === told && !hasWaiting ? nextSeed(seed) : seed);
      }}
    >
      <label>
        <span>{says.seed}</span>
        <input
          type="text"
          value={seed}
          maxLength={100}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-invalid={bad}
          aria-describedby={bad ? id : undefined}
          title={says.seedSays}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" disabled={bad}>
        {says.start}
      </button>
      {bad && (
        <p class="mistake" id={id} role="alert">
          {says.badSeed}
        </p>
      )}
    </form>
  );
}

function Icon({ path, bold = false }: { path: string; bold?: boolean }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={path} stroke-width={bold ? 3.5 : 2} />
    </svg>
  );
}
