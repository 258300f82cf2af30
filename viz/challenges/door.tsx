import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Director } from '../state/director.ts';
import { words } from '../words/page.ts';

/** The challenge beside a story, which is fetched only when one is tried. */
export function ChallengeDoor({ director }: { director: Director }) {
  const [Card, setCard] = useState<ComponentType<{ director: Director }> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./challenge-card.tsx').then(
      ({ ChallengeCard }) => setCard(() => ChallengeCard),
      () => setFailed(true),
    );
  }, []);
  if (Card !== null) return <Card director={director} />;
  return <p role="status">{failed ? words.views.notFetched : words.views.fetching}</p>;
}
