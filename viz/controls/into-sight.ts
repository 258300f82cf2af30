import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * For what appears when something was asked for: whenever `what` is something else, the element that is given this is
 * brought into sight, by as little as may be. The focus stays where it is; null asks for nothing.
 */
export function useIntoSight<Kind extends HTMLElement>(what: unknown): RefObject<Kind | null> {
  const element = useRef<Kind>(null);
  useEffect(() => {
    if (what !== null) element.current?.scrollIntoView({ block: 'nearest' });
  }, [what]);
  return element;
}
