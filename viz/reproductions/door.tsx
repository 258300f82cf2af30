import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from './door-words.ts';

/** The way into the view of reproductions, which is fetched only when somebody wants to see it. */
export function ReproductionsDoor() {
  const [View, setView] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./view.tsx').then(
      ({ ReproductionsView }) => setView(() => ReproductionsView),
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
          {words.reload}
        </button>
      </div>
    </main>
  );
}
