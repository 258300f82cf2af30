import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { Carrier } from '../../lab/links/words.ts';
import { type Comparison, isSame, worldsOf } from '../../lab/twins/comparison.ts';
import type { Guess } from '../../lab/twins/guess.ts';
import { PAIRS, type Place, readPlace, writePlace } from '../../lab/twins/place.ts';
import { Verification } from '../sharing/verification.ts';
import { AddressBar } from '../state/address-bar.ts';
import { announce } from '../state/announcer.ts';
import { Player } from '../state/player.ts';
import { asked, view } from '../state/view.ts';
import { words } from '../words/twins.ts';
import { drawInto, SHAPES } from './guess.ts';
import { sayDifference, sayGuess, titlesOf } from './sentences.ts';
import { TwinTheatre } from './theatre.ts';
import { type Step, stepAfter, stepBefore, stepOf } from './tour.ts';
import { TwinShare } from './twin-share.ts';
import { WorldsProofs } from './worlds-proofs.ts';

/** How long a week must stand before it is told to a screen reader, in milliseconds. */
const SILENCE = 600;
/** What the tour grows a run at, in weeks a second. */
const GROWING = 8;

/** A guess that is being made. */
interface Drawing {
  /** What of it there is: nothing until the reader has set something. */
  readonly guess: Guess | null;
  /** The week up to which a hand has drawn it; missing where all of it has been set. */
  readonly reached?: number;
}

/** What the reader can have done with two worlds, in whole deeds. The address holds the present state. */
export class TwinDirector {
  readonly theatre = new TwinTheatre();
  readonly player: Player;
  readonly still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  /** Where the reader is, but for the week, which the theatre knows. */
  readonly place = signal<Place>(readPlace('').place);
  /** The guess that is being made; null while none is. */
  readonly drawing = signal<Drawing | null>(null);
  private readonly proofs = new WorldsProofs();
  readonly verification = new Verification(this.proofs);
  readonly shared = new TwinShare(this, this.proofs);
  readonly step = computed(() =>
    this.place.value.step === null ? null : stepOf(this.place.value.step),
  );
  private readonly bar = new AddressBar('twins');
  /** The worlds that have been shown: what is no longer new asks for no guess. */
  private readonly seen = new Set<string>();
  /** Whether what is asked for next is to be shown in whatever week there is, playing or not. */
  private staysInWeek = false;
  /** Whether what is asked for next is the reader's own doing here, and no link or file. */
  private isOwnTurn = false;
  /** Whether the reader has asked for the run that begins next: then it plays for those too who want little motion. */
  private isAsked = false;
  /** What was shown last; another address may ask for the same once more. */
  private shown: Place | null = null;

  /** Follows the address from now on. */
  constructor() {
    this.player = new Player(this.theatre, this.still);
    effect(() => {
      const isShown = view.value === 'twins';
      const { fragment, carrier } = asked.value;
      untracked(() => {
        if (isShown) this.show(fragment, carrier);
        else this.player.pause();
      });
    });
    // Whoever presses Play in place of ‘Let it run’ has guessed too.
    effect(() => {
      if (!this.player.playing.value) return;
      untracked(() => {
        const { drawing } = this;
        if (drawing.value === null) return;
        this.player.pause();
        this.endGuess(drawing.value.guess);
      });
    });
    this.keepAddress();
    this.tellMoments();
    this.listenToKeys();
  }

  /** Shows something else; a way back to what was shown stays in the browser's history. */
  turnTo(changed: Partial<Place>): void {
    this.isOwnTurn = true;
    this.staysInWeek = !('week' in changed);
    location.hash = writePlace({ ...this.place.value, week: this.theatre.week.value, ...changed });
  }

  /** Compares something else. Before it runs the reader may guess. */
  compare(changed: Partial<Comparison>): void {
    const comparison = { ...this.place.value.comparison, ...changed };
    this.turnTo({
      comparison,
      week: 0,
      guess: null,
      ...(this.step.value?.shows === 'choice' ? {} : { step: null }),
    });
  }

