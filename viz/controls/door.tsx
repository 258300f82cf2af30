import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words as pageWords } from '../words.ts';

interface DoorProps {
  load(): Promise<ComponentType>;
  readonly words: { readonly loading: string; readonly notLoaded: string };
}

/** The way into a view that is fetched only when somebody wants to see it. */
export function Door({ load, words }: DoorProps) {
  const [View, setView] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    load().then(
      (Loaded) => setView(() => Loaded),
      () => setFailed(true),
    );
  }, []);
  if (View !== null) return <View />;
  if (!failed) return <main class="door">{words.loading}</main>;
  return (
    <main class="door">
      <div class="notice problem" role="alert">
        <p>
          <b>{words.notLoaded}</b>
        </p>
        <button type="button" onClick={() => location.reload()}>
          {pageWords.doors.reload}
        </button>
      </div>
    </main>
  );
}
