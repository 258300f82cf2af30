/** What a pack says of itself beside the experiment: what only its makers know. */
export interface About {
  /** Their names; none where nothing was said. */
  readonly authors: readonly string[];
  /** The licence of the data, as SPDX names it, such as CC-BY-4.0; null where nothing was said. */
  readonly license: string | null;
  /** The day on which it was made, as in 2026-11-25. */
  readonly date: string;
}

/** Where SPDX describes a licence. */
export function licensePage(license: string): string {
  return `https://spdx.org/licenses/${license}`;
}
