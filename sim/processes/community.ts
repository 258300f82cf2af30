import { differs, type Lanes, laneOf, NONE, Tally, wordOf } from '../bits.ts';
import { byCommunity } from '../ledger.ts';
import { share, type Values, whole } from '../parameter.ts';
import type { Process, Week } from '../process.ts';
import { type Chance, chance, coins, draw, type Stream } from '../rng.ts';

const MOST_SEATS = 24;
const plus = new Tally(MOST_SEATS);
const minus = new Tally(MOST_SEATS);

/** How much of what members lack in perceived influence a session with an open channel gives them. */
const HOPE = 0.05;

type Uses =
  | 'communityPeriod'
  | 'communityCoverage'
  | 'communitySize'
  | 'communityAgenda'
  | 'communityTrust'
  | 'coCreation'
  | 'communityAdoption'
  | 'communityCulture'
  | 'communityChannel'
  | 'feedbackAccuracy';

/**
 * Learning communities: people from different teams who meet in a protected room and tell one another
 * what came of what they did, failures included. They conclude what most of the *outcomes* say, not most
 * of the opinions, and work on both culture (their teams become safer) and structure (what they conclude
 * may go straight to the decision).
 */
export const community: Process<Uses> = {
  name: 'community',
  says: 'Every communityPeriod weeks learning communities of communitySize meet, drawn across teams; on communityAgenda elements each member tells an outcome with probability communityTrust, the majority of outcomes is what they conclude, members adopt it with probability communityAdoption, their teams become safer by communityCulture, and with probability communityChannel a conclusion goes straight to the decision.',
  grade: 'stylised',
  sources: ['wilson-2023', 'moynihan-landuyt-2009', 'tannenbaum-cerasoli-2013'],
  parameters: {
    communityCoverage: share({
      label: 'Who is in a community',
      says: 'The share of practitioners who have a seat in a learning community.',
      group: 'learning communities',
      default: 0,
      grade: 'assumption',
      sources: ['wilson-2023'],
    }),
    communitySize: whole({
      label: 'Community size',
      unit: 'seats',
      says: 'How many seats a learning community has.',
      group: 'learning communities',
      min: 3,
      max: MOST_SEATS,
      default: 8,
      grade: 'assumption',
    }),
    communityPeriod: whole({
      label: 'Weeks between sessions',
      unit: 'weeks',
      says: 'Communities meet every so many weeks.',
      group: 'learning communities',
      min: 1,
      max: 520,
      default: 4,
      grade: 'assumption',
    }),
    communityAgenda: whole({
      label: 'Agenda',
      unit: 'elements',
      says: 'How many elements a session takes; those first on which members and rulebook differ most.',
      group: 'learning communities',
      min: 1,
      max: 32,
      default: 4,
      grade: 'assumption',
    }),
    communityTrust: share({
      label: 'Trust in the room',
      says: 'The probability that a member tells an actual outcome, failures included.',
      group: 'learning communities',
      default: 0.8,
      grade: 'stylised',
      sources: ['wilson-2023'],
    }),
    coCreation: share({
      label: 'Seats for service users',
      says: 'The share of the seats that go to people who use the service; they see outcomes more clearly, and belong to no team.',
      group: 'learning communities',
      default: 0,
      grade: 'stylised',
      sources: ['wilson-2023'],
    }),
    communityAdoption: share({
      label: 'Adoption by members',
      says: 'The probability that a member takes what the community concludes.',
      group: 'learning communities',
      default: 0.6,
      grade: 'assumption',
    }),
    communityCulture: share({
      label: 'Effect on culture',
      says: 'How much of what it lacks in safety a team gains for each of its members at a session.',
      group: 'learning communities',
      default: 0.05,
      grade: 'stylised',
      sources: ['wilson-2023'],
    }),
    communityChannel: share({
      label: 'Channel to the decision',
      says: 'The probability that a conclusion which differs from the rule goes straight to the decision, past the hierarchy.',
      group: 'learning communities',
      default: 0.5,
      grade: 'stylised',
      sources: ['wilson-2023', 'moynihan-landuyt-2009'],
    }),
  },
  step(context) {
    const { world, week, p } = context;
    if (week % p.communityPeriod !== 0) return;
    const communities = communitiesOf(world.people, p);
    if (communities === 0) return;
    const users = Math.floor(p.communitySize * p.coCreation + 0.5);
    const session = new Session(context, p.communitySize - users);
    for (let number = 0; number < communities; number++) session.hold(number);
  },
};

/**
 * How many communities there are: as many as the seats that are covered fill. What decimals lose in binary is
 * made good: 57 % of 100 people are 56.99999999999999, and fill three communities of 19 all the same.
 */
export function communitiesOf(
  people: number,
  { communityCoverage, communitySize }: Values<'communityCoverage' | 'communitySize'>,
): number {
  return Math.floor((people * communityCoverage) / communitySize + LOST_IN_BINARY);
}

const LOST_IN_BINARY = 1e-9;

/** One round of sessions: the streams and chances that all communities of a week share. */
class Session {
  private readonly lots: Stream;
  private readonly disclosing: Stream;
  private readonly reading: Stream;
  private readonly adopting: Stream;
  private readonly channelling: Stream;
  private readonly trust: Chance;
  private readonly accurate: Chance;
  private readonly usersAccurate: Chance;
  private readonly adoption: Chance;
  private readonly channel: Chance;
  private readonly agenda: Int32Array;
  private readonly priority: Float64Array;

