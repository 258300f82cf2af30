/** A challenge that is being tried beside a story: how it stands, and with how much other luck it would be met. */
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { type Attempt, isSolved, standingsAt } from '../../lab/challenges/attempt.ts';
import type { Challenge, Move } from '../../lab/challenges/challenge.ts';
import { openChallenge } from '../../lab/challenges/open-challenge.ts';
import { type Breach, breachesOf, startsAs } from '../../lab/challenges/rules.ts';
import { seedOf } from '../../lab/experiments/replicate.ts';
import { announce } from '../state/announcer.ts';
import type { Theatre } from '../state/theatre.ts';
import { words } from '../words/challenges.ts';
import { keepMet } from './kept-met.ts';
import { tryOut } from './umpire.ts';

/** With how many other seeds it is tried. */
export const OTHERS = 10;

/** What has come of an attempt: its goals met or missed, within the rules or not. */
export type Outcome = 'met' | 'missed' | 'metAgainstRules' | 'missedAgainstRules';

export class Contest {
  /** Null while it is being read, or where there is none of the name asked for. */
  readonly challenge = signal<Challenge | null>(null);
  /** A name that no challenge has. */
  readonly missing = signal<string | null>(null);
  readonly problem = signal<string | null>(null);
  /** What comes of the reader's moves; null while that is not known. */
  readonly attempt = signal<Attempt | null>(null);
  /** With which other seeds it was tried, and whether it was met; null where that was not asked for. */
  readonly others = signal<readonly boolean[] | null>(null);
  readonly breaches = computed(() => this.breachesNow());
  /** How the goals stand in the week that is shown; null while that is not known. */
  readonly standings = computed(() => {
    const { value: challenge } = this.challenge;
    const { value: attempt } = this.attempt;
    if (challenge === null || attempt === null) return null;
    return standingsAt(challenge, attempt, this.theatre.week.value);
  });
  /** What has come of it at its end; null before. */
  readonly outcome = computed<Outcome | null>(() => {
    const standings = this.standings.value;
    if (standings === null || standings.some(({ verdict }) => verdict === 'open')) return null;
    const isMet = standings.every(({ verdict }) => verdict === 'met');
    if (this.breaches.value.length > 0) return isMet ? 'metAgainstRules' : 'missedAgainstRules';
    return isMet ? 'met' : 'missed';
  });
  private end: () => void = () => {};
  private endOthers: () => void = () => {};
  private readonly stops: readonly (() => void)[];

  constructor(private readonly theatre: Theatre) {
    this.stops = [
      effect(() => {
        const name = theatre.challenge.value;
        untracked(() => this.read(name));
      }),
      effect(() => {
        const challenge = this.challenge.value;
        const seed = theatre.story.value?.seed;
        const moves = theatre.retelling.changes.value;
        const isStart = !this.breaches.value.some(({ kind }) => kind === 'start');
        untracked(() => this.retry(challenge, moves, isStart ? seed : undefined));
      }),
      effect(() => {
        const outcome = this.outcome.value;
        if (outcome !== null) untracked(() => this.atEnd(outcome));
      }),
    ];
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.end();
    this.endOthers();
  }

  /** Tries the reader's moves with other luck. */
  tryOthers(): void {
    const challenge = this.challenge.value;
    const seed = this.theatre.story.value?.seed;
    if (challenge === null || seed === undefined) return;
    this.endOthers();
    this.others.value = [];
    const seeds = Array.from({ length: OTHERS }, (_, k) => seedOf(seed, k + 1));
    const moves = this.theatre.retelling.changes.value;
    this.endOthers = tryOut(
      { challenge: challenge.name, moves, seeds },
      {
        onTried: (tried) => {
          this.others.value = [...(this.others.value ?? []), isSolved(challenge, tried)];
          this.tellOthers();
        },
        onFailed: (reason) => {
          this.problem.value = reason;
        },
      },
    );
  }

  private tellOthers(): void {
    const others = this.others.value ?? [];
    if (others.length === OTHERS) announce(words.others(others.filter(Boolean).length, OTHERS));
  }

  private breachesNow(): readonly Breach[] {
    const challenge = this.challenge.value;
    const { story, settings, retelling } = this.theatre;
    if (challenge === null || story.value === null) return [];
    const starts = startsAs(challenge, story.value.scenario, settings.value);
    return starts ? breachesOf(challenge.levers, retelling.changes.value) : [{ kind: 'start' }];
  }

  private async read(name: string | null): Promise<void> {
    this.forget();
    batch(() => {
      this.challenge.value = null;
      this.missing.value = null;
    });
    if (name === null) return;
    const challenge = await openChallenge(name);
    if (this.theatre.challenge.value !== name) return;
    if (challenge === null) this.missing.value = name;
    else this.challenge.value = challenge;
  }

  private retry(
    challenge: Challenge | null,
    moves: readonly Move[],
    seed: string | undefined,
  ): void {
    this.forget();
    if (challenge === null || seed === undefined) return;
    this.end = tryOut(
      { challenge: challenge.name, moves, seeds: [seed] },
      {
        onTried: (tried) => {
          this.attempt.value = tried;
        },
        onFailed: (reason) => {
          this.problem.value = reason;
        },
      },
    );
  }

  /** What was known of other moves no longer holds. */
  private forget(): void {
    this.end();
    this.endOthers();
    batch(() => {
      this.attempt.value = null;
      this.others.value = null;
      this.problem.value = null;
    });
  }

  private atEnd(outcome: Outcome): void {
    announce(words.outcome[outcome]);
    if (!isWithinRules(outcome)) return;
    const { value: challenge } = this.challenge;
    if (outcome === 'met' && challenge !== null) keepMet(challenge.name);
    if (this.others.value === null) this.tryOthers();
  }
}

export function isWithinRules(outcome: Outcome): boolean {
  return outcome === 'met' || outcome === 'missed';
}
