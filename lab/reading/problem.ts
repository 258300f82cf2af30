/**
 * What is wrong with something that a person gave: a file, a flag, a link. Everything shown of it is
 * shortened and has its control characters spelt out, so that a message can be printed as it is.
 */
import { quote, quoteText } from './quote.ts';

export interface Problem {
  /** The file, or the scenario's name. Empty where `path` says it all, as a flag does. */
  readonly source: string;
  /** Where in it: `timeline[2].set.threat`, `line 3, column 7`, `--set threat`. Empty for the whole. */
  readonly path: string;
  /** What was given, safe to show; null where the path says it already or nothing was given. */
  readonly given: string | null;
  /** What is wrong and what is allowed. */
  readonly says: string;
  /** A known name that is close to the one given. */
  readonly nearest: string | null;
}

/** One mistake in one line: where, what was given, what is allowed, what may have been meant. */
export function describeProblem({ source, path, given, says, nearest }: Problem): string {
  const where = [source, path].filter((part) => part !== '').join(': ');
  const hint = nearest === null ? '' : `; did you mean ${quoteText(nearest)}?`;
  return `${where}: ${given === null ? '' : `${given} given; `}${says}${hint}`;
}

/** More mistakes than this are not told apart: something else was given than what was wanted. */
export const MOST_PROBLEMS = 100;

/** Collects what is wrong in one reading. */
export class Problems {
  private readonly found: Problem[] = [];
  private untold = 0;
  private readonly meant = new Set<string>();

  constructor(private readonly source: string) {}

  add(path: string, says: string, given?: { value: unknown }, nearest: string | null = null): void {
    if (this.full) {
      this.untold++;
      return;
    }
    this.found.push({
      source: path.startsWith('--') ? '' : this.source,
      path,
      given: given === undefined ? null : quote(given.value),
      says,
      nearest,
    });
  }

  /** Notes that something was given for `path`, only under a mistyped name. */
  noteMeant(path: string): void {
    this.meant.add(path);
  }

  /** Whether what is missing at `path` has been reported as mistyped. */
  wasMeant(path: string): boolean {
    return this.meant.has(path);
  }

  /** Whether looking for more is no use: no more will be told. */
  get full(): boolean {
    return this.found.length >= MOST_PROBLEMS;
  }

  get list(): readonly Problem[] {
    if (this.untold === 0) return this.found;
    const says = `there may be more mistakes; the first ${MOST_PROBLEMS} are told`;
    return [...this.found, { source: this.source, path: '', given: null, says, nearest: null }];
  }
}
