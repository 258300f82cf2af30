import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Standing } from '../../lab/challenges/attempt.ts';
import type { Challenge, Goal } from '../../lab/challenges/challenge.ts';
import { CHALLENGE_NAMES } from '../../lab/challenges/open-challenge.ts';
import { type Breach, leversUsed } from '../../lab/challenges/rules.ts';
import { nearestName } from '../../lab/reading/nearest-name.ts';
import type { Parameter } from '../../sim/parameter.ts';
import { Lever } from '../controls/lever.tsx';
import { CHALLENGE_TITLE, comingIn } from '../controls/levers.tsx';
import { formatCount, formatSetting, formatShare } from '../numbers.ts';
import type { Director } from '../state/director.ts';
import type { Story } from '../worker/story.ts';
import { addressOf } from './beginning.ts';
import { Contest, OTHERS } from './contest.ts';
import { words } from './words.ts';
import '../style/challenges.css';

const ALL = '#v=1&view=challenges';

/** The challenge that is being tried, beside its story. */
export function ChallengeCard({ director }: { director: Director }) {
  const contest = useMemo(() => new Contest(director.theatre), [director]);
  useEffect(() => () => contest.dispose(), [contest]);
  const { story } = director.theatre;
  const challenge = contest.challenge.value;
  const missing = contest.missing.value;
  const isTold = challenge !== null && story.value !== null;
  useEffect(() => {
    if (isTold) bringIntoSight();
  }, [isTold, challenge?.name]);
  if (missing !== null)
    return (
      <section class="figure challenge" role="alert">
        <p>{words.missing(missing, nearestName(missing, CHALLENGE_NAMES))}</p>
        <p>
          <a href={ALL}>{words.all}</a>
        </p>
      </section>
    );
  if (challenge === null || story.value === null) return null;
  return (
    <section class="figure challenge" aria-labelledby={CHALLENGE_TITLE}>
      <p class="kicker">
        {words.kicker}
        <a href={ALL}>{words.all}</a>
      </p>
      <h2 id={CHALLENGE_TITLE} tabIndex={-1}>
        {challenge.title}
      </h2>
      <p>{challenge.question}</p>
      <Goals challenge={challenge} contest={contest} unit={story.value.unit} />
      <LeversOf challenge={challenge} contest={contest} director={director} story={story.value} />
      <Outcome challenge={challenge} contest={contest} />
      <Hints key={challenge.name} hints={challenge.hints} />
      <Ways key={`ways ${challenge.name}`} challenge={challenge} story={story.value} />
    </section>
  );
}

/** On a phone it lies far below the pictures: who begins one would not see it. */
function bringIntoSight(): void {
  const title = document.getElementById(CHALLENGE_TITLE);
  if (title !== null && title.getBoundingClientRect().top > window.innerHeight)
    title.scrollIntoView({ block: 'start' });
}

interface PartProps {
  readonly challenge: Challenge;
  readonly contest: Contest;
}

function Goals({ challenge, contest, unit }: PartProps & { unit: string }) {
  const standings = contest.standings.value;
  return (
    <>
      <h3>{words.goal}</h3>
      <ul class="goals">
        {challenge.goals.map((goal, k) => (
          <GoalItem key={goal.says} goal={goal} standing={standings?.[k] ?? null} unit={unit} />
        ))}
      </ul>
      {contest.problem.value !== null && (
        <p class="mistake" role="alert">
          {words.failed(contest.problem.value)}
        </p>
      )}
    </>
  );
}

interface GoalItemProps {
  readonly goal: Goal;
  readonly standing: Standing | null;
  readonly unit: string;
}

const MARKS = { open: '○', met: '✔', missed: '✘' } as const;

function GoalItem({ goal, standing, unit }: GoalItemProps) {
  const verdict = standing?.verdict ?? 'open';
  return (
    <li class={verdict}>
      <span class="mark" role="img" aria-label={words.verdicts[verdict]}>
        {MARKS[verdict]}
      </span>
      <span>
        {goal.says}
        <small>{standing === null ? words.waiting : sayStanding(standing, unit)}</small>
      </span>
    </li>
  );
}

