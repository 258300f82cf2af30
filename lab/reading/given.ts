/**
 * A value that somebody gave, together with where it stands. Nothing is believed of it until it has been
 * asked for as what it should be; what it is not becomes a problem.
 */
import { objectionTo, type Parameter } from '../../sim/parameter.ts';
import { nearestName } from './nearest-name.ts';
import type { Problems } from './problem.ts';
import { hasUnseen, quoteText } from './quote.ts';

export interface TextRule {
  readonly max: number;
  readonly pattern?: RegExp;
  /** What the pattern asks for, as the end of a sentence. */
  readonly wants?: string;
}

/** Kinds of names that are too many to be listed in a message. */
const LISTED: readonly string[] = ['parameter', 'measure'];

export class Given {
  constructor(
    readonly value: unknown,
    readonly path: string,
    readonly problems: Problems,
  ) {}

  /** Says what is wrong with it. */
  reject(says: string, nearest: string | null = null): undefined {
    if (this.isThere) this.problems.add(this.path, says, { value: this.value }, nearest);
    else if (!this.problems.wasMeant(this.path)) this.problems.add(this.path, says);
    return undefined;
  }

  /** Says what is wrong in it, where showing all of it would not help. */
  objectTo(says: string): undefined {
    this.problems.add(this.path, says);
    return undefined;
  }

  /** What is given under `key`; the path is all that can be asked of it where there is nothing. */
  at(key: string): Given {
    const value =
      isObject(this.value) && Object.hasOwn(this.value, key) ? this.value[key] : undefined;
    return new Given(value, joined(this.path, key), this.problems);
  }

  get isThere(): boolean {
    return this.value !== undefined;
  }

  /** What `read` makes of it, where there is anything. */
  ifThere<Result>(read: (given: Given) => Result): Result | undefined {
    return this.isThere ? read(this) : undefined;
  }

  /**
   * As an object: what it has under each key. Keys that are not `known` are reported.
   * @param kind what a key stands for: 'parameter', 'field'
   * @param objection what to say of a key that is not known
   */
  entries(
    known: readonly string[],
    kind: string,
    objection = (key: string) => unknownName(key, known, kind),
  ): Map<string, Given> | undefined {
    const all = this.anyEntries();
    if (all === undefined) return undefined;
    for (const [key, given] of all) {
      if (known.includes(key)) continue;
      all.delete(key);
      if (this.problems.full) given.objectTo('');
      else this.objectToKey(given, objection(key));
    }
    return all;
  }

  private objectToKey(given: Given, { says, nearest }: ReturnType<typeof unknownName>): void {
    this.problems.add(given.path, says, undefined, nearest);
    if (nearest !== null) this.problems.noteMeant(joined(this.path, nearest));
  }

  /** As an object with keys of one's own. */
  anyEntries(): Map<string, Given> | undefined {
    const { value } = this;
    if (!isObject(value)) return this.reject('an object is wanted, in { }');
    if (this.problems.full) return this.objectTo('');
    return new Map(Object.keys(value).map((key) => [key, this.at(key)]));
  }

  /** As a list of at most `max` entries. */
  list(max: number): Given[] | undefined {
    const { value } = this;
    if (!Array.isArray(value)) return this.reject('a list is wanted, in [ ]');
    if (this.problems.full) return this.objectTo('');
    if (value.length > max) return this.reject(`at most ${max} entries are allowed`);
    return Array.from(value, (entry, k) => new Given(entry, `${this.path}[${k}]`, this.problems));
  }

  /** As plain text: not empty, nothing in it that can't be seen. */
  text({ max, pattern, wants }: TextRule): string | undefined {
    const { value } = this;
    if (value === undefined) return this.reject('missing; a text is wanted');
    if (typeof value !== 'string') return this.reject('a text is wanted, in double quotes');
    if (value.trim() === '') return this.reject('a text is wanted that is not blank');
    if (this.problems.full) return this.objectTo('');
    if (value.length > max) return this.reject(`at most ${max} characters are allowed`);
    if (hasUnseen(value))
      return this.reject('control characters and line breaks are not allowed in a text');
    if (pattern !== undefined && !pattern.test(value)) return this.reject(wants ?? 'not allowed');
    return value;
  }

  /** As one of `names`. */
  oneOf<Name extends string>(names: readonly Name[], kind: string): Name | undefined {
    const { value } = this;
    if (typeof value !== 'string')
      return this.reject(`the name of a ${kind} is wanted; allowed: ${names.join(', ')}`);
    const name = names.find((candidate) => candidate === value);
    if (name !== undefined) return name;
    const { says, nearest } = unknownName(value, names, kind);
    return this.reject(says, nearest);
  }

  /** As any finite number. */
  number(): number | undefined {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isFinite(value))
      return this.reject('a number is wanted');
    return value === 0 ? 0 : value;
  }

  /** As a whole number from `min` to `max`. */
  whole(min: number, max: number): number | undefined {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
      return this.reject(`a whole number from ${min} to ${max} is wanted`);
    return value === 0 ? 0 : value;
  }

  /** As a value of `parameter`; of a choice, by its name. */
  valueFor(parameter: Parameter): number | undefined {
    const { choices } = parameter;
    if (choices !== undefined) {
      const name = this.oneOf(choices, 'choice');
      return name === undefined ? undefined : choices.indexOf(name);
    }
    const value = this.number();
    if (value === undefined) return undefined;
    const objection = objectionTo(parameter, value);
    return objection === null ? value : this.reject(objection);
  }
}

/** What to say of a name that is none of those `known`. */
export function unknownName(
  name: string,
  known: readonly string[],
  kind: string,
): { says: string; nearest: string | null } {
  const nearest = nearestName(name, known);
  const list = LISTED.includes(kind)
    ? nearest === null && `\`trellis describe ${kind}s\` lists them`
    : `allowed: ${known.join(', ')}`;
  return { says: [`no such ${kind}`, list].filter(Boolean).join('; '), nearest };
}

function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** `path` and `key`, the key quoted where it is no plain name. */
function joined(path: string, key: string): string {
  const plain = /^\$?[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(key);
  if (!plain) return `${path}[${quoteText(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
