/**
 * The life of one learning: what its person, the team, the managers and the rulebook did about it, in the
 * order in which it happened. Found as the chronicle finds learnings: by living the run once more.
 */
import { type Lanes, laneOf, NONE, same, wordOf } from '../bits.ts';
import type { Cause, Insurer, Source, Voice } from '../books.ts';
import { byWorld, type Judged, type Silence, type Witness } from '../ledger.ts';
import { type Plan, Run } from '../run.ts';
import { causeAt, insurerAt, type Learning, sourceAt } from './learning.ts';

/** What somebody, or the rulebook, says of an element. */
export type Stand = 'right' | 'wrong' | 'silent';

/** What happened in a week that bears on a learning. */
export type Turn = { readonly week: number } & (
  | { readonly kind: 'opened'; readonly source: Source }
  | { readonly kind: 'closed'; readonly cause: Cause; readonly insured: Insurer }
  /** Reality moved, and with it alone what the rule and the shared view are worth, which is this now. */
  | { readonly kind: 'world'; readonly rule: Stand; readonly view: Stand }
  /** The shared view of the person's team, or the rule, came to be so. */
  | { readonly kind: 'view' | 'rule'; readonly to: Stand }
  | { readonly kind: 'mandate'; readonly holds: boolean }
  /** The person went to another team, which shares this. */
  | { readonly kind: 'moved'; readonly team: number; readonly view: Stand }
  /** The person's team had an occasion to propose what it saw, and said nothing. */
  | { readonly kind: 'silent'; readonly why: Silence; readonly right: boolean }
  | { readonly kind: 'raised'; readonly right: boolean }
  /** The team's proposal went up to this level. */
  | { readonly kind: 'passed'; readonly level: number; readonly right: boolean }
  /** The team's proposal ended: how, or at which level it was blocked (1..), and by what it was judged there. */
  | {
      readonly kind: 'ended';
      readonly how: Voice | number;
      readonly judged: Judged | null;
      readonly right: boolean;
    }
);

/** How things stand about an element, around a person. */
export interface Standing {
  readonly team: number;
  readonly rule: Stand;
  readonly mandated: boolean;
  readonly view: Stand;
  /** How many others in the team are right, and how many others there are. */
  readonly colleagues: number;
  readonly others: number;
}

/** Which learning is meant: that of `person` about `element` which opened in week `opened`. */
export type Meant = Pick<Learning, 'person' | 'element' | 'opened'>;

export interface Told {
  readonly learning: Meant;
  /** When it opened; null where it had been there from the founding on. */
  readonly before: Standing | null;
  readonly turns: readonly Turn[];
  /** At the end of the last week. */
  readonly after: Standing;
  /** Whether whoever sits there is right about the element at the end of the last week. */
  readonly known: boolean;
}

export class Life {
  readonly run: Run;
  private readonly turns: Turn[] = [];
  private before: Standing | null = null;
  private seen: Standing;
  /** What was seen before reality last moved about the element. */
  private seenBeforeMove: Standing;
  private stage = 0;
  private week: number;
  /** Whether the learning is open now. */
  private open = false;

  /** @param to the last week that is told */
  constructor(
    plan: Plan,
    seed: string,
    private readonly meant: Meant,
    private readonly to: number,
  ) {
    this.run = new Run(plan, seed);
    this.week = this.run.week;
    this.seen = this.standing();
    this.seenBeforeMove = this.seen;
    this.open = this.week === meant.opened && this.known;
    this.run.ledger.witness = this.witness();
  }

  get isOver(): boolean {
    return this.run.week >= this.to || this.run.isOver;
  }

  step(): void {
    this.week = this.run.week + 1;
    this.run.step();
    this.look();
  }

  told(): Told {
    const { meant, before, turns, known } = this;
    return { learning: meant, before, turns, after: this.standing(), known };
  }

