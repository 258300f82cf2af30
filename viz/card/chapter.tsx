import type { ComponentChildren } from 'preact';
import { FoldButton, FoldText } from './fold.tsx';

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
  return (
    <section aria-labelledby={name}>
      <Heading id={name}>
        <FoldButton name={name}>{title}</FoldButton>
      </Heading>
      <FoldText name={name}>{children}</FoldText>
    </section>
  );
}
