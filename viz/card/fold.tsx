import type { ComponentChildren } from 'preact';
import { turnOver, unfold, unfolded } from './unfolded.ts';

interface FoldProps {
  /** The name of its place, as an address names it. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** Opens and closes what is called `name`; all of its line is the target. */
export function FoldButton({ name, children }: FoldProps) {
  return (
    <button
      type="button"
      class="fold"
      aria-expanded={unfolded.value.has(name)}
      aria-controls={textOf(name)}
      onClick={() => turnOver(name)}
    >
      {children}
    </button>
  );
}

/** What is folded until somebody wants to read it: it is there to be found by the browser's own search, and on paper. */
export function FoldText({
  name,
  isOpen = unfolded.value.has(name),
  children,
}: FoldProps & { readonly isOpen?: boolean }) {
  return (
    <div
      id={textOf(name)}
      class="chapter-text"
      data-chapter={name}
      hidden={isOpen ? undefined : 'until-found'}
      ref={(element) => {
        // Preact has no name for it: the browser's search has found something in here.
        if (element !== null) element.onbeforematch = () => unfold([name]);
      }}
    >
      {children}
    </div>
  );
}

/** What `place` lies in that folds, and what it is the heading of. */
export function foldsAround(place: Element): readonly string[] {
  const names = [place.id];
  for (let at: Element | null = place; at !== null; at = at.parentElement) {
    const chapter = at.getAttribute('data-chapter');
    if (chapter !== null) names.push(chapter);
  }
  return names;
}

function textOf(name: string): string {
  return `${name}-text`;
}