  /** @param practitioners how many of the seats are practitioners'; the rest are service users' */
  constructor(
    private readonly context: Week<Uses>,
    private readonly practitioners: number,
  ) {
    const { luck, p, world } = context;
    this.lots = luck.stream('community', 'agenda lots');
    this.disclosing = luck.stream('community', 'discloses');
    this.reading = luck.stream('community', 'reads');
    this.adopting = luck.stream('community', 'adopts');
    this.channelling = luck.stream('community', 'channels');
    this.trust = chance(p.communityTrust);
    this.accurate = chance(p.feedbackAccuracy);
    this.usersAccurate = chance(0.5 + 0.5 * p.feedbackAccuracy);
    this.adoption = chance(p.communityAdoption);
    this.channel = chance(p.communityChannel);
    this.agenda = new Int32Array(world.words);
    this.priority = new Float64Array(world.elements);
  }

  /** Community `number` meets. */
  hold(number: number): void {
    const { world } = this.context;
    this.setAgenda(number);
    for (let word = 0; word < world.words; word++) {
      if (this.agenda[word] !== NONE) this.conclude(number, word, this.agenda[word]);
    }
    this.encourage(number);
  }

  /** The practitioner on seat `seat` of community `number`. */
  private member(number: number, seat: number): number {
    return this.context.world.invited[number * this.context.p.communitySize + seat];
  }

  /** The elements on which most members hold something else than the rulebook; among equals, by lot. */
  private setAgenda(number: number): void {
    const { world, p } = this.context;
    const { priority, agenda } = this;
    for (let element = 0; element < world.elements; element++) {
      const word = wordOf(element);
      let differing = 0;
      for (let seat = 0; seat < this.practitioners; seat++) {
        const person = this.member(number, seat);
        const k = person * world.words + word;
        const rule = world.ruleValue[word];
        const unlike = differs(world.held[k], world.value[k], world.ruleHeld[word], rule);
        if ((unlike & laneOf(element)) !== NONE) differing++;
      }
      // Most differing first, then the lowest lot, then the lowest number: one double holds all three exactly.
      const lot = Math.floor(draw(this.lots, number * world.elements + element) / 4);
      priority[element] = ((MOST_SEATS - differing) * LOTS + lot) * world.elements + element;
    }
    priority.sort();
    agenda.fill(NONE);
    for (let k = 0; k < Math.min(p.communityAgenda, world.elements); k++) {
      const element = priority[k] % world.elements;
      agenda[wordOf(element)] |= laneOf(element);
    }
  }

  /** Members tell outcomes on the elements `topics`; the majority of outcomes is adopted, and may be channelled. */
  private conclude(number: number, word: number, topics: Lanes): void {
    const { world, ledger, p } = this.context;
    plus.clear();
    minus.clear();
    for (let seat = 0; seat < p.communitySize; seat++) {
      const holder = number * MOST_SEATS + seat;
      const accurate = seat < this.practitioners ? this.accurate : this.usersAccurate;
      const told = coins(this.disclosing, holder, word, this.trust, topics);
      const read = coins(this.reading, holder, word, accurate, told);
      const outcome = world.reading(word, read);
      plus.add(told & outcome);
      minus.add(told & ~outcome);
    }
    const concludesPlus = plus.outnumbers(minus, 1);
    const concluded = concludesPlus | minus.outnumbers(plus, 1);
    for (let seat = 0; seat < this.practitioners; seat++) {
      const adopts = coins(
        this.adopting,
        number * MOST_SEATS + seat,
        word,
        this.adoption,
        concluded,
      );
      ledger.believe(this.member(number, seat), word, adopts, concludesPlus, byCommunity);
    }
    this.channelUp(number, word, concluded, concludesPlus);
  }

  /** What differs from the rule may go straight to the decision, where only a mandate stands against it. */
  private channelUp(number: number, word: number, concluded: Lanes, values: Lanes): void {
    const { world, ledger } = this.context;
    const unlike = differs(concluded, values, world.ruleHeld[word], world.ruleValue[word]);
    const channelled = coins(this.channelling, number, word, this.channel, unlike);
    const adopted = channelled & ~world.mandated[word];
    ledger.noteLanes('conclusions', concluded);
    ledger.noteLanes('channelled', channelled);
    ledger.noteLanes('channelledAdopted', adopted);
    ledger.noteLanes('channelledBlockedByMandate', channelled & world.mandated[word]);
    ledger.rule(word, adopted, values);
  }

  /** Culture and hope: members' teams become safer, and members believe more in their influence. */
  private encourage(number: number): void {
    const { world, p } = this.context;
    for (let seat = 0; seat < this.practitioners; seat++) {
      const person = this.member(number, seat);
      const team = world.teamOf[person];
      world.climate[team] += p.communityCulture * (1 - world.climate[team]);
      world.efficacy[person] += HOPE * p.communityChannel * (1 - world.efficacy[person]);
    }
  }
}

/** How many different lots there are for a place on the agenda. */
const LOTS = 1073741824;
