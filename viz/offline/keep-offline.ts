/** When all that the page is made of begins to be kept, in milliseconds: what is looked at comes first. */
const LATER = 12_000;

/**
 * Keeps the whole page, so that it opens without a network once it has been opened with one. Where a browser keeps
 * nothing, or the page is a file, it does not.
 */
export function keepOffline(): void {
  setTimeout(() => {
    navigator.serviceWorker?.register('./service-worker.js').catch(() => {});
  }, LATER);
}
