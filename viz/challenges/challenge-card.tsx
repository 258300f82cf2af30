import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Standing } from '../../lab/challenges/attempt.ts';
import type { Challenge, Goal } from '../../lab/challenges/challenge.ts';
import { CHALLENGE_NAMES } from '../../lab/challenges/open-challenge.ts';
import { nearestName } from '../../lab/reading/nearest-name.ts';
import { CHALLENGE_TITLE } from '../controls/levers.tsx';
import { formatCount, formatSetting } from '../numbers.ts';
import type { Director } from '../state/director.ts';
import { ALL_CHALLENGES } from '../state/view.ts';
import { words } from '../words/challenges.ts';
import type { Story } from '../worker/story.ts';
import { addressOf } from './beginning.ts';
import { Contest } from './contest.ts';
import { LeversAllowed } from './levers-allowed.tsx';
import { MARKS } from './marks.ts';
import { sayStanding } from './standing.ts';
import { Afterwards, Verdict } from './verdict.tsx';
import '../style/challenges.css';

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
          <a href={ALL_CHALLENGES}>{words.all}</a>
        </p>
      </section>
    );
  if (challenge === null || story.value === null) return null;
  return (
    <section class="figure challenge" aria-labelledby={CHALLENGE_TITLE}>
      <p class="kicker">
        {words.kicker}
        <a href={ALL_CHALLENGES}>{words.all}</a>
      </p>
      <h2 id={CHALLENGE_TITLE} tabIndex={-1}>
        {challenge.title}
      </h2>
      <p>{challenge.question}</p>
      <Start director={director} />
      <Verdict contest={contest} />
      <Goals challenge={challenge} contest={contest} unit={story.value.unit} />
      <LeversAllowed
        challenge={challenge}
        contest={contest}
        director={director}
        story={story.value}
      />
      <Afterwards challenge={challenge} contest={contest} />
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

/** It begins at rest, so that there is time to read: the way on. */
function Start({ director: { player, theatre } }: { director: Director }) {
  if (player.playing.value || theatre.week.value > 0) return null;
  return (
    <p class="start">
      <button type="button" class="strong" onClick={() => player.play()}>
        {words.start}
      </button>
      <span>{words.waits}</span>
    </p>
  );
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

function GoalItem({ goal, standing, unit }: GoalItemProps) {
  const verdict = standing?.verdict ?? 'open';
  return (
    <li class={verdict}>
      <span class="mark" role="img" aria-label={words.verdicts[verdict]}>
        {MARKS[verdict]}
      </span>
      <span>
        {goal.says}
        <small>{standing === null ? words.waiting : sayStanding(goal, standing, unit)}</small>
      </span>
    </li>
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
