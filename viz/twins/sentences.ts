/** What is said of two worlds, each sentence worked out from counts, measures and intervals. */

import { type Comparison, SIDES, type Side } from '../../lab/twins/comparison.ts';
import { type Guess, KNOTS } from '../../lab/twins/guess.ts';
import { PAIRS } from '../../lab/twins/place.ts';
import { accountOfProposals, type LearningAccount } from '../../sim/account.ts';
import { howOften } from '../controls/how-often.ts';
import { capital, formatBare, formatCount, formatShare } from '../numbers.ts';
import { words } from '../words/twins.ts';
import { accountsOf, gainedIn } from './accounts.ts';
import { pairsMore } from './evidence.ts';
import { guessedAt, weekOfKnot } from './guess.ts';
import { ENOUGH, type TwinTheatre } from './theatre.ts';
import { type Change, HOLDS, type Parting } from './worker/sight.ts';

const says = words.says;

/** +0.23; 0.00 has no sign, and exactly nothing is 0. */
export function formatDifference(difference: number): string {
  if (Number.isNaN(difference)) return '–';
  if (difference === 0) return '0';
  const size = formatShare(Math.abs(difference));
  if (size === formatShare(0)) return size;
  return `${difference > 0 ? '+' : '−'}${size}`;
}

interface Titles {
  readonly pair: string;
  readonly question: string;
  readonly left: string;
  readonly right: string;
}

/** What the worlds of `comparison` are called. */
export function titlesOf({ story }: TwinTheatre, { pair, difference }: Comparison): Titles {
  const named = words.pairs[pair];
  if (difference.kind === 'pair') return { ...named, pair: named.title };
  if (difference.kind === 'nothing')
    return { pair: named.title, question: words.sameQuestion, ...words.sameTitle };
  const parameter = story.value?.parameters[difference.name];
  const label = parameter?.label ?? difference.name;
  const value = (side: Side) =>
    words.oneTitle(named.right, label, formatBare(parameter, difference[side]));
  return {
    pair: named.title,
    question: words.oneQuestion(label),
    left: value('left'),
    right: value('right'),
  };
}

/** How far apart the two are in the present week, and how far that can be trusted; then what is held of learnings. */
export function sayDifference(theatre: TwinTheatre, measure: string, wanted: number): string[] {
  const { story, courses, week, comparison } = theatre;
  if (story.value === null) return [];
  const at = week.value;
  if (comparison.value?.difference.kind === 'nothing' || story.value.differs.length === 0)
    return [says.nothing];
  if (at === 0) return [says.start];
  const shown = formatCount(at);
  const label = (words.measures[measure] ?? measure).toLowerCase();
  const own = courses.left.at(measure, at) - courses.right.at(measure, at);
  const estimate = theatre.evidence.value.of.estimate(measure, at);
  const { mean, low, high, n } = estimate;
  const more = pairsMore(estimate) ?? wanted - n;
  const sentences: string[] = [];
  if (mean === null || low === null || high === null || n < 3)
    sentences.push(
      formatDifference(own) === '0' || own === 0
        ? says.level(shown, label)
        : says.own(shown, label, sideAhead(own), sizeOf(own)),
    );
  else if ((low > 0 || high < 0) && sizeOf(mean) === sizeOf(0))
    sentences.push(says.alike(shown, label, formatCount(n)));
  else if (low > 0 || high < 0)
    sentences.push(
      says.sure(
        shown,
        label,
        sideAhead(mean),
        sizeOf(mean),
        formatDifference(low),
        formatDifference(high),
        formatCount(n),
      ),
    );
  else if (n < wanted && more <= PAIRS.most - n) sentences.push(says.early(formatCount(more)));
  else
    sentences.push(says.open(shown, formatDifference(low), formatDifference(high), formatCount(n)));
  return [...sentences, ...sayLearnings(theatre)];
}

