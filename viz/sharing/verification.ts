import { type ReadonlySignal, signal } from '@preact/signals';
import type { Proof } from '../../lab/links/proof.ts';
import { describeVerdicts } from '../../lab/links/verdict.ts';
import { type Carrier, verdictWords } from '../../lab/links/words.ts';
import { announce } from '../state/announcer.ts';
import { sharingWords as says } from '../words/sharing.ts';
import type { Proven } from '../worker/prove.ts';
import type { Refusal } from '../worker/story.ts';

/** How far the check of a link has got, or what it came to. */
export type Checked =
  | { readonly share: number; readonly carrier: Carrier }
  | { readonly says: string; readonly good: boolean };

/** What can be run again to see what comes of it. */
interface Provable<Wanted> {
  of(wanted: Wanted, progress: (share: number) => void): Promise<Proven | Refusal | null>;
  stop(): void;
}

/** How the check of a link is watched, and put away. */
export interface Verified {
  readonly checked: ReadonlySignal<Checked | null>;
  dismiss(): void;
}

/** Runs again what a link says was run, and says whether the same comes of it. */
export class Verification<Wanted> implements Verified {
  readonly checked = signal<Checked | null>(null);
  private number = 0;

  constructor(private readonly proofs: Provable<Wanted>) {}

  /** @param told what the link, or the file, says of each run that it shows */
  async check(wanted: Wanted, told: readonly Proof[], carrier: Carrier): Promise<void> {
    const number = ++this.number;
    this.checked.value = { share: 0, carrier };
    const found = await this.proofs.of(wanted, (share) => {
      if (number === this.number) this.checked.value = { share, carrier };
    });
    if (number !== this.number) return;
    if (found === null) this.checked.value = null;
    else if ('problems' in found) this.end(verdictWords.broke(found.problems.join(' ')), false);
    else {
      const verdict = describeVerdicts(told, found.proofs, found.unit, carrier);
      this.end(verdict.says, verdict.reproduced);
    }
  }

  /** Of one in which parts of what was proved could not be read. */
  refuse(carrier: Carrier): void {
    this.number++;
    this.end(says.notVerified(carrier), false);
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
