/**
 * What is needed at a press only is no part of what is fetched first. It is fetched once all else has had its
 * time, so that a press is answered at once, and without a network too.
 */

/** When it is fetched, in milliseconds. */
const LATER = 8000;

/** Thrown where it can't be had. */
export class NotFetched extends Error {}

/** A way to what `load` fetches. */
export function later<Module>(load: () => Promise<Module>): () => Promise<Module> {
  setTimeout(() => load().catch(() => {}), LATER);
  return async () => {
    try {
      return await load();
    } catch (error) {
      throw new NotFetched(error instanceof Error ? error.message : String(error));
    }
  };
}
