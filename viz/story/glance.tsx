import { useMemo } from 'preact/hooks';
import { Picture } from '../charts/picture.tsx';
import { createTrajectories } from '../charts/trajectories.ts';
import type { Director } from '../state/director.ts';
import type { Story } from '../worker/story.ts';
import { linesOf } from './lines.ts';
import { useTrajectories } from './trajectories-data.ts';

const HEIGHT = 116;

interface GlanceProps {
  readonly director: Director;
  readonly story: Story;
}

/**
 * The trajectories once more, small and with the strongest lines alone: where the parameters lie below the pictures
 * it stays in sight, so that who moves one sees what comes of it. To who can't see it, it says nothing that the large
 * one does not.
 */
export function Glance({ director, story }: GlanceProps) {
  const { theatre, player } = director;
  const data = useTrajectories(theatre);
  const create = useMemo(
    () => (element: HTMLElement) =>
      createTrajectories(element, {
        lines: linesOf(story).strongest,
        height: HEIGHT,
        isCloseUp: true,
        seek: (week) => player.seek(week),
      }),
    [],
  );
  return (
    <div class="glance" aria-hidden="true">
      <Picture data={data} create={create} />
    </div>
  );
}