  private witness(): Witness {
    const { world } = this.run;
    const { element, person } = this.meant;
    const [word, lane] = [wordOf(element), laneOf(element)];
    const mine = (who: number, where: number, lanes: number) =>
      who === person && where === word && (lanes & lane) !== NONE;
    const ours = (team: number, where: number, lanes: number) =>
      mine(team === world.teamOf[person] ? person : -1, where, lanes);
    return {
      moved: (where, lanes) => {
        if (where !== word || (lanes & lane) === NONE) return;
        this.look();
        this.seenBeforeMove = this.seen;
        this.seen = this.standing(~world.reality[word]);
        // What was right is not any more: the learning ends of it, as the next thing that is told.
        this.noteMove();
      },
      opened: (who, where, lanes, source) => {
        if (!mine(who, where, lanes) || this.week !== this.meant.opened) return;
        const isByWorld = source === byWorld.source;
        this.before = isByWorld ? this.seenBeforeMove : this.seen;
        this.open = true;
        if (isByWorld) this.noteMove();
        this.look();
        this.note({ week: this.week, kind: 'opened', source: sourceAt(source) });
      },
      closed: (who, where, lanes, cause, insurer) => {
        if (!mine(who, where, lanes) || !this.open) return;
        this.look();
        const end = { cause: causeAt(cause), insured: insurerAt(insurer) };
        this.note({ week: this.week, kind: 'closed', ...end });
        this.open = false;
      },
      silent: (team, where, lanes, why) => {
        if (!ours(team, where, lanes)) return;
        this.look();
        this.note({ week: this.week, kind: 'silent', why, right: this.seen.view === 'right' });
      },
      raised: (team, where, lanes) => {
        if (!ours(team, where, lanes)) return;
        this.look();
        this.note({ week: this.week, kind: 'raised', right: this.seen.view === 'right' });
        this.stage = 1;
      },
      ended: (team, where, lanes, how, judged) => {
        if (!ours(team, where, lanes)) return;
        this.look();
        const right = this.proposesRight();
        this.note({ week: this.week, kind: 'ended', how, judged: judged ?? null, right });
        this.stage = 0;
      },
    };
  }

  /** Notes what has come to be otherwise since it was last looked at. */
  private look(): void {
    const { week, seen } = this;
    const now = this.standing();
    this.seen = now;
    if (now.team !== seen.team) this.note({ week, kind: 'moved', team: now.team, view: now.view });
    else if (now.view !== seen.view) this.note({ week, kind: 'view', to: now.view });
    if (now.mandated !== seen.mandated) this.note({ week, kind: 'mandate', holds: now.mandated });
    if (now.rule !== seen.rule) this.note({ week, kind: 'rule', to: now.rule });
    this.lookUp(now.team);
  }

  /** Notes whether the team's proposal has gone up. */
  private lookUp(team: number): void {
    const { world } = this.run;
    const { element } = this.meant;
    const [word, lane] = [wordOf(element), laneOf(element)];
    const isPending = (world.pending[team * world.words + word] & lane) !== NONE;
    const stage = isPending ? world.stage[world.stageAt(team, word, lane)] : 0;
    if (stage > this.stage && this.stage > 0)
      this.note({ week: this.week, kind: 'passed', level: stage, right: this.proposesRight() });
    this.stage = stage;
  }

  /** Whether what the team's proposal says by now is right. */
  private proposesRight(): boolean {
    const { world } = this.run;
    const { element, person } = this.meant;
    const word = wordOf(element);
    const content = world.content[world.teamOf[person] * world.words + word];
    return ((content ^ world.reality[word]) & laneOf(element)) === NONE;
  }

  private noteMove(): void {
    const { rule, view } = this.seen;
    this.note({ week: this.week, kind: 'world', rule, view });
  }

  private note(turn: Turn): void {
    if (this.open) this.turns.push(turn);
  }

  private get known(): boolean {
    const { element, person } = this.meant;
    return (this.run.world.right(person, wordOf(element)) & laneOf(element)) !== NONE;
  }

  /** @param reality what works in the element's word: what does now, or will in a moment */
  private standing(reality?: Lanes): Standing {
    const { world } = this.run;
    const { element, person } = this.meant;
    const [word, lane] = [wordOf(element), laneOf(element)];
    const works = reality ?? world.reality[word];
    const team = world.teamOf[person];
    const stand = (held: Lanes, value: Lanes): Stand => {
      if ((held & lane) === NONE) return 'silent';
      return (same(value, works) & lane) === NONE ? 'wrong' : 'right';
    };
    let colleagues = 0;
    for (let seat = world.firstSeat(team); seat < world.endSeat(team); seat++) {
      const other = world.seats[seat];
      const at = other * world.words + word;
      if (other !== person && stand(world.held[at], world.value[at]) === 'right') colleagues++;
    }
    const shared = team * world.words + word;
    return {
      team,
      rule: stand(world.ruleHeld[word], world.ruleValue[word]),
      mandated: (world.mandated[word] & lane) !== NONE,
      view: stand(world.viewHeld[shared], world.viewValue[shared]),
      colleagues,
      others: world.endSeat(team) - world.firstSeat(team) - 1,
    };
  }
}
