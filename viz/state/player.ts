import { type ReadonlySignal, signal } from '@preact/signals';
import { actOnKey } from './keys.ts';

/** What can be played: something that is shown week by week. */
export interface Played {
  readonly story: ReadonlySignal<{ readonly weeks: number } | null>;
  readonly week: ReadonlySignal<number>;
  readonly atEnd: ReadonlySignal<boolean>;
  /** How many more pictures may be asked for now. */
  readonly free: number;
  goTo(week: number): void;
}

/** Weeks a second that the reader can choose from. */
export const SPEEDS = [1, 2, 4, 8, 16, 32] as const;

/** With reduced motion, playing goes in blocks: one new picture each so many milliseconds. */
const BLOCK = 1500;

/** Moves the story on. The picture may skip weeks; the model never does. */
export class Player {
  readonly playing = signal(false);
  readonly speed = signal<number>(4);
  private due = 0;
  private last = 0;
  private aim = 0;

  constructor(
    private readonly theatre: Played,
    readonly still: boolean,
  ) {}

  toggle(): void {
    if (this.playing.value) this.pause();
    else this.play();
  }

  play(): void {
    const { theatre } = this;
    if (theatre.story.value === null) return;
    if (theatre.atEnd.value) theatre.goTo(0);
    this.playing.value = true;
    this.due = 0;
    this.aim = theatre.atEnd.value ? 0 : theatre.week.value;
    this.last = performance.now();
    requestAnimationFrame((now) => this.tick(now));
  }

  pause(): void {
    this.playing.value = false;
  }

  /** Shows another week; playing goes on from there. */
  seek(week: number): void {
    this.aim = week;
    this.due = 0;
    this.theatre.goTo(week);
  }

  /** One week (or several) on or back, and stops there. */
  step(weeks: number): void {
    this.pause();
    this.theatre.goTo(this.theatre.week.value + weeks);
  }

  /** Space plays and pauses, arrows step, Home and End jump, wherever nothing else wants these keys. */
  onKey(event: KeyboardEvent): void {
    actOnKey(event, {
      ' ': () => this.toggle(),
      ArrowLeft: () => this.step(-1),
      ArrowRight: () => this.step(1),
      Home: () => this.seek(0),
      End: () => this.seek(this.theatre.story.value?.weeks ?? 0),
    });
  }

  private tick(now: number): void {
    if (!this.playing.value) return;
    const { theatre } = this;
    const weeks = theatre.story.value?.weeks ?? 0;
    const elapsed = Math.max(0, now - this.last);
    if (!this.still || elapsed >= BLOCK) {
      this.last = now;
      this.due += (Math.min(elapsed, BLOCK) / 1000) * this.speed.value;
      // Where the worker can't follow, time waits for it.
      if (theatre.free === 0) this.due = Math.min(this.due, this.speed.value / 4);
      else if (this.due >= 1) {
        this.aim = Math.min(weeks, this.aim + Math.floor(this.due));
        this.due %= 1;
        theatre.goTo(this.aim);
      }
    }
    if (theatre.atEnd.value && this.aim >= weeks) this.pause();
    else requestAnimationFrame((next) => this.tick(next));
  }
}
