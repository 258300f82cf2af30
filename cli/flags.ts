/**
 * Flags, read with Node's own parseArgs, loosely, so that every mistake is told and not only the first.
 */
import { parseArgs } from 'node:util';
import { nearestName } from '../lab/reading/nearest-name.ts';
import type { Problems } from '../lab/reading/problem.ts';
import { hasUnseen, quoteText } from '../lab/reading/quote.ts';

export interface Flag {
  /** What its value is called in the help; without it the flag takes none. */
  readonly value?: string;
  readonly short?: string;
  /** Whether it may be given more than once. One `--set` may also be followed by several name=value. */
  readonly many?: boolean;
  readonly says: string;
}

export type Flags = Readonly<Record<string, Flag>>;

export interface Read<Name extends string> {
  /** What was given for each flag, in order; for a flag without a value ''. */
  readonly given: Readonly<Record<Name, readonly string[]>>;
  /** What was given beside the flags. */
  readonly words: readonly string[];
}

/** How much of an unknown flag is shown. */
const LONGEST_SHOWN = 60;

/** Reads `args` by `flags`, and adds what is wrong with them to `problems`. */
export function readFlags<Name extends string>(
  args: readonly string[],
  flags: Readonly<Record<Name, Flag>>,
  problems: Problems,
): Read<Name> {
  const { tokens } = parseArgs({
    args: [...args],
    options: optionsFor(flags),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Record<string, string[]> = Object.fromEntries(
    Object.keys(flags).map((name) => [name, []]),
  );
  const words: string[] = [];
  /** The values of the flag that more values may follow. */
  let open: string[] | null = null;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      const values: string[] = open !== null && token.value.includes('=') ? open : words;
      values.push(token.value);
      continue;
    }
    open = null;
    if (token.name === 'help') {
      problems.add('--help', 'it takes no value', { value: token.value });
      continue;
    }
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name as Name] : undefined;
    const values = given[token.name];
    if (flag === undefined || values === undefined) {
      const names = Object.keys(flags).map((name) => `--${name}`);
      const path = hasUnseen(token.rawName) ? quoteText(token.rawName) : token.rawName;
      problems.add(
        path.slice(0, LONGEST_SHOWN),
        'there is no such flag',
        undefined,
        nearestName(token.rawName, names),
      );
    } else if (isFit(token, flag, values.length, problems)) {
      values.push(token.value ?? '');
      if (flag.many) open = values;
    }
  }
  return { given: given as Record<Name, string[]>, words };
}

interface Option {
  readonly name: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function isFit(option: Option, flag: Flag, already: number, problems: Problems): boolean {
  const name = `--${option.name}`;
  const { value } = option;
  const wanted = `a value is wanted, as in ${name} ${flag.value}`;
  if (flag.value === undefined) {
    if (value === undefined) return true;
    problems.add(name, 'it takes no value', { value });
  } else if (value === undefined) {
    problems.add(name, wanted);
  } else if (!option.inlineValue && /^--?[a-z]/i.test(value)) {
    problems.add(name, `${wanted}; if that is meant, write ${name}=…`, {
      value,
    });
  } else if (already > 0 && !flag.many) {
    problems.add(name, 'it is given more than once', { value });
  } else {
    return true;
  }
  return false;
}

function optionsFor(flags: Flags) {
  return Object.fromEntries(
    Object.entries(flags).map(([name, { value, short }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: true,
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
}
