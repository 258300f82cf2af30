import type { ComponentChildren } from 'preact';
import { turnOver, unfold, unfolded } from './unfolded.ts';

interface ChapterProps {
  /** The name of its place, as an address names it. */
  readonly name: string;
  readonly title: string;
  /** Of its heading: 3 for a chapter within a chapter. */
  readonly level?: 2 | 3;
  readonly children: ComponentChildren;
}

/**
 * A chapter that is folded until somebody wants to read it. Its heading stays a heading, its text is there to be found
 * by the browser's own search, and on paper all of them lie open (card.css).
 */
export function Chapter({ name, title, level = 2, children }: ChapterProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const isOpen = unfolded.value.has(name);
  const body = textOf(name);
  return (
    <section aria-labelledby={name}>
      <Heading id={name}>
        <button
          type="button"
          class="fold"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => turnOver(name)}
        >
          {title}
        </button>
      </Heading>
      <div
        id={body}
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
    </section>
  );
}

/** The chapters that `place` lies in, and the one that it is the heading of. */
export function chaptersAround(place: Element): readonly string[] {
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
