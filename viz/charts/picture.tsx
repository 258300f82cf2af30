import { effect, type ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { coloursChanged } from '../state/theme.ts';
import type { Chart } from './chart.ts';

interface PictureProps<Data> {
  /** Null while there is nothing to show. */
  readonly data: ReadonlySignal<Data | null>;
  create(element: HTMLElement): Pick<Chart<Data>, 'update' | 'destroy'>;
}

/** The place of a chart: it is made once, and shows whatever there is. */
export function Picture<Data>({ data, create }: PictureProps<Data>) {
  const place = useRef<HTMLDivElement>(null);
  // At once: a chart that outlives its element by a frame draws into nothing.
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const chart = create(element);
    const stop = effect(() => {
      coloursChanged.value;
      if (data.value !== null) chart.update(data.value);
    });
    return () => {
      stop();
      chart.destroy();
    };
  }, []);
  return <div class="picture" ref={place} />;
}
