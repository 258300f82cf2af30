import { useRef } from 'preact/hooks';
import type { Side } from '../../lab/twins/comparison.ts';
import { type OrganisationLayout, seatPlace } from '../charts/organisation-layout.ts';
import { formatCount } from '../numbers.ts';
import { words } from '../words/twins.ts';
import type { TwinDirector } from './director.ts';
import { knows } from './sentences.ts';

interface PeopleProps {
  readonly director: TwinDirector;
  readonly side: Side;
  readonly layout: OrganisationLayout;
}

/** A button over each face. One of them is a stop of the Tab key; arrows go from one to the next. */
export function People({ director, side, layout }: PeopleProps) {
  const { theatre, place, player } = director;
  const group = useRef<HTMLDivElement>(null);
  const sight = theatre.sight.value?.sides[side];
  const crowd = theatre.story.value?.crowd;
  if (sight === undefined || crowd === undefined) return null;
  const followed = place.value.person;
  const pitch = layout.seats?.pitch ?? 0;
  const stop = followed === null ? 0 : sight.seats.indexOf(followed);
  const isPlaying = player.playing.value;

  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (by === undefined || at < 0) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(buttons.length - 1, at + by));
    buttons[to]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own
    <div
      class="people"
      role="group"
      aria-label={words.person.group(words.sides[side])}
      ref={group}
      onKeyDown={onKeyDown}
    >
      {Array.from(sight.seats, (person, seat) => {
        const [x, y] = seatPlace(layout, crowd.teamSize, seat);
        const name = nameOf(person, sight.scene.marks.isNew[seat] === 1);
        const team = formatCount(Math.floor(seat / crowd.teamSize) + 1);
        const { right, wrong } = knows(sight.beliefs, person, crowd.elements);
        return (
          <button
            key={seat}
            type="button"
            tabIndex={seat === stop ? 0 : -1}
            aria-pressed={person === followed}
            // While it plays this changes too often to be read; the name alone stands still.
            aria-label={
              isPlaying ? name : words.person.seat(name, team, right, wrong, crowd.elements)
            }
            style={{
              left: `${x - pitch / 2}px`,
              top: `${y - pitch / 2}px`,
              width: `${pitch}px`,
              height: `${pitch}px`,
            }}
            onClick={() => director.follow(person === followed ? null : person)}
          >
            {person === followed && <span class="name">{firstName(person)}</span>}
          </button>
        );
      })}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -3,
  ArrowDown: 3,
  Home: -1000,
  End: 1000,
};

export function firstName(person: number): string {
  return words.names[person % words.names.length] as string;
}

/** What somebody is called; who came in another's place is called after that one. */
export function nameOf(person: number, isNew: boolean): string {
  return words.person.named(firstName(person), isNew);
}