function sayStanding({ now, isMet, firstMet, outcome }: Standing, unit: string): string {
  const first = firstMet === null ? words.never : words.first(unit, formatCount(firstMet));
  if (outcome !== null) return `${words.cameTo(formatShare(outcome))}; ${first}`;
  return `${words.now(formatShare(now))}: ${isMet ? words.there : words.notYet}; ${first}`;
}

interface LeversProps extends PartProps {
  readonly director: Director;
  readonly story: Story;
}

function LeversOf({ challenge, contest, director, story }: LeversProps) {
  const { names, most, from } = challenge.levers;
  const { theatre } = director;
  const used = leversUsed(theatre.retelling.changes.value);
  const values = theatre.values.value;
  const coming = comingIn(theatre);
  const all = Object.keys(story.parameters);
  // A change acts from the week that comes on.
  const isEarly = theatre.week.value + 1 < from;
  if (values === null) return null;
  return (
    <>
      <h3>{words.used(used.length, most)}</h3>
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
          <li key={name} class={used.includes(name) ? 'used' : ''}>
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
            {used.includes(name) && <small>✔ {words.usedMark}</small>}
          </li>
        ))}
      </ul>
      {contest.breaches.value.map((breach) => (
        <p class="mistake" role="alert" key={JSON.stringify(breach)}>
          {sayBreach(breach, challenge, story)}{' '}
          {breach.kind === 'start' && <a href={addressOf(challenge)}>{words.begin}</a>}
        </p>
      ))}
    </>
  );
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

function Outcome({ challenge, contest }: PartProps) {
  const outcome = contest.outcome.value;
  const others = contest.others.value;
  if (outcome === null) return null;
  const met = others?.filter(Boolean).length ?? 0;
  const isDone = others?.length === OTHERS;
  return (
    <div class={`outcome ${outcome}`}>
      <p>
        <b>{words.outcome[outcome]}</b>
      </p>
      {others === null && outcome !== 'breached' && (
        <button type="button" onClick={() => contest.tryOthers()}>
          {words.askOthers}
        </button>
      )}
      {others !== null && (
        <p>
          {isDone ? words.others(met, OTHERS) : words.trying(others.length, OTHERS)}{' '}
          {isDone && outcome === 'met' && met < OTHERS / 2 && words.lucky}
        </p>
      )}
      {challenge.afterwards.length > 0 && (
        <>
          <h3>{words.afterwards}</h3>
          <ul class="afterwards">
            {challenge.afterwards.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** One after the other, when they are asked for. */
function Hints({ hints }: { hints: readonly string[] }) {
  const told = useSignal(0);
  if (hints.length === 0) return null;
  return (
    <>
      <ol class="hints" aria-label={words.hints} aria-live="polite">
        {hints.slice(0, told.value).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      {told.value < hints.length && (
        <button type="button" onClick={() => told.value++}>
          {words.hint(told.value + 1, hints.length)}
        </button>
      )}
    </>
  );
}

/** Back to the start, or one way to the goal. */
function Ways({ challenge, story }: { challenge: Challenge; story: Story }) {
  const isShown = useSignal(false);
  const { solution } = challenge;
  const label = (name: string) => story.parameters[name]?.label ?? name;
  const value = (name: string, number: number) => {
    const parameter = story.parameters[name];
    return parameter === undefined ? String(number) : formatSetting(parameter, number);
  };
  return (
    <>
      <p class="ways">
        <button
          type="button"
          onClick={() => {
            location.hash = addressOf(challenge, story.seed);
          }}
        >
          {words.undo}
        </button>
        {!isShown.value && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              isShown.value = true;
            }}
          >
            {words.giveUp}
          </button>
        )}
      </p>
      {isShown.value && (
        <div class="solution" role="status">
          <h3>{words.solution}</h3>
          <p>{solution.says}</p>
          <ul>
            {solution.moves.map((move) => (
              <li key={move.name}>
                {words.move(
                  story.unit,
                  formatCount(move.week),
                  label(move.name),
                  value(move.name, move.value),
                )}
              </li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() => {
              location.hash = addressOf(challenge, story.seed, solution.moves);
            }}
          >
            {words.play}
          </button>
        </div>
      )}
    </>
  );
}
