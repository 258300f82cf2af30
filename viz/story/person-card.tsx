import { useIntoSight } from '../controls/into-sight.ts';
import { formatCount, formatShare } from '../numbers.ts';
import type { Director } from '../state/director.ts';
import { words as chartWords } from '../words/charts.ts';
import { ledgerWords } from '../words/ledger.ts';
import { RULE } from '../worker/frame.ts';

const says = chartWords.organisation.person;
const asks = ledgerWords.question;
const KINDS = ['well', 'gain', 'loss'] as const;

/** The person who was chosen: where they sit, and what they know of each element; one can be chosen to know more of. */
export function PersonCard({
  director: { theatre, inquiry },
}: {
  readonly director: Pick<Director, 'theatre' | 'inquiry'>;
}) {
  const chosen = theatre.chosen.value;
  const { person, scene } = theatre.frame.value ?? { person: null, scene: null };
  const crowd = theatre.story.value?.crowd ?? null;
  const isThere = chosen !== null && person?.person === chosen.person;
  const card = useIntoSight<HTMLElement>(isThere ? chosen.person : null);
  if (chosen === null || person === null || scene === null || crowd === null) return null;
  if (person.person !== chosen.person) return null;
  const counted = (what: number) => person.holds.reduce((n, one) => n + Number(one === what), 0);
  const right = counted(RULE.right);
  const wrong = counted(RULE.wrong);
  const sayElement = (element: number) =>
    says.element(
      formatCount(element + 1),
      says.holds[person.holds[element]],
      says.rule[scene.elements.rules[element]],
    );
  const team = formatCount(Math.floor(person.seat / crowd.teamSize) + 1);
  return (
    <section class="person-card" ref={card} aria-label={says.title(formatCount(person.person + 1))}>
      <header>
        <h3>{says.title(formatCount(person.person + 1))}</h3>
        <button type="button" class="quiet" onClick={() => theatre.choose(null)}>
          {says.close}
        </button>
      </header>
      <p>
        {says.sits(team, formatShare(person.efficacy))}{' '}
        {scene.marks.isNew[person.seat] === 1 && `${says.isNew} `}
        {says.knows(
          formatCount(right),
          formatCount(wrong),
          formatCount(crowd.elements - right - wrong),
        )}
      </p>
      {/* One stop for the keyboard; arrows go from element to element. */}
      <div class="elements" role="toolbar" aria-label={says.elements} onKeyDown={walk}>
        {Array.from(person.holds, (holds, element) => (
          <button
            type="button"
            key={element}
            class={KINDS[holds]}
            tabIndex={element === (chosen.element ?? 0) ? 0 : -1}
            aria-pressed={element === chosen.element}
            aria-label={sayElement(element)}
            title={sayElement(element)}
            onClick={() => theatre.choose({ person: chosen.person, element })}
          >
            {holds === RULE.right ? '✓' : holds === RULE.wrong ? '✕' : ''}
          </button>
        ))}
      </div>
      {chosen.element !== undefined && <p role="status">{sayElement(chosen.element)}.</p>}
      <button
        type="button"
        onClick={() => {
          inquiry.learnings.ask(chosen);
          document.getElementById('findings-title')?.scrollIntoView({ block: 'start' });
        }}
      >
        {chosen.element === undefined
          ? asks.ofPerson
          : asks.ofElement(formatCount(chosen.element + 1))}
      </button>
    </section>
  );
}

function walk(event: KeyboardEvent): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const { target } = event;
  if (by === undefined || !(target instanceof HTMLElement)) return;
  event.preventDefault();
  const next = by < 0 ? target.previousElementSibling : target.nextElementSibling;
  if (next instanceof HTMLElement) next.focus();
}
