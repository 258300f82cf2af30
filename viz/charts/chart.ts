/**
 * A chart is created once, in an element of its own, and updated in place. It owns every node in there,
 * starts no timer and keeps no copy of the data.
 */
export interface Chart<Data> {
  update(data: Data): void;
  /** What there is to see, in a sentence or two. */
  describe(data: Data): string;
  destroy(): void;
}

export type CreateChart<Data, Options> = (element: HTMLElement, options: Options) => Chart<Data>;

/** A chart's data as a table, for those who would rather read it. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