/** What of learnings is held, gained and lost on both sides since the start: counts of the two ledgers. */
function sayLearnings(theatre: TwinTheatre): string[] {
  const accounts = accountsOf(theatre);
  if (accounts === null) return [];
  const { left, right } = accounts;
  const gained = [gainedIn(left), gainedIn(right)] as const;
  if (Math.max(...gained) === 0) return [];
  const held = says.held(
    formatCount(left.carriedIn),
    formatCount(left.open),
    formatCount(right.open),
  );
  const asMuch = Math.abs(gained[0] - gained[1]) <= 0.05 * Math.max(...gained);
  if (asMuch)
    return [
      held,
      says.asMuch(
        `${formatCount(gained[0])} and ${formatCount(gained[1])}`,
        goneOf(left),
        goneOf(right),
      ),
    ];
  return [
    held,
    says.flow(
      formatCount(gained[0]),
      formatCount(left.closed),
      formatCount(gained[1]),
      formatCount(right.closed),
    ),
  ];
}

/** How many of a hundred learnings are gone. */
function goneOf({ closed, opened }: LearningAccount): string {
  return formatCount(Math.round((100 * closed) / opened));
}

function sideAhead(difference: number): string {
  return words.sides[difference > 0 ? 'left' : 'right'].toLowerCase();
}

function sizeOf(difference: number): string {
  return formatShare(Math.abs(difference));
}

/** What the guess and the run have to say to each other, once the run is at its end. */
export function sayGuess(theatre: TwinTheatre, measure: string, guess: Guess): string[] {
  const weeks = theatre.story.value?.weeks ?? 0;
  if (!theatre.atEnd.value || weeks === 0) return [words.guess.grows];
  const { left, right } = theatre.courses;
  const came = (week: number) => left.at(measure, week) - right.at(measure, week);
  const knots = Array.from({ length: KNOTS }, (_, k) => weekOfKnot(k, weeks));
  const off = (week: number) => Math.abs(came(week) - guessedAt(guess, week, weeks));
  const furthest = knots.reduce((most, week) => (off(week) > off(most) ? week : most));
  const at = (week: number) =>
    [formatDifference(guessedAt(guess, week, weeks)), formatDifference(came(week))] as const;
  const ended = words.guess.ended(...at(weeks), formatCount(weeks));
  if (off(furthest) <= 0.05) return [ended, words.guess.close];
  return furthest === weeks
    ? [ended]
    : [ended, words.guess.apart(formatCount(furthest), ...at(furthest))];
}

/**
 * What the tour says of a lever, in performance after all weeks, from the pairs that have been run; beside
 * what has come out of the comparison `since`, where that has been seen.
 */
export function sayEffect(theatre: TwinTheatre, wanted: number, since?: Comparison): string {
  const weeks = theatre.story.value?.weeks ?? 0;
  const { mean, low, high, n } = theatre.evidence.value.of.estimate('performance', weeks);
  const pairs = formatCount(n);
  const isSure = low !== null && high !== null && (low > 0 || high < 0);
  if (mean === null || low === null || high === null || n < (isSure ? ENOUGH : wanted))
    return words.tour.pairsComing(pairs);
  const [from, to] = [formatDifference(low), formatDifference(high)];
  const effect = isSure
    ? words.tour.effect(formatDifference(mean), from, to, pairs)
    : words.tour.noEffect(from, to, pairs);
  const before = since === undefined ? undefined : theatre.effectOf(since);
  return before === undefined
    ? effect
    : `${effect} ${words.tour.without(formatDifference(before))}`;
}

/** What came of people’s time on both sides: what they learnt, and what of their voice reached the rulebook. */
export function sayHeard(theatre: TwinTheatre): string {
  const accounts = accountsOf(theatre);
  const { story, sight } = theatre;
  if (accounts === null || story.value === null || sight.value === null) return '';
  const start = story.value.crowd.booksAtStart;
  const { sides } = sight.value;
  const heard = (side: Side) => {
    const { raised, adopted } = accountOfProposals(start, sides[side].scene.books);
    return {
      gained: formatCount(gainedIn(accounts[side])),
      raised: formatCount(raised),
      adopted: formatCount(adopted),
    };
  };
  return words.tour.heard(heard('left'), heard('right'));
}