  /** Starts over with the luck of another word. */
  start(seed: string): void {
    this.turnTo({ comparison: { ...this.place.value.comparison, seed }, week: 0 });
  }

  choose(measure: string): void {
    this.turnTo({ measure });
  }

  /** Has as many pairs more run as are run at first, as long as there may be more. */
  runMore(): void {
    const { pairs } = this.place.value;
    this.turnTo({ pairs: Math.min(PAIRS.most, pairs + PAIRS.usual) });
  }

  follow(person: number | null): void {
    this.turnTo({ person });
  }

  /** Goes one step on; past the last one the tour is over. */
  next(): void {
    const { step } = this.place.value;
    if (step === null) return;
    const next = stepAfter(step);
    if (next === null) this.leaveTour();
    else this.enter(next);
  }

  back(): void {
    const { step } = this.place.value;
    const before = step === null ? null : stepBefore(step);
    if (before !== null) this.enter(before);
  }

  leaveTour(): void {
    this.turnTo({ step: null });
  }

  /** Begins a guess at week 0; what was guessed before is where it begins. */
  beginGuess(): void {
    this.player.pause();
    this.theatre.goTo(0);
    this.drawing.value = { guess: this.place.value.guess };
  }

  /** A stroke of the hand. */
  draw(from: readonly [number, number], to: readonly [number, number]): void {
    const weeks = this.theatre.story.value?.weeks;
    if (this.drawing.value === null || weeks === undefined) return;
    const { guess: before, reached = before === null ? 0 : weeks } = this.drawing.value;
    const end = Math.max(from[0], to[0]);
    const guess = drawInto(before ?? SHAPES.same, from, to, weeks, end >= reached);
    this.drawing.value = { guess, reached: Math.max(reached, end) };
  }

  /** The guess stands, or is left out; then it runs. */
  endGuess(guess: Guess | null): void {
    this.drawing.value = null;
    this.isAsked = true;
    const { step } = this.place.value;
    const next = step === 'guess' ? stepAfter(step) : null;
    this.turnTo({ guess, week: 0, ...(next === null ? {} : { step: next.name }) });
    if (next === null) this.run();
  }

  private enter({ name, pair, week, person }: Step): void {
    const { comparison } = this.place.value;
    this.turnTo({
      step: name,
      ...(pair === undefined || pair === comparison.pair
        ? {}
        : { comparison: { ...comparison, pair, difference: { kind: 'pair' } }, guess: null }),
      ...(week === undefined ? {} : { week }),
      ...(person === undefined ? {} : { person }),
    });
  }

  private run(): void {
    if (this.still && !this.isAsked) return;
    this.isAsked = false;
    this.player.seek(0);
    this.player.play();
  }

