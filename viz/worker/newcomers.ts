/** In which week somebody new first came in each person's place, as far as a run has been watched. */
export class Newcomers {
  private readonly since: Float64Array;

  constructor(people: number) {
    this.since = new Float64Array(people).fill(Number.POSITIVE_INFINITY);
  }

  /** Weeks are lived more than once where one goes back, and a succession is told of again. */
  note(person: number, week: number): void {
    this.since[person] = Math.min(this.since[person], week);
  }

  /** Whether somebody new had come in the place of `person` by the end of `week`. */
  hasCome(person: number, week: number): boolean {
    return this.since[person] <= week;
  }

  /** Those who had come by the end of `week`, and nobody since. */
  upTo(week: number): Newcomers {
    const known = new Newcomers(this.since.length);
    this.since.forEach((since, person) => {
      if (since <= week) known.note(person, since);
    });
    return known;
  }
}
