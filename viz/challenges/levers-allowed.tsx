import type { Challenge } from '../../lab/challenges/challenge.ts';
import { type Breach, leversUsed } from '../../lab/challenges/rules.ts';
import type { Parameter } from '../../sim/parameter.ts';
import { Lever } from '../controls/lever.tsx';
import { comingIn } from '../controls/levers.tsx';
import { formatCount } from '../numbers.ts';
import type { Director } from '../state/director.ts';
import { words } from '../words/challenges.ts';
import type { Story } from '../worker/story.ts';
import { addressOf } from './beginning.ts';
import type { Contest } from './contest.ts';
import { MARKS } from './marks.ts';

interface LeversProps {
  readonly challenge: Challenge;
  readonly contest: Contest;
  readonly director: Director;
  readonly story: Story;
}

/** The levers of a challenge: how many are used, and what of that is against its rules. */
export function LeversAllowed({ challenge, contest, director, story }: LeversProps) {
  const { names, most, from } = challenge.levers;
  const { theatre } = director;
  const changes = theatre.retelling.changes.value;
  const used = leversUsed(changes);
  const ofThem = used.filter((name) => names.includes(name));
  const breaches = contest.breaches.value;
  const isAgainst = breaches.length > 0;
  const values = theatre.values.value;
  const coming = comingIn(theatre);
  const all = Object.keys(story.parameters);
  // A change acts from the week that comes on.
  const isEarly = theatre.week.value + 1 < from;
  if (values === null) return null;
  const classOf = (name: string) => {
    if (!used.includes(name)) return '';
    return mistakeOf(name, breaches, ofThem, most) === null ? 'used' : 'used against';
  };
  const undoAll = (name: string) => {
    for (const change of changes) if (change.name === name) theatre.retelling.undo(change);
  };
  return (
    <>
      <h3 class={isAgainst ? 'against' : undefined}>
        {isAgainst && (
          <span class="mark" role="img" aria-label={words.against}>
            {MARKS.missed}{' '}
          </span>
        )}
        {words.used(used.length, most)}
      </h3>
      {breaches.map((breach) => (
        <p class="mistake" role="alert" key={JSON.stringify(breach)}>
          {sayBreach(breach, challenge, story)}{' '}
          {breach.kind === 'start' && <a href={addressOf(challenge)}>{words.begin}</a>}
        </p>
      ))}
      <p class="lead">{words.may(most, names.length, from, story.unit)}</p>
      {isEarly && (
        <p class="lead">
          {words.early(story.unit, formatCount(from))}{' '}
          <button
            type="button"
            onClick={() => {
              director.player.pause();
              theatre.goTo(from - 1);
            }}
          >
            {words.goThere(story.unit, formatCount(from - 1))}
          </button>
        </p>
      )}
      {theatre.atEnd.value && <p class="lead">{words.over}</p>}
      <ul class="levers-allowed">
        {names.map((name) => (
          <li key={name} class={classOf(name)}>
            <Lever
              key={`${challenge.name} ${name}`}
              parameter={story.parameters[name] as Parameter}
              unit={story.unit}
              value={coming.get(name) ?? values[all.indexOf(name)]}
              waiting={null}
              changed={used.includes(name)}
              moved={[]}
              brief
              isHeld={isEarly || theatre.atEnd.value}
              set={(value) => director.change(name, value)}
            />
            {used.includes(name) && (
              <Used
                label={story.parameters[name]?.label ?? name}
                mistake={mistakeOf(name, breaches, ofThem, most)}
                undo={() => undoAll(name)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface UsedProps {
  readonly label: string;
  /** What is against the rules in its use, in words; null where nothing is. */
  readonly mistake: string | null;
  undo(): void;
}

/** Beneath a lever that has been used: whether it might be, and the way back. */
function Used({ label, mistake, undo }: UsedProps) {
  return (
    <p class={mistake === null ? 'use' : 'use against'}>
      {mistake === null ? `${MARKS.met} ${words.usedMark}` : `${MARKS.missed} ${mistake}`}
      <button type="button" class="quiet" aria-label={words.undoLever(label)} onClick={undo}>
        {words.undoShort}
      </button>
    </p>
  );
}

/** What is against the rules in the use of the lever called `name`; of those that are too many, the last ones are. */
function mistakeOf(
  name: string,
  breaches: readonly Breach[],
  used: readonly string[],
  most: number,
) {
  if (breaches.some((breach) => breach.kind === 'early' && breach.name === name))
    return words.tooEarly;
  const isMany = breaches.some(({ kind }) => kind === 'many');
  return isMany && used.indexOf(name) >= most ? words.tooMany : null;
}

function sayBreach(breach: Breach, { levers }: Challenge, { unit, parameters }: Story): string {
  const says = words.breaches;
  switch (breach.kind) {
    case 'no lever':
      return says['no lever'](parameters[breach.name]?.label ?? breach.name);
    case 'early':
      return says.early(
        parameters[breach.name]?.label ?? breach.name,
        unit,
        formatCount(breach.week),
        formatCount(levers.from),
      );
    case 'many':
      return says.many(breach.used, breach.most);
    case 'start':
      return says.start;
  }
}
