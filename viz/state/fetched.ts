/** Thrown where a part of the page can't be had, for want of a network. */
export class NotFetched extends Error {}

/**
 * A part of the page that is fetched only when something is pressed.
 *
 *     const { shareLink } = await fetched(import('./share-link.ts'));
 */
export async function fetched<Module>(part: Promise<Module>): Promise<Module> {
  try {
    return await part;
  } catch (error) {
    throw new NotFetched(error instanceof Error ? error.message : String(error));
  }
}
