/** Elements that have a use of their own for a key. */
const TAKES_SPACE = 'input, select, textarea, button, summary, a, [contenteditable]';
const TAKES_ARROWS = 'input, select, textarea, [contenteditable], .table';

/** Does what `acts` has for the key that was pressed, wherever nothing else on the page wants it. */
export function actOnKey(event: KeyboardEvent, acts: Readonly<Record<string, () => void>>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.target instanceof Element ? event.target : document.body;
  const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
  if (act === undefined || target.closest(event.key === ' ' ? TAKES_SPACE : TAKES_ARROWS)) return;
  event.preventDefault();
  act();
}
