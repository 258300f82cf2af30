/** What of the form can't be had, field by field: what is wrong there and what is allowed, before the gate is asked. */
import { type DesignName, LEVELLED } from '../../lab/designs/design.ts';
import { DESIGN_KEYS, MOST_OF } from '../../lab/reading/experiment-format.ts';
import { describeProblem, type Problem } from '../../lab/reading/problem.ts';
import { hasUnseen } from '../../lab/reading/quote.ts';
import { LONGEST } from '../../lab/reading/scenario-format.ts';
import { isWhole, type Parameter } from '../../sim/parameter.ts';
import { readNumber } from '../controls/typed-number.ts';
import { modelNamed } from '../laboratory/known-scenario.ts';
import { words } from '../words/experiments.ts';
import { type Draft, isWeeks, LONGEST_QUESTION, numbersOf, USUAL } from './draft.ts';
import { overAll, takeApart } from './over.ts';

const says = words.make.mistakes;

/** What is wrong, in a sentence, by the field that it is wrong in; empty where nothing is. */
export type Mistakes = ReadonlyMap<string, string>;

/** What the fields are called among the mistakes. */
export const fieldOf = {
  factor: (k: number) => `factors ${k}`,
  number: (key: string) => `design ${key}`,
  outcome: (k: number) => `outcomes ${k}`,
} as const;

/** Everything in `draft` that is seen to be wrong without reading its scenarios. */
export function mistakesIn(draft: Draft): Mistakes {
  const found = new Map<string, string>();
  const note = (field: string, objection: string | null) => {
    if (objection !== null) found.set(field, objection);
  };
  note('title', objectionToText(draft.title, LONGEST.title));
  note('question', objectionToText(draft.question, LONGEST_QUESTION));
  if (draft.seed !== null) note('seed', objectionToText(draft.seed, LONGEST.seed));
  note('replicates', objectionToWhole(draft.replicates, [1, MOST_OF.replicates], 10));
  const limits: Readonly<Record<string, readonly [number, number]>> = DESIGN_KEYS[draft.design];
  for (const [key, text] of Object.entries(numbersOf(draft)))
    note(
      fieldOf.number(key),
      objectionToWhole(
        text,
        limits[key],
        USUAL[key],
        draft.design === 'morris' && key === 'levels',
      ),
    );
  const { parameters } = modelNamed(draft.scenarios[0] ?? '');
  draft.factors.forEach(([name, over], k) => {
    const isTwice = draft.factors.findIndex(([other]) => other === name) < k;
    // What is no parameter is told by the gate.
    if (isTwice) note(fieldOf.factor(k), says.twice);
    else if (Object.hasOwn(parameters, name))
      note(fieldOf.factor(k), objectionToOver(over, parameters[name], draft.design));
  });
  draft.outcomes.forEach(([name, weeks], k) => {
    const isTwice = draft.outcomes.findIndex(([other]) => other === name) < k;
    if (isTwice) note(fieldOf.outcome(k), says.twice);
    else if (!isWeeks(weeks)) note(fieldOf.outcome(k), says.weeks);
  });
  return found;
}

/** What the gate says of `draft`: at the fields that it speaks of, and all else. */
export function mistakesTold(
  draft: Draft,
  problems: readonly Problem[],
): { readonly mistakes: Mistakes; readonly others: readonly string[] } {
  const mistakes = new Map<string, string>();
  const others: string[] = [];
  for (const problem of problems) {
    const field = fieldAt(problem.path, draft);
    const sentence = inASentence(problem);
    if (field === null) others.push(sentence);
    else if (!mistakes.has(field)) mistakes.set(field, sentence);
  }
  return { mistakes, others };
}

/** Which field says what stands at `path` of the experiment's file; null where none does alone. */
function fieldAt(path: string, { factors, outcomes }: Draft): string | null {
  const [first = '', second = ''] = path.split(/[.[]/);
  const place = (list: readonly (readonly [string, string])[]) =>
    list.findIndex(([name]) => name === second);
  if (['title', 'question', 'seed', 'replicates'].includes(first)) return first;
  if (first === 'factors' && place(factors) >= 0) return fieldOf.factor(place(factors));
  if (first === 'outcomes' && place(outcomes) >= 0) return fieldOf.outcome(place(outcomes));
  return first === 'design' && second !== '' ? fieldOf.number(second) : null;
}

/** A problem of the gate, without the place in a file that nobody has seen. */
function inASentence(problem: Problem): string {
  const isKnownPlace = /^(factors|outcomes|design|title|question|seed|replicates|$)/.test(
    problem.path,
  );
  const plain = describeProblem({
    ...problem,
    source: '',
    path: isKnownPlace ? '' : problem.path,
    says: problem.says.replace(/; `trellis [^`]*` lists them/, ''),
  }).replace(/^: /, '');
  return `${plain[0]?.toUpperCase() ?? ''}${plain.slice(1)}${/[.?]$/.test(plain) ? '' : '.'}`;
}

function objectionToText(text: string, most: number): string | null {
  if (text.trim() === '') return says.blank;
  if (text.length > most) return says.long(most);
  return hasUnseen(text) || /\p{C}/u.test(text) ? says.unseen : null;
}

function objectionToWhole(
  text: string,
  [min, max]: readonly [number, number],
  example: number,
  isEven = false,
): string | null {
  const number = readNumber(text);
  const fits = Number.isInteger(number) && number >= min && number <= max;
  return fits && (!isEven || number % 2 === 0) ? null : says.whole(min, max, example, isEven);
}

function objectionToOver(text: string, parameter: Parameter, design: DesignName): string | null {
  const { choices, min, max } = parameter;
  const isLevelled = LEVELLED.includes(design);
  const over = takeApart(text);
  const example = exampleFor(parameter);
  if (choices !== undefined) {
    const values = 'values' in over ? over.values : [text];
    if (!values.every((value) => choices.includes(value))) return says.choices(choices);
    return objectionToList(values);
  }
  const numbers = ('values' in over ? over.values : [over.from, over.to]).map(readNumber);
  if (numbers.some(Number.isNaN)) return says.values(example, isLevelled);
  const outside = numbers.find((number) => number < min || number > max);
  if (outside !== undefined) return says.outside(outside, min, max);
  const broken = isWhole(parameter)
    ? numbers.find((number) => !Number.isInteger(number))
    : undefined;
  if (broken !== undefined) return says.broken(broken, min, max);
  if ('values' in over) return objectionToList(numbers);
  const [from, to] = numbers;
  if (from >= to) return says.backwards(from, to);
  if (over.steps === null) return isLevelled ? says.levelled(example) : null;
  const steps = readNumber(over.steps);
  const fits = Number.isInteger(steps) && steps >= 2 && steps <= MOST_OF.levels;
  return fits ? null : says.steps(MOST_OF.levels, example.range);
}

function objectionToList(values: readonly (string | number)[]): string | null {
  if (values.length > MOST_OF.levels) return says.tooMany(MOST_OF.levels);
  const again = values.find((value, k) => values.indexOf(value) < k);
  return again === undefined ? null : says.again(String(again));
}

/** How values of `parameter` may be written. */
function exampleFor(parameter: Parameter): { readonly list: string; readonly range: string } {
  const range = overAll(parameter);
  const over = takeApart(range);
  if ('values' in over) return { list: range, range };
  const [from, to] = [Number(over.from), Number(over.to)];
  const middle = Number(((from + to) / 2).toPrecision(3));
  return { list: [from, isWhole(parameter) ? Math.round(middle) : middle, to].join(', '), range };
}
