import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Challenge } from '../../lab/challenges/challenge.ts';
import { CHALLENGE_NAMES, openChallenge } from '../../lab/challenges/open-challenge.ts';
import { timeUnitOf } from '../../sim/model.ts';
import { Problems } from '../laboratory/problems.tsx';
import { asked, view } from '../state/view.ts';
import { addressOf } from './beginning.ts';
import { problemsIn } from './sight.ts';
import { words } from './words.ts';
import '../style/challenges.css';

/** Every challenge, each with the way to its beginning. */
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
      </header>
      <ul class="challenge-list">
        {challenges.map((challenge) => (
          <li key={challenge.name} class="figure challenge">
            <h2>{challenge.title}</h2>
            <p>{challenge.question}</p>
            <ul class="goals">
              {challenge.goals.map(({ says }) => (
                <li key={says}>
                  <span aria-hidden="true">○</span>
                  <span>{says}</span>
                </li>
              ))}
            </ul>
            <p class="begin">
              <a href={addressOf(challenge)} aria-label={words.beginNamed(challenge.title)}>
                {words.begin}
              </a>
              <small>
                {words.levers(
                  challenge.levers.most,
                  challenge.levers.from,
                  timeUnitOf(challenge.start.plan.model),
                )}
              </small>
            </p>
          </li>
        ))}
      </ul>
    </main>
  );
}
