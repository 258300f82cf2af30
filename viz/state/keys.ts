import type { Player } from './player.ts';
import type { Theatre } from './theatre.ts';
import { view } from './view.ts';

/** Elements that have a use of their own for a key. */
const TAKES_SPACE = 'input, select, textarea, button, summary, a, [contenteditable]';
const TAKES_ARROWS = 'input, select, textarea, [contenteditable], .table';

/** Space plays and pauses, arrows step, Home and End jump, wherever nothing else in the story wants these keys. */
export function listenToKeys(theatre: Theatre, player: Player): void {
  document.addEventListener('keydown', (event) => {
    if (view.value !== 'story') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const act = actOf(event.key, theatre, player);
    if (act === null || target.closest(event.key === ' ' ? TAKES_SPACE : TAKES_ARROWS)) return;
    event.preventDefault();
    act();
  });
}

function actOf(key: string, theatre: Theatre, player: Player): (() => void) | null {
  switch (key) {
    case ' ':
      return () => player.toggle();
    case 'ArrowLeft':
      return () => player.step(-1);
    case 'ArrowRight':
      return () => player.step(1);
    case 'Home':
      return () => player.seek(0);
    case 'End':
      return () => player.seek(theatre.story.value?.weeks ?? 0);
    default:
      return null;
  }
}
