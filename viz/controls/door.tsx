import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { View } from '../../lab/links/view-of.ts';
import { words } from '../words/page.ts';

type Room = Exclude<View, 'twins'>;

/** Each view but the first is fetched only when somebody wants to see it. */
const ROOMS: Readonly<Record<Room, () => Promise<ComponentType>>> = {
  story: async () => (await import('../story/view.tsx')).StoryView,
  challenges: async () => (await import('../challenges/view.tsx')).ChallengesView,
  reproductions: async () => (await import('../reproductions/view.tsx')).ReproductionsView,
  'phase-map': async () => (await import('../phase-map/view.tsx')).PhaseMapView,
  attribution: async () => (await import('../attribution/view.tsx')).AttributionView,
  experiments: async () => (await import('../experiments/view.tsx')).ExperimentsView,
  card: async () => (await import('../card/view.tsx')).CardView,
};

/** The way into a view. */
export function Door({ room }: { room: Room }) {
  const [View, setView] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    ROOMS[room]().then(
      (found) => setView(() => found),
      () => setFailed(true),
    );
  }, []);
  if (View !== null) return <View />;
  if (!failed) return <main class="door">{words.views.fetching}</main>;
  return (
    <main class="door">
      <div class="notice problem" role="alert">
        <p>
          <b>{words.views.notFetched}</b>
        </p>
        <button type="button" onClick={() => location.reload()}>
          {words.views.reload}
        </button>
      </div>
    </main>
  );
}