/** What became of what the left one's communities concluded. */
export function sayConclusions({ story, sight }: TwinTheatre): string {
  const start = story.value?.crowd.booksAtStart;
  const left = sight.value?.sides.left;
  if (start === undefined || left === undefined) return '';
  const { channelled, adopted, blockedByMandate } = accountOfProposals(
    start,
    left.scene.books,
  ).communities;
  if (channelled === 0) return words.tour.noConclusions;
  return words.tour.conclusions(
    formatCount(channelled),
    formatCount(blockedByMandate),
    formatCount(adopted),
  );
}

/** Where somebody's stories part, and by what: as the ledger knows it. */
export function sayParting(parting: Parting | null | undefined, name: string): string[] {
  const says = words.person;
  if (parting === undefined) return [says.seeking];
  if (parting === null) return [says.never(name)];
  const told = SIDES.map((side) => ({ side, changes: parting.sides[side] }));
  const sentences = [says.parts(name, formatCount(parting.week))];
  for (const { side, changes } of told) {
    if (changes.some(({ by }) => by === 'broughtIn'))
      sentences.push(says.did.replaced(capital(words.sidesIn[side]), name));
    else for (const change of changes.slice(0, MOST_TOLD)) sentences.push(sayChange(side, change));
  }
  for (const { side, changes } of told)
    if (changes.length === 0) sentences.push(says.notThere(capital(words.sidesIn[side])));
  return sentences;
}

/** More changes of one week than this are not told one by one. */
const MOST_TOLD = 3;

function sayChange(side: Side, { element, after, by }: Change): string {
  const kind = after === HOLDS.right ? 'right' : after === HOLDS.wrong ? 'wrong' : 'nothing';
  return words.person.did[kind](capital(words.sidesIn[side]), element + 1, words.how[by] ?? by);
}

/** Something that differs, and how it is on both sides. */
export interface Difference {
  readonly label: string;
  /** What it is, in a sentence; null where its name says it. */
  readonly says: string | null;
  /** As it is set. */
  readonly left: string;
  readonly right: string;
  /** How often it comes, where that is what it says. */
  readonly often: Readonly<Record<Side, string>> | null;
}

export function differencesOf({ story }: TwinTheatre): readonly Difference[] {
  const { differs = [], parameters = {} } = story.value ?? {};
  return differs.map(({ name, what, left, right }) => {
    const parameter = parameters[name];
    if (what === 'event' || parameter === undefined) {
      const week = (at: number | null) =>
        at === null ? words.differs.never : words.differs.inWeek(formatCount(at));
      const label = words.differs.event(name);
      return { label, says: null, left: week(left), right: week(right), often: null };
    }
    const value = (at: number | null) => (at === null ? '–' : formatBare(parameter, at));
    const often = [left, right].map((at) => (at === null ? null : howOften(parameter, at)));
    const [l, r] = often;
    return {
      label:
        l && r && parameter.each !== undefined
          ? words.differs.ofEach(parameter.label, parameter.each)
          : parameter.label,
      says: parameter.says,
      left: value(left),
      right: value(right),
      often: l && r ? { left: l, right: r } : null,
    };
  });
}

/** How somebody stands in both worlds in the present week. */
export function sayPerson({ story, sight }: TwinTheatre, person: number, name: string): string {
  const elements = story.value?.crowd.elements ?? 0;
  const sides = sight.value?.sides;
  if (sides === undefined) return '';
  const [left, right] = SIDES.map((side) => knows(sides[side].beliefs, person, elements));
  if (left === undefined || right === undefined) return '';
  return left.right === right.right && left.wrong === right.wrong
    ? words.person.alike(name, left.right, elements)
    : words.person.apart(name, left.right, right.right, elements);
}

/** On how many elements somebody is right, and on how many wrong. */
export function knows(
  beliefs: Uint8Array,
  person: number,
  elements: number,
): { readonly right: number; readonly wrong: number } {
  const held = beliefs.subarray(person * elements, (person + 1) * elements);
  const count = (of: number) => held.reduce((sum, one) => sum + (one === of ? 1 : 0), 0);
  return { right: count(HOLDS.right), wrong: count(HOLDS.wrong) };
}
