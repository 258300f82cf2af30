import { batch, computed, effect, signal } from '@preact/signals';
import type { Learning } from '../../sim/chronicle/learning.ts';
import type { Told } from '../../sim/chronicle/life.ts';
import type { Api } from '../state/connection.ts';
import type { Player } from '../state/player.ts';
import type { Theatre } from '../state/theatre.ts';
import { isRefusal } from '../worker/story.ts';
import { type Question, type VoiceQuestion, wantedOf } from './question.ts';
import { Search } from './search.ts';

/** What the reader asks of the books: from which week they are counted, who is meant, which learning is told. */
export class Inquiry {
  /** Counted is from the end of this week. */
  readonly from = signal(0);
  readonly learnings = new Search(
    (question: Question, from, to) => (api: Api) => api.find(wantedOf(question, from, to)),
  );
  readonly voices = new Search(
    (question: VoiceQuestion, from, to) => (api: Api) => api.hear({ ...question, from, to }),
  );
  readonly told = signal<{
    readonly learning: Learning;
    readonly life: Told;
    readonly to: number;
  } | null>(null);
  /** What the books said at the beginning of the window; null until that is known. */
  private readonly books = signal<{ readonly week: number; readonly row: Float64Array } | null>(
    null,
  );

  /** The books at the beginning of the window; null where they are not known yet. */
  readonly before = computed(() => {
    const crowd = this.theatre.story.value?.crowd ?? null;
    if (crowd === null) return null;
    if (this.from.value === 0) return crowd.booksAtStart;
    const books = this.books.value;
    return books?.week === this.from.value ? books.row : null;
  });

  constructor(
    private readonly theatre: Theatre,
    player: Player,
  ) {
    effect(() => {
      theatre.opened.value;
      batch(() => {
        this.from.value = 0;
        this.learnings.close();
        this.voices.close();
      });
    });
    effect(() => {
      // Another telling may have other books for the same week.
      theatre.story.value?.telling;
      this.books.value = null;
      this.readBooks(this.from.value);
    });
    effect(() => {
      this.learnings.found.value;
      this.told.value = null;
    });
    for (const search of [this.learnings, this.voices]) search.follow(theatre, player, this.from);
  }

  /** Tells the life of `learning`, up to the week to which it was looked for. */
  async tell(learning: Learning): Promise<void> {
    const to = this.learnings.found.value?.to ?? this.theatre.week.value;
    const { person, element, opened } = learning;
    const answer = await this.theatre.ask((api) => api.tell({ person, element, opened }, to));
    if (answer === null || isRefusal(answer)) return;
    this.told.value = { learning, life: answer, to };
  }

  endTale(): void {
    this.told.value = null;
  }

  private async readBooks(week: number): Promise<void> {
    if (week === 0) return;
    const row = await this.theatre.ask((api) => api.books(week));
    if (row !== null && this.from.value === week) this.books.value = { week, row };
  }
}
