import { signal } from '@preact/signals';
import type { Proof } from '../../lab/links/proof.ts';
import type { Request } from '../../lab/links/request.ts';
import { compareProofs, describeVerdict } from '../../lab/links/verdict.ts';
import { verdictWords } from '../../lab/links/words.ts';
import { announce } from '../state/announcer.ts';
import type { Proofs } from './proofs.ts';
import { sharingWords as says } from './words.ts';

/** How far the check of a link has got, or what it came to. */
export type Checked =
  | { readonly share: number }
  | { readonly says: string; readonly good: boolean };

/** Runs again what a link says was run, and says whether the same comes of it. */
export class Verification {
  readonly checked = signal<Checked | null>(null);
  private number = 0;

  constructor(private readonly proofs: Proofs) {}

  async check(request: Request, told: Proof): Promise<void> {
    const number = ++this.number;
    this.checked.value = { share: 0 };
    const found = await this.proofs.of(request, (share) => {
      if (number === this.number) this.checked.value = { share };
    });
    if (number !== this.number) return;
    if (found === null) this.checked.value = null;
    else if ('problems' in found) this.end(verdictWords.broke(found.problems.join(' ')), false);
    else {
      const verdict = compareProofs(told, found.proof);
      this.end(describeVerdict(verdict, told, found.proof, found.unit), verdict.reproduced);
    }
  }

  /** Of a link parts of which could not be read. */
  refuse(): void {
    this.number++;
    this.end(says.notVerified, false);
  }

  /** Ends it, and takes away what it came to. */
  dismiss(): void {
    if (this.checked.value !== null && 'share' in this.checked.value) this.proofs.stop();
    this.number++;
    this.checked.value = null;
  }

  private end(says: string, good: boolean): void {
    this.checked.value = { says, good };
    announce(says);
  }
}
