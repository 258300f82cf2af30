import { actingBy, closedBy, openedBy } from '../../lab/ledger-rules.ts';
import { Chronicle } from '../../sim/chronicle/chronicle.ts';
import type { Learning, Wanted } from '../../sim/chronicle/learning.ts';
import { Life, type Meant, type Told } from '../../sim/chronicle/life.ts';
import { type Occasion, Voices, type WantedVoices } from '../../sim/chronicle/voices.ts';
import type { Grade } from '../../sim/parameter.ts';
import type { Process } from '../../sim/process.ts';
import type { Run } from '../../sim/run.ts';
import type { SourceKey } from '../../sim/sources.ts';
import type { Refusal } from './story.ts';

/** A run as it is told now. */
type Present = Pick<Run, 'plan' | 'seed'>;

/** A rule of the model, in words. */
export interface Rule {
  readonly name: string;
  readonly says: string;
  readonly grade: Grade;
  readonly sources: readonly SourceKey[];
}

/** Learnings that were asked for. */
export interface Findings {
  /** How many there are; `learnings` are the first of them. */
  readonly count: number;
  readonly learnings: readonly Learning[];
  /** By which rules such learnings open, and by which they close. */
  readonly opens: readonly Rule[];
  readonly closes: readonly Rule[];
}

/** Occasions to speak up that were asked for. */
export interface Heard {
  /** How many there are; `occasions` are the first of them. */
  readonly count: number;
  readonly occasions: readonly Occasion[];
  /** By which rules things are said or not, and judged. */
  readonly rules: readonly Rule[];
}

/** How many are told one by one: enough for whoever reads on, few enough to be handed over at once. */
const MOST = 1000;
/** How long it is computed before something else is let in, in milliseconds. */
const SPELL = 30;

/** Who learnt what, when, and what became of it: told by living the present run once more, beside it. */
export class Archive {
  private readonly asked = { find: 0, hear: 0, tell: 0 };

  constructor(
    private readonly present: () => Present | null,
    private readonly pause: () => Promise<void>,
    private readonly clock: () => number,
  ) {}

  /** Null where something else was asked for since. */
  async find(wanted: Wanted): Promise<Findings | Refusal | null> {
    return this.telling(
      'find',
      ({ plan, seed }) => new Chronicle(plan, seed, wanted, MOST),
      ({ count, learnings }, { plan }) => {
        const { source, fate, to } = wanted;
        const opens = source === undefined ? [] : openedBy(source, plan.model);
        const closes = fate === undefined || fate === 'open' ? [] : closedBy(fate, plan.model);
        return {
          count,
          learnings,
          opens: actingBy(to, plan, opens).map(inWords),
          closes: actingBy(to, plan, closes).map(inWords),
        };
      },
    );
  }

  /** The occasions to speak up that are meant. Null where something else was asked for since. */
  async hear(wanted: WantedVoices): Promise<Heard | Refusal | null> {
    return this.telling(
      'hear',
      ({ plan, seed }) => new Voices(plan, seed, wanted, MOST),
      ({ count, occasions }, { plan: { model } }) => ({
        count,
        occasions,
        rules: model.week.filter(({ name }) => name === 'proposals').map(inWords),
      }),
    );
  }

  /** The life of one learning, up to the end of week `to`. */
  async tell(meant: Meant, to: number): Promise<Told | Refusal | null> {
    return this.telling(
      'tell',
      ({ plan, seed }) => new Life(plan, seed, meant, to),
      (life) => life.told(),
    );
  }

  private async telling<
    Teller extends { readonly run: Run; isOver: boolean; step(): void },
    Answer,
  >(
    what: 'find' | 'hear' | 'tell',
    begin: (present: Present) => Teller,
    end: (teller: Teller, present: Present) => Answer,
  ): Promise<Answer | Refusal | null> {
    const number = ++this.asked[what];
    const present = this.present();
    if (present === null) return null;
    try {
      const teller = begin(present);
      for (let until = this.clock() + SPELL; !teller.isOver; teller.step()) {
        if (this.clock() < until) continue;
        await this.pause();
        if (number !== this.asked[what]) return null;
        until = this.clock() + SPELL;
      }
      return end(teller, present);
    } catch (error) {
      if (error instanceof RangeError) return { problems: [error.message] };
      throw error;
    }
  }
}

function inWords({ name, says, grade, sources }: Process<string, never>): Rule {
  return { name, says, grade, sources };
}
