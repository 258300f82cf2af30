/**
 * What a set of replicates comes to: the object that `trellis run --json` prints. Replicates are taken in
 * one by one, in their order, and not kept, so that any number of them fits.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Cell, LearningAccount, ProposalAccount } from '../../sim/account.ts';
import { ENGINE } from '../engine.ts';
import { placeOf } from './cell-place.ts';
import { measuresAt, type Replicate } from './replicate.ts';
import { type Estimate, Spread } from './statistics.ts';

/** Counts are sums over the replicates, from the end of week 0 to the end of the last week. */
export interface Report {
  readonly scenario: string;
  readonly model: string;
  /** The seed of the first replicate; the others' follow from it (`seedOf`). */
  readonly seed: string;
  /** How many weeks were watched; in a model that comes to rest, in the longest replicate. */
  readonly weeks: number;
  readonly replicates: number;
  /** The version of the engine. */
  readonly engine: string;
  /** Sixteen hexadecimal digits: equal for equal results, whatever machine and number of workers. */
  readonly fingerprint: string;
  /** Each measure at the end of the last week: its mean over the replicates. */
  readonly measures: Readonly<Record<string, Estimate>>;
  /**
   * Learnings. Those that were open when week 0 ended are carried in: they count as opened, so that
   *
   *     Σ cells = opened = closed + open        Σ cells whose fate is not `open` = closed
   *
   * null in a model where nobody holds beliefs, as `proposals` is.
   */
  readonly ledger: LearningAccount | null;
  /**
   * Those pending when week 0 ended are carried in, as occasions and as raised, so that
   *
   *     occasions = silencedByFear + silencedByFutility + raised
   *     raised = adopted + Σ blockedByLevel + blockedByMandate + withdrawn + dropped + pending
   */
  readonly proposals: ProposalAccount | null;
}

/** The report on a model where people hold beliefs. */
export type ReportWithBooks = Report & {
  readonly ledger: LearningAccount;
  readonly proposals: ProposalAccount;
};

/** What was run: the names that a report carries. */
export interface Subject {
  readonly scenario: string;
  readonly model: string;
  readonly seed: string;
}

/** Takes in replicates, and says what they come to. */
export class Gathering {
  private readonly fingerprints: string[] = [];
  /** By their place among all the cells that there can be. */
  private readonly cells = new Map<number, Cell>();
  private ledger = { carriedIn: 0, opened: 0, closed: 0, open: 0 };
  private proposals: ProposalAccount | null = null;
  private names: readonly string[] = [];
  private weeks = 0;
  private atEnd: Spread[] = [];
  /** A row a week: the sum of each measure over the replicates in which it is defined, and their number. */
  private sums: number[] = [];
  private defined: number[] = [];

  constructor(private readonly subject: Subject) {}

  /** Takes in the next replicate; their order is part of the fingerprint. */
  take(replicate: Replicate): void {
    if (replicate.number !== this.fingerprints.length)
      throw new Error(`replicate ${replicate.number} came out of turn`);
    if (replicate.number === 0) this.begin(replicate);
    this.fingerprints.push(replicate.fingerprint);
    this.addMeasures(replicate);
    if (replicate.accounts === null) return;
    this.addLedger(replicate.accounts.learning);
    this.proposals = addProposals(this.proposals, replicate.accounts.proposals);
  }

  /** The mean of measure `name` at the end of each week from week 0; NaN where no replicate defines it. */
  course(name: string): number[] {
    const k = this.names.indexOf(name);
    if (k < 0) return [];
    const course: number[] = [];
    for (let at = k; at < this.sums.length; at += this.names.length)
      course.push((this.sums[at] ?? 0) / (this.defined[at] ?? 0));
    return course;
  }

  report(): Report {
    if (this.fingerprints.length === 0) throw new Error('there is nothing to report yet');
    return {
      ...this.subject,
      weeks: this.weeks,
      replicates: this.fingerprints.length,
      engine: ENGINE,
      fingerprint: fingerprintOf(this.fingerprints),
      measures: Object.fromEntries(
        this.names.map((name, k) => [name, (this.atEnd[k] as Spread).estimate()]),
      ),
      ledger: this.proposals === null ? null : { cells: this.sortedCells(), ...this.ledger },
      proposals: this.proposals,
    };
  }

  private begin(first: Replicate): void {
    this.names = first.measureNames;
    this.atEnd = this.names.map(() => new Spread());
  }

  /** Where nothing can change any more a replicate has ended early: the weeks to come are as its last. */
  private addMeasures(replicate: Replicate): void {
    const { sums, defined } = this;
    const width = this.names.length;
    const end = measuresAt(replicate, replicate.weeks);
    for (let at = sums.length; at < replicate.measures.length; at++) {
      sums.push(at < width ? 0 : (sums[at - width] ?? 0));
      defined.push(at < width ? 0 : (defined[at - width] ?? 0));
    }
    for (let at = 0; at < sums.length; at++) {
      const value = replicate.measures[at] ?? end[at % width] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sums[at] = (sums[at] ?? 0) + value;
      defined[at] = (defined[at] ?? 0) + 1;
    }
    end.forEach((value, k) => {
      this.atEnd[k]?.add(value);
    });
    this.weeks = Math.max(this.weeks, replicate.weeks);
  }

  private sortedCells(): Cell[] {
    return [...this.cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  }

  private addLedger(learning: LearningAccount): void {
    for (const cell of learning.cells) {
      const place = placeOf(cell);
      const count = cell.count + (this.cells.get(place)?.count ?? 0);
      this.cells.set(place, { ...cell, count });
    }
    const { carriedIn, opened, closed, open } = this.ledger;
    this.ledger = {
      carriedIn: carriedIn + learning.carriedIn,
      opened: opened + learning.opened,
      closed: closed + learning.closed,
      open: open + learning.open,
    };
  }
}

/**
 * One fingerprint for several runs: that of the run itself if there is one, and otherwise sixteen
 * hexadecimal digits of the SHA-256 of the runs' fingerprints, one after the other in their order.
 */
export function fingerprintOf(fingerprints: readonly string[]): string {
  const [only] = fingerprints;
  if (only !== undefined && fingerprints.length === 1) return only;
  return bytesToHex(sha256(utf8ToBytes(fingerprints.join('')))).slice(0, 16);
}

function addProposals(sum: ProposalAccount | null, more: ProposalAccount): ProposalAccount {
  if (sum === null) return more;
  return {
    carriedIn: sum.carriedIn + more.carriedIn,
    occasions: sum.occasions + more.occasions,
    silencedByFear: sum.silencedByFear + more.silencedByFear,
    silencedByFutility: sum.silencedByFutility + more.silencedByFutility,
    raised: sum.raised + more.raised,
    adopted: sum.adopted + more.adopted,
    blockedByLevel: sum.blockedByLevel.map((count, k) => count + (more.blockedByLevel[k] ?? 0)),
    blockedByMandate: sum.blockedByMandate + more.blockedByMandate,
    withdrawn: sum.withdrawn + more.withdrawn,
    dropped: sum.dropped + more.dropped,
    pending: sum.pending + more.pending,
    communities: {
      conclusions: sum.communities.conclusions + more.communities.conclusions,
      channelled: sum.communities.channelled + more.communities.channelled,
      adopted: sum.communities.adopted + more.communities.adopted,
      blockedByMandate: sum.communities.blockedByMandate + more.communities.blockedByMandate,
    },
  };
}
