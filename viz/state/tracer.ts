import { signal } from '@preact/signals';
import type { Change } from '../../lab/links/request.ts';
import type { Refusal, Trace } from '../worker/story.ts';
import { Course } from './course.ts';

/** How long it waits while pictures are wanted, in milliseconds. */
const REST = 60;

interface Errand {
  /** The courses to be known to their end. */
  courses(): readonly (readonly Change[])[];
  /** Whether anything else is wanted of the worker now. */
  busy(): boolean;
  names(): readonly string[];
  ask(changes: readonly Change[], seriesFrom: number): Promise<Trace | Refusal | null>;
}

/** Finds out how the courses go on that are not shown, while the worker has nothing else to do. */
export class Tracer {
  /** Counts up whenever more is known. */
  readonly news = signal(0);
  private readonly known = new Map<string, Course>();
  private running = false;

  constructor(private readonly errand: Errand) {}

  /** As far as the course with these changes is known; null where nothing of it is. */
  courseOf(changes: readonly Change[]): Course | null {
    return this.known.get(JSON.stringify(changes)) ?? null;
  }

  keep(changes: readonly Change[], course: Course): void {
    this.known.set(JSON.stringify(changes), course);
  }

  /** Of all that was known nothing holds any more. */
  forget(): void {
    this.known.clear();
  }

  /** Goes on until all is known. */
  async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.prune();
    for (let next = this.next(); next !== undefined; next = this.next()) {
      if (this.errand.busy()) {
        await new Promise((resolve) => setTimeout(resolve, REST));
        continue;
      }
      const course = this.courseOf(next);
      const trace = await this.errand.ask(next, (course?.known ?? -1) + 1);
      if (trace === null || 'problems' in trace) break;
      // Meanwhile another story may have been opened, of which this is no part.
      if (!this.isWanted(next) || this.courseOf(next) !== course) continue;
      const grown = course ?? new Course(trace.weeks, this.errand.names());
      grown.take(trace.from, trace.series);
      this.keep(next, grown);
      this.news.value++;
    }
    this.running = false;
  }

  /** Forgets the courses that nobody asks for any more. */
  private prune(): void {
    const wanted = new Set(this.errand.courses().map((changes) => JSON.stringify(changes)));
    for (const key of this.known.keys()) if (!wanted.has(key)) this.known.delete(key);
  }

  private next(): readonly Change[] | undefined {
    return this.errand.courses().find((changes) => {
      const course = this.courseOf(changes);
      return course === null || course.known < course.weeks;
    });
  }

  private isWanted(changes: readonly Change[]): boolean {
    const key = JSON.stringify(changes);
    return this.errand.courses().some((other) => JSON.stringify(other) === key);
  }
}
