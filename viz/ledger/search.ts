import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Api } from '../state/connection.ts';
import type { Player } from '../state/player.ts';
import type { Theatre } from '../state/theatre.ts';
import { isRefusal, type Refusal } from '../worker/story.ts';

/** How long a week must stand before the run is looked through for it, in milliseconds. */
const REST = 250;

/** What was found, and for which window: from the end of week `from` to the end of week `to`. */
export interface Found<Findings> {
  readonly findings: Findings;
  readonly from: number;
  readonly to: number;
}

/** One question to the books, and what was found: looked for anew whenever the window or the run is another. */
export class Search<Question extends object, Findings extends object> {
  readonly question = signal<Question | null>(null);
  readonly found = signal<Found<Findings> | null>(null);
  /** Why what was asked can't be told. */
  readonly refusal = signal<string | null>(null);
  readonly looking = signal(false);
  private asked = 0;

  constructor(
    private readonly put: (
      question: Question,
      from: number,
      to: number,
    ) => (api: Api) => Promise<Findings | Refusal | null>,
  ) {}

  ask(question: Question): void {
    if (JSON.stringify(question) === JSON.stringify(this.question.peek())) return;
    batch(() => {
      this.question.value = question;
      this.found.value = null;
      this.looking.value = true;
    });
  }

  close(): void {
    this.asked++;
    batch(() => {
      this.question.value = null;
      this.found.value = null;
      this.refusal.value = null;
      this.looking.value = false;
    });
  }

  /** Looks for what is asked in the window that begins with `from`, once the story rests in a week. */
  follow(theatre: Theatre, player: Player, from: ReadonlySignal<number>): void {
    let timer = 0;
    effect(() => {
      const question = this.question.value;
      const week = theatre.week.value;
      const begin = Math.min(from.value, week);
      theatre.story.value?.telling;
      clearTimeout(timer);
      if (question === null || player.playing.value) return;
      timer = window.setTimeout(() => this.look(theatre, question, begin, week), REST);
    });
  }

  private async look(theatre: Theatre, question: Question, from: number, to: number) {
    const number = ++this.asked;
    this.looking.value = true;
    const answer = await theatre.ask(this.put(question, from, to));
    if (number !== this.asked) return;
    batch(() => {
      this.looking.value = false;
      if (answer === null) return;
      this.refusal.value = isRefusal(answer) ? answer.problems.join(' ') : null;
      this.found.value = isRefusal(answer) ? null : { findings: answer, from, to };
    });
  }
}
