/** The occasions to speak up one by one, where the books count them: which team, on what, when, and what came of it. */
import { elementOf, firstOf, type Lanes, NONE, withoutFirst } from '../bits.ts';
import type { Voice } from '../books.ts';
import type { Silence, Witness } from '../ledger.ts';
import { type Plan, Run } from '../run.ts';

/** How an occasion ended: unsaid, as a proposal, at a level of management (1..), or not yet. */
export type Outcome = Silence | Voice | number | 'pending';

/** A team saw something else than the rule said, and had an occasion to say so. */
export interface Occasion {
  readonly team: number;
  readonly element: number;
  readonly week: number;
  /** Whether what it saw was right, in that week. */
  readonly right: boolean;
  readonly outcome: Outcome;
  /** When what it proposed came to an end; null where it said nothing, or that is still to come. */
  readonly ended: number | null;
}

/** The occasions that are asked for. */
export interface WantedVoices {
  /** Those since the end of week `from`, and what was pending then, seen from the end of week `to`. */
  readonly from: number;
  readonly to: number;
  /** Of these only; `raised` are all that were proposed. */
  readonly outcome?: Outcome | 'raised';
}

export class Voices {
  readonly run: Run;
  /** How many occasions are as wanted. All of them once `isOver`. */
  count = 0;
  /** The first `most` of them, in the order in which they ended, those still pending last. */
  readonly occasions: Occasion[] = [];
  private readonly pending = new Map<string, Occasion>();
  private week: number;

  /** @throws RangeError where nobody holds beliefs */
  constructor(
    plan: Plan,
    seed: string,
    private readonly wanted: WantedVoices,
    private readonly most: number,
  ) {
    if (!plan.model.believing) throw new RangeError('nobody holds beliefs in this model');
    this.run = new Run(plan, seed);
    this.week = this.run.week;
    this.run.ledger.witness = this.witness();
  }

  get isOver(): boolean {
    return this.run.week >= this.wanted.to || this.run.isOver;
  }

  /** Lives through one more week. */
  step(): void {
    this.week = this.run.week + 1;
    this.run.step();
    if (this.isOver) for (const occasion of this.pending.values()) this.take(occasion);
  }

  private witness(): Witness {
    return {
      silent: (team, word, lanes, why) => {
        for (const occasion of this.begin(team, word, lanes, why)) this.take(occasion);
      },
      raised: (team, word, lanes) => {
        for (const occasion of this.begin(team, word, lanes, 'pending'))
          this.pending.set(`${team} ${occasion.element}`, occasion);
      },
      ended: (team, word, lanes, how) => {
        for (let rest = lanes; rest !== NONE; rest = withoutFirst(rest)) {
          const key = `${team} ${elementOf(word, firstOf(rest))}`;
          const occasion = this.pending.get(key);
          if (occasion === undefined) continue;
          this.pending.delete(key);
          this.take({ ...occasion, outcome: how, ended: this.week });
        }
      },
    };
  }

  private begin(team: number, word: number, lanes: Lanes, outcome: Outcome): Occasion[] {
    const { world } = this.run;
    const right = world.viewRight(team, word);
    const occasions: Occasion[] = [];
    for (let rest = lanes; rest !== NONE; rest = withoutFirst(rest)) {
      const lane = firstOf(rest);
      occasions.push({
        ...{ team, element: elementOf(word, lane), week: this.week },
        ...{ right: (right & lane) !== NONE, outcome, ended: null },
      });
    }
    return occasions;
  }

  private take(occasion: Occasion): void {
    const { from, outcome } = this.wanted;
    const isSilent =
      occasion.outcome === 'silencedByFear' || occasion.outcome === 'silencedByFutility';
    if ((isSilent ? occasion.week : (occasion.ended ?? this.week)) <= from) return;
    const fits =
      outcome === 'raised' ? !isSilent : outcome === undefined || outcome === occasion.outcome;
    if (!fits) return;
    this.count++;
    if (this.occasions.length < this.most) this.occasions.push(occasion);
  }
}
