import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Challenge } from '../../lab/challenges/challenge.ts';
import { CHALLENGE_NAMES, openChallenge } from '../../lab/challenges/open-challenge.ts';
import { timeUnitOf } from '../../sim/model.ts';
import { Problems } from '../laboratory/problems.tsx';
import { asked, lastAddress, view } from '../state/view.ts';
import { words } from '../words/challenges.ts';
import { addressOf } from './beginning.ts';
import { forgetMet, met } from './kept-met.ts';
import { MARKS } from './marks.ts';
import { problemsIn } from './sight.ts';
import '../style/challenges.css';

/** Every challenge: whether it was met here, and the way to its beginning, or to where it was left. */
export function ChallengesView() {
  const problems = useSignal<readonly string[]>([]);
  useSignalEffect(() => {
    if (view.value === 'challenges') problems.value = problemsIn(asked.value.fragment);
  });
  const [challenges, setChallenges] = useState<readonly Challenge[]>([]);
  useEffect(() => {
    Promise.all(CHALLENGE_NAMES.map(openChallenge)).then((all) =>
      setChallenges(all.filter((challenge) => challenge !== null)),
    );
  }, []);
  return (
    <main id="controls" tabIndex={-1}>
      <Problems problems={problems} />
      <header class="headline">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {met.value.length > 0 && (
          <p class="kept">
            {words.kept(met.value.length, CHALLENGE_NAMES.length)}{' '}
            <button type="button" class="quiet" onClick={forgetMet}>
              {words.forget}
            </button>
          </p>
        )}
      </header>
      <ul class="challenge-list">
        {challenges.map((challenge) => (
          <Card
            key={challenge.name}
            challenge={challenge}
            isMet={met.value.includes(challenge.name)}
          />
        ))}
      </ul>
    </main>
  );
}

function Card({ challenge, isMet }: { challenge: Challenge; isMet: boolean }) {
  const { name, title, question, goals, levers, start } = challenge;
  const verdict = isMet ? 'met' : 'open';
  const left = leftAt(name);
  const begin = isMet ? words.again : words.begin;
  return (
    <li class="figure challenge">
      <h2>{title}</h2>
      <p>{question}</p>
      <ul class="goals">
        {goals.map(({ says }) => (
          <li key={says} class={verdict}>
            <span class="mark" role="img" aria-label={words.verdicts[verdict]}>
              {MARKS[verdict]}
            </span>
            <span>{says}</span>
          </li>
        ))}
      </ul>
      <p class="begin">
        {left !== null && (
          <a href={left} aria-label={words.named(words.goOn, title)}>
            {words.goOn}
          </a>
        )}
        <a href={addressOf(challenge)} aria-label={words.named(begin, title)}>
          {begin}
        </a>
        <small>{words.levers(levers.most, levers.from, timeUnitOf(start.plan.model))}</small>
      </p>
    </li>
  );
}

/** The address of the attempt that was left, where it is one at the challenge called `name`. */
function leftAt(name: string): string | null {
  const address = lastAddress.challenges;
  return new URLSearchParams(address.slice(1)).get('challenge') === name ? address : null;
}
