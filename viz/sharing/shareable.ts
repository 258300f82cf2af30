import { createContext } from 'preact';
import type { Proof } from '../../lab/links/proof.ts';
import type { Proven } from '../worker/prove.ts';
import type { Refusal } from '../worker/story.ts';

/** Where something seen comes from: it goes with it, whatever it is saved as. */
export interface Source {
  /** A name for files: lower-case words joined by hyphens. */
  readonly name: string;
  /** The part of an address after `#` that shows what is seen now, however long. */
  address(): string;
  /** How things are set, in one line. */
  settings(): string;
}

/** What a view gives to be shared, saved and printed. */
export interface Shareable extends Source {
  /** The command that runs the same; null where there is none, or the worker has died. */
  command(): Promise<string | null>;
  /** What is seen now, as a file, with what proves it where that is known; null where the worker has died. */
  file(proofs: readonly Proof[]): Promise<object | null>;
  /** Lives what is seen now to its end: a proof for each run that is seen. Null where that was stopped. */
  prove(progress: (share: number) => void): Promise<Proven | Refusal | null>;
  /** Ends it. */
  stopProving(): void;
  /** Takes away what was said of an earlier link or file: what is opened next speaks for itself. */
  forget(): void;
  /** Shows what a file says. */
  openFile(raw: unknown, name: string): void;
}

/** What the charts below are of. */
export const SourceContext = createContext<Source | null>(null);

/** Whether this page is a file on a disk. */
export const IS_ON_DISK = location.protocol === 'file:';

/** The address of this page, without the part after `#`; on a disk its name alone, as the folders are nobody's business. */
export function pageAddress(): string {
  const address = location.href.split('#')[0] as string;
  return IS_ON_DISK ? address.slice(address.lastIndexOf('/') + 1) : address;
}

/** The link to what is seen now, without its proof. */
export function linkTo(shared: Source | null): string {
  return pageAddress() + (shared === null ? location.hash : shared.address());
}
