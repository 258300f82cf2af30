/** The name of the heading of all that is shown, in the document. */
export const HEADLINE = 'two-worlds';

/** Takes the focus to the heading, from what is about to go away: nothing is lost then, and a screen reader goes on from there. */
export function goToHeadline(): void {
  document.getElementById(HEADLINE)?.focus({ preventScroll: true });
}
