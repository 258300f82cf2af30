/**
 * The ledger kept the slow way: every learning and every proposal is an object, every end of one a line in
 * a list. Each change of a belief or a rule that a slow twin makes goes through here.
 */
import {
  CAUSES,
  type Cause,
  closedAt,
  INSURERS,
  type Insurer,
  openAt,
  REACHES,
  type Reach,
  ROW,
  SOURCES,
  type Source,
  type Voice,
  voiceAt,
} from '../../sim/books.ts';
import {
  isRight,
  opposite,
  type PlainWorld,
  type Proposal,
  type Team,
  teamOf,
  type View,
} from './plain-world.ts';

/** A learning that has come to its end. */
export interface Loss {
  readonly source: Source;
  readonly reach: Reach;
  readonly cause: Cause;
  readonly insured: Insurer;
}

/** How a proposal ended: one of the voices, or the number of the level that blocked it. */
export type End = 'adopted' | 'blockedByMandate' | 'withdrawn' | 'dropped' | number;

/** Voices that say how a proposal fared; all others are noted one by one. */
type Remark = Exclude<Voice, 'raised' | End>;

export class PlainBooks {
  readonly opened: Source[] = [];
  readonly losses: Loss[] = [];
  readonly raised: Proposal[] = [];
  readonly ended: { proposal: Proposal; end: End }[] = [];
  readonly remarks: Remark[] = [];
  private readonly total = new Float64Array(ROW.width);

  constructor(private readonly world: PlainWorld) {}

  note(remark: Remark): void {
    this.remarks.push(remark);
  }

  /** `person` comes to believe `view`, which is +1 or −1. */
  believe(person: number, element: number, view: View, source: Source, cause: Cause): void {
    const { beliefs } = this.world.people[person];
    const wasRight = isRight(this.world, beliefs, element);
    beliefs[element] = view;
    const nowRight = isRight(this.world, beliefs, element);
    if (wasRight && !nowRight) this.close(person, element, cause);
    if (nowRight && !wasRight) this.open(person, element, source);
  }

  /** `person` has no view any more. */
  fade(person: number, element: number, cause: Cause): void {
    const { beliefs } = this.world.people[person];
    const wasRight = isRight(this.world, beliefs, element);
    beliefs[element] = 0;
    if (wasRight) this.close(person, element, cause);
  }

  /** What worked does not any more, and the other way round. */
  turnReality(element: number): void {
    const { world } = this;
    world.reality[element] = opposite(world.reality[element]);
    world.people.forEach(({ beliefs }, person) => {
      if (beliefs[element] === 0) return;
      if (isRight(world, beliefs, element)) this.open(person, element, 'world');
      else this.close(person, element, 'worldMoved');
    });
  }

  /** The rulebook comes to say `view`; 0 strikes the rule. */
  setRule(element: number, view: View): void {
    const { rules } = this.world;
    if (rules[element] === view) return;
    this.note('ruleChanges');
    const wasWrong = rules[element] !== 0 && !isRight(this.world, rules, element);
    rules[element] = view;
    if (wasWrong && isRight(this.world, rules, element)) this.note('ruleCorrections');
  }

  /** `team` proposes its view on `element`; it waits at the first level, or where there is none for the decision. */
  raise(team: Team, element: number): void {
    const view = team.view[element];
    const proposal: Proposal = { proposed: view, content: view, level: 1 };
    team.proposals[element] = proposal;
    this.raised.push(proposal);
  }

  endProposal(team: Team, element: number, end: End): void {
    this.ended.push({ proposal: team.proposals[element] as Proposal, end });
    team.proposals[element] = null;
  }

  /** Notes how far each open learning has got by the end of the week. */
  lookAround(): void {
    this.world.people.forEach(({ learnings }, person) => {
      learnings.forEach((learning, element) => {
        if (learning !== null) this.look(person, element);
      });
    });
  }

  private open(person: number, element: number, source: Source): void {
    this.world.people[person].learnings[element] = { source, reach: 'individual' };
    this.opened.push(source);
    this.look(person, element);
  }

  private close(person: number, element: number, cause: Cause): void {
    const { learnings } = this.world.people[person];
    const learning = learnings[element];
    if (learning === null) throw new Error(`no learning of ${person} on ${element} was open`);
    this.losses.push({ ...learning, cause, insured: this.whoHolds(person, element) });
    learnings[element] = null;
  }

  private look(person: number, element: number): void {
    const learning = this.world.people[person].learnings[element];
    if (learning === null) return;
    if (isRight(this.world, this.world.rules, element)) {
      learning.reach = 'institutionalised';
    } else if (
      learning.reach === 'individual' &&
      isRight(this.world, teamOf(this.world, person).view, element)
    ) {
      learning.reach = 'shared';
    }
  }

  /** Who there still holds what `person` has just lost. */
  private whoHolds(person: number, element: number): Insurer {
    const { world } = this;
    const team = teamOf(world, person);
    if (isRight(world, world.rules, element)) return 'rulebook';
    if (isRight(world, team.view, element)) return 'team';
    for (const member of team.members) {
      if (member !== person && isRight(world, world.people[member].beliefs, element))
        return 'colleague';
    }
    return 'nobody';
  }

  /** All that was ever written here, added up in the places of a row of the fast ledger. The lists begin afresh. */
  row(): Float64Array {
    const { total } = this;
    for (const source of this.opened.splice(0)) total[ROW.opened + SOURCES.indexOf(source)] += 1;
    for (const { source, reach, cause, insured } of this.losses.splice(0))
      total[
        closedAt(
          SOURCES.indexOf(source),
          REACHES.indexOf(reach),
          CAUSES.indexOf(cause),
          INSURERS.indexOf(insured),
        )
      ] += 1;
    for (const remark of this.remarks.splice(0)) total[voiceAt[remark]] += 1;
    total[voiceAt.raised] += this.raised.splice(0).length;
    for (const { end } of this.ended.splice(0))
      total[typeof end === 'number' ? ROW.blocked + end - 1 : voiceAt[end]] += 1;
    return addStanding(total.slice(), this.world);
  }
}

/** Adds to `row` what stands open and pending in `world`. */
export function addStanding(row: Float64Array, world: PlainWorld): Float64Array {
  for (const { learnings } of world.people) {
    for (const learning of learnings) {
      if (learning !== null)
        row[openAt(SOURCES.indexOf(learning.source), REACHES.indexOf(learning.reach))] += 1;
    }
  }
  for (const { proposals } of world.teams)
    row[ROW.pending] += proposals.filter((proposal) => proposal !== null).length;
  return row;
}
