/**
 * Two worlds as a file: what a link to them says, one key for each field, and the proofs. Anybody may have
 * written it. All that it can say fits a link, so that to open a file is to go to the link it stands for.
 */
import type { Model } from '../../sim/model.ts';
import { LONGEST } from '../links/fields.ts';
import { inFileWords } from '../links/in-file-words.ts';
import { type Proof, writeProofs } from '../links/proof.ts';
import { readProofIn } from '../links/proof-in-file.ts';
import { DEFAULT_MODEL, models } from '../models.ts';
import { Given } from '../reading/given.ts';
import { type Problem, Problems } from '../reading/problem.ts';
import { LONGEST as LONGEST_TEXT } from '../reading/scenario-format.ts';
import type { Comparison, Difference } from './comparison.ts';
import { writeComparison } from './comparison-fields.ts';
import { KNOTS, MOST_GUESSED } from './guess.ts';
import { FIRST_SEED, PAIR_NAMES, SMALL } from './pairs.ts';
import { MEASURES, PAIRS, SHOWN, STEP_NAMES } from './place.ts';

/** What is seen of the worlds, as a link says it: the page knows what of it there is. */
export type Shown = Readonly<Partial<Record<(typeof SHOWN)[number], string>>>;

export interface Worlds {
  readonly comparison: Comparison;
  readonly shown: Shown;
}

const KEYS = ['pair', 'seed', 'differs', ...SHOWN, 'proof'] as const;
const NUMBERS = ['week', 'pairs', 'person'] as const;
const NAMES = ['measure', 'step'] as const;
const LIMITS = {
  week: [0, SMALL.weeks],
  pairs: [PAIRS.fewest, PAIRS.most],
  person: [0, SMALL.people - 1],
} as const;
const NAMED = { measure: MEASURES, step: STEP_NAMES } as const;

export type LinkOfFile =
  | { readonly ok: true; readonly fragment: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The part after `#` of the link that a file stands for, with its proofs. Never throws, whatever `raw` is. */
export function linkOfFile(raw: unknown, source: string): LinkOfFile {
  const problems = new Problems(source);
  const file = new Given(raw, '', problems);
  if (file.entries(KEYS, 'key') === undefined) return { ok: false, problems: problems.list };
  const pair = file.at('pair').oneOf(PAIR_NAMES, 'pair');
  const seed = file.at('seed').ifThere((given) => given.text({ max: LONGEST_TEXT.seed }));
  const difference = file.at('differs').ifThere(readDifference) ?? { kind: 'pair' };
  const shown = readShown(file);
  const proofs = file.at('proof').ifThere(readProofs) ?? [];
  if (pair === undefined || problems.list.length > 0) return { ok: false, problems: problems.list };
  const comparison = { pair, seed: seed ?? FIRST_SEED, difference };
  const fields = ['v=1', 'view=twins', ...writeComparison(comparison), ...fieldsOf(shown)];
  const fragment = `#${fields.join('&')}`;
  const said = proofs.length === 0 ? null : writeProofs(proofs, LONGEST - fragment.length);
  return { ok: true, fragment: fragment + (said ?? '') };
}

/** The file that shows `worlds`, as an object to be written as JSON. */
export function writeWorldsFile(
  { comparison, shown }: Worlds,
  proofs: readonly Proof[],
): Record<string, unknown> {
  const { pair, seed, difference } = comparison;
  const numbers = NUMBERS.filter((key) => shown[key] !== undefined);
  const names = NAMES.filter((key) => shown[key] !== undefined);
  const [left, right] = proofs;
  return {
    pair,
    seed,
    ...(difference.kind === 'pair' ? {} : { differs: differenceInFile(difference) }),
    ...Object.fromEntries(numbers.map((key) => [key, Number(shown[key])])),
    ...Object.fromEntries(names.map((key) => [key, shown[key]])),
    ...(shown.guess === undefined ? {} : { guess: shown.guess.split(',').map(Number) }),
    ...(left === undefined || right === undefined ? {} : { proof: { left, right } }),
  };
}

function fieldsOf(shown: Shown): readonly string[] {
  return SHOWN.flatMap((key) => (shown[key] === undefined ? [] : [`${key}=${shown[key]}`]));
}

function readShown(file: Given): Shown {
  const shown: Partial<Record<(typeof SHOWN)[number], string>> = {};
  for (const key of NUMBERS) {
    const number = file.at(key).ifThere((given) => given.whole(LIMITS[key][0], LIMITS[key][1]));
    if (number !== undefined) shown[key] = String(number);
  }
  for (const key of NAMES) {
    const name = file.at(key).ifThere((given) => given.oneOf<string>(NAMED[key], key));
    if (name !== undefined) shown[key] = name;
  }
  const guess = file.at('guess').ifThere((given) => given.list(KNOTS));
  if (guess !== undefined && guess.length !== KNOTS)
    file.at('guess').objectTo(`${guess.length} entries; ${KNOTS} are wanted`);
  if (guess !== undefined)
    shown.guess = guess.map((knot) => knot.whole(-MOST_GUESSED, MOST_GUESSED)).join(',');
  return shown;
}

function readDifference(given: Given): Difference | undefined {
  if (given.value === 'nothing') return { kind: 'nothing' };
  if (typeof given.value === 'string')
    return given.reject('"nothing" is wanted, or an object with parameter, left and right');
  if (given.entries(['parameter', 'left', 'right'], 'key') === undefined) return undefined;
  const { parameters } = models[DEFAULT_MODEL] as Model;
  const name = given.at('parameter').oneOf(Object.keys(parameters), 'parameter');
  const parameter = name === undefined ? undefined : parameters[name];
  if (name === undefined || parameter === undefined) return undefined;
  const left = given.at('left').valueFor(parameter);
  const right = given.at('right').valueFor(parameter);
  return left === undefined || right === undefined ? undefined : { kind: 'one', name, left, right };
}

function differenceInFile(difference: Exclude<Difference, { kind: 'pair' }>): unknown {
  if (difference.kind === 'nothing') return 'nothing';
  const { name, left, right } = difference;
  const said = (value: number) =>
    inFileWords({ [name]: value }, models[DEFAULT_MODEL] as Model)[name];
  return { parameter: name, left: said(left), right: said(right) };
}

function readProofs(given: Given): readonly Proof[] | undefined {
  if (given.entries(['left', 'right'], 'key') === undefined) return undefined;
  const left = readProofIn(given.at('left'));
  const right = readProofIn(given.at('right'));
  return left === undefined || right === undefined ? undefined : [left, right];
}
