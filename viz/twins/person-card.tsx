import { useId } from 'preact/hooks';
import { SIDES, type Side } from '../../lab/twins/comparison.ts';
import { formatCount } from '../numbers.ts';
import { words } from '../words/twins.ts';
import type { TwinDirector } from './director.ts';
import { firstName } from './people.tsx';
import { knows, sayParting } from './sentences.ts';
import { HOLDS } from './worker/sight.ts';

const says = words.person;

/** The same person in both worlds: what each knows, and where their stories part. */
export function PersonCard({ director }: { director: TwinDirector }) {
  const { theatre, place, drawing } = director;
  const id = useId();
  const { person } = place.value;
  const sight = theatre.sight.value;
  if (person === null || sight === null || drawing.value !== null) return null;
  const name = firstName(person);
  const parting = theatre.parting.value;
  const [first, ...rest] = sayParting(parting, name);
  return (
    <section class="person-card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{says.title(name)}</h2>
        <button type="button" class="quiet" onClick={() => director.follow(null)}>
          {says.close}
        </button>
      </header>
      {SIDES.map((side) => (
        <Knowledge key={side} director={director} side={side} person={person} />
      ))}
      <p class="sentence">
        <b>{first}</b> {rest.join(' ')} {rest.length > 0 && says.same}
      </p>
      {parting && parting.week !== theatre.week.value && (
        <button type="button" onClick={() => director.turnTo({ week: parting.week })}>
          {says.goTo(formatCount(parting.week))}
        </button>
      )}
    </section>
  );
}

interface KnowledgeProps {
  readonly director: TwinDirector;
  readonly side: Side;
  readonly person: number;
}

/** What somebody knows of each element: right full, wrong hatched, no view empty. */
function Knowledge({ director: { theatre }, side, person }: KnowledgeProps) {
  const sight = theatre.sight.value?.sides[side];
  const elements = theatre.story.value?.crowd.elements ?? 0;
  if (sight === undefined) return null;
  const held = sight.beliefs.subarray(person * elements, (person + 1) * elements);
  const { right, wrong } = knows(sight.beliefs, person, elements);
  const listed = (of: number) =>
    Array.from(held.keys())
      .filter((element) => held[element] === of)
      .map((element) => formatCount(element + 1))
      .join(', ') || says.none;
  return (
    <div class="knowledge">
      <p>
        <b>{words.sides[side]}</b> {says.knows(right, wrong, elements)}
        {sight.scene.marks.isNew[sight.seats.indexOf(person)] === 1 &&
          ` – ${says.gone(firstName(person))}`}
      </p>
      <svg
        viewBox={`0 0 ${elements * 20} 16`}
        preserveAspectRatio="none"
        role="img"
        aria-label={says.strip(words.sides[side], listed(HOLDS.right), listed(HOLDS.wrong))}
      >
        {Array.from(held, (one, element) => (
          <g
            key={element}
            class={one === HOLDS.right ? 'right' : one === HOLDS.wrong ? 'wrong' : 'none'}
          >
            <rect x={element * 20 + 1} y={0} width={18} height={16} />
            {one === HOLDS.wrong && (
              <path
                d={`M${element * 20 + 2} 15L${element * 20 + 17} 1M${element * 20 + 2} 1L${element * 20 + 17} 15`}
              />
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
