import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type Source, SourceContext } from '../sharing/shareable.ts';
import { announcement } from '../state/announcer.ts';
import { Problems } from './problems.tsx';
import '../style/reproductions.css';
import '../style/laboratory.css';

/** A view of the laboratory: what is looked into, the choices, what is found, and under it all the buttons. */
export function Laboratory(of: {
  className?: string;
  /** The scenario's title, where there is one, once it is known. */
  kicker?: string | undefined;
  title: string;
  lead: string;
  problems: Signal<readonly string[]>;
  /** Goes with the pictures that are saved. */
  source: Source;
  /** Takes files that are dropped anywhere in it. */
  take?: (files: readonly File[]) => void;
  children: ComponentChildren;
  dock: ComponentChildren;
}) {
  const { take } = of;
  const dropped = take && {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      take([...(event.dataTransfer?.files ?? [])]);
    },
  };
  return (
    <>
      <main class={`laboratory ${of.className ?? ''}`} {...dropped}>
        <p class="announcer" role="status" aria-live="polite">
          {announcement.value}
        </p>
        <Problems problems={of.problems} />
        <header class="headline">
          {'kicker' in of && <p class="kicker">{of.kicker}</p>}
          <h1>{of.title}</h1>
          <p class="lead">{of.lead}</p>
        </header>
        <SourceContext.Provider value={of.source}>{of.children}</SourceContext.Provider>
      </main>
      {of.dock && <footer class="dock">{of.dock}</footer>}
    </>
  );
}
