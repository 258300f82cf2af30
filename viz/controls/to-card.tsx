import { useEffect, useRef } from 'preact/hooks';
import { cameFrom } from '../card/came-from.ts';
import { placeOfParameter } from '../card/place-of-parameter.ts';
import { writeSight } from '../card/sight.ts';
import { words } from '../words/page.ts';

interface ToCardProps {
  readonly model: string;
  /** A parameter of the model. */
  readonly name: string;
  /** Leaves the story so that it can be come back to. */
  rest(): void;
}

/** A parameter's name, which leads to its lines on the model card; who comes back from there stands at it again. */
export function ToCard({ model, name, rest }: ToCardProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (cameFrom.peek() !== name) return;
    cameFrom.value = null;
    // Not before the charts above have their height.
    requestAnimationFrame(() => {
      link.current?.scrollIntoView({ block: 'center' });
      link.current?.focus({ preventScroll: true });
    });
  }, []);
  return (
    <a
      ref={link}
      class="to-card"
      href={writeSight({ model, part: placeOfParameter(name) })}
      title={words.levers.onCard}
      onClick={() => {
        rest();
        cameFrom.value = name;
      }}
    >
      <code>{name}</code>
    </a>
  );
}