  private async show(fragment: string, carrier: Carrier): Promise<void> {
    const { place, proofs, problems, spoilt } = readPlace(fragment);
    const { isOwnTurn } = this;
    this.isOwnTurn = false;
    const before = this.shown;
    this.shown = place;
    const isNew =
      this.theatre.comparison.value === null ||
      !isSame(this.theatre.comparison.value, place.comparison);
    const isOther = before !== null && worldsOf(before.comparison) !== worldsOf(place.comparison);
    const isOtherStep = before?.step !== place.step;
    const step = place.step === null ? null : stepOf(place.step);
    const goes =
      !(this.staysInWeek && !isNew && !isOtherStep) && place.week !== this.theatre.week.value;
    this.staysInWeek = false;
    if (isNew || goes || (isOtherStep && step?.plays === false)) this.player.pause();
    batch(() => {
      this.place.value = place;
      if (problems.length > 0 || isNew || !isOwnTurn) this.theatre.problems.value = problems;
      if (isNew || goes || (isOtherStep && step?.shows !== 'guess')) this.drawing.value = null;
    });
    if (isNew || proofs.length > 0) this.verification.dismiss();
    if (isNew) {
      const told = await this.theatre.open(place.comparison, place.week, place.pairs);
      if (this.shown !== place) return;
      if (!told) {
        await this.fallBack(place, problems, isOwnTurn);
        if (proofs.length > 0) this.verification.refuse(carrier);
        return;
      }
      announce(
        words.transport.opened(
          titlesOf(this.theatre, place.comparison).question,
          String(place.week),
        ),
      );
    } else {
      if (goes) this.theatre.goTo(place.week);
      if (place.pairs !== before?.pairs) this.theatre.runPairs(place.pairs);
    }
    this.begin(place, step, isNew, isOther, isOtherStep);
    if (proofs.length > 0 && spoilt) this.verification.refuse(carrier);
    else if (proofs.length > 0) this.verification.check(place.comparison, proofs, carrier);
    if (place.person !== null && (isNew || before?.person !== place.person))
      await this.theatre.part(place.person);
  }

  /** What begins by itself where the reader has come to. */
  private begin(
    place: Place,
    step: Step | null,
    isNew: boolean,
    isOther: boolean,
    isOtherStep: boolean,
  ): void {
    if (view.value !== 'twins') return;
    const worlds = worldsOf(place.comparison);
    const wasSeen = this.seen.has(worlds);
    this.seen.add(worlds);
    if (step?.shows === 'guess') this.beginGuess();
    else if (step !== null && isOtherStep && !step.plays) return;
    else if (isOther && !wasSeen && place.guess === null && place.week === 0) this.beginGuess();
    else if (place.week === 0 && (isNew || (isOtherStep && step?.plays))) {
      if (step?.name === 'grow') this.player.speed.value = GROWING;
      this.run();
    }
  }

  /** Where a comparison can't be had, the pair as it is; what the reader does here leaves things as they were. */
  private async fallBack(
    place: Place,
    problems: readonly string[],
    isOwnTurn: boolean,
  ): Promise<void> {
    const { theatre } = this;
    if (theatre.status.value === 'broken') return;
    const told = [...problems, ...theatre.problems.value];
    if (theatre.comparison.value === null || !isOwnTurn) {
      const comparison: Comparison = { ...place.comparison, difference: { kind: 'pair' } };
      await theatre.open(comparison, place.week, place.pairs);
    }
    const comparison = theatre.comparison.value;
    if (comparison === null) return;
    theatre.problems.value = told;
    this.place.value = { ...place, comparison };
  }

  /** At rest the week too, while playing all else. */
  private keepAddress(): void {
    effect(() => {
      const { status, week } = this.theatre;
      const place = this.place.value;
      if (status.value !== 'ready') return;
      const address = writePlace({ ...place, week: this.player.playing.value ? 0 : week.value });
      this.bar.keep(address);
    });
  }

  /** Tells a screen reader how things stand, where they rest. */
  private tellMoments(): void {
    let timer = 0;
    let told = 0;
    effect(() => {
      const week = this.theatre.week.value;
      clearTimeout(timer);
      if (this.player.playing.value || view.value !== 'twins' || week === told) return;
      timer = window.setTimeout(() => {
        told = week;
        const { measure, pairs, guess } = this.place.peek();
        const sentences = sayDifference(this.theatre, measure, pairs);
        if (guess !== null && this.theatre.atEnd.peek())
          sentences.push(...sayGuess(this.theatre, measure, guess));
        announce(words.transport.stands(String(week), sentences.join(' ')));
      }, SILENCE);
    });
  }

  /** Space plays and pauses, arrows step, Home and End jump, wherever nothing else wants these keys. */
  private listenToKeys(): void {
    document.addEventListener('keydown', (event) => {
      if (view.value !== 'twins') return;
      this.player.onKey(event);
    });
  }
}
