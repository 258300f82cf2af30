import {
  agrees,
  contradicts,
  countOnes,
  differs,
  firstOf,
  type Lanes,
  NONE,
  pick,
  same,
  withoutFirst,
} from '../bits.ts';
import { MAX_LEVELS } from '../organisation.ts';
import { share, weekly, whole } from '../parameter.ts';
import type { Process, Week } from '../process.ts';
import { type Chance, chance, coins, type Stream } from '../rng.ts';

type Uses =
  | 'proposalRate'
  | 'approvalDelay'
  | 'openness'
  | 'visionClarity'
  | 'distortion'
  | 'efficacyGain'
  | 'feedbackAccuracy'
  | 'threat';

/**
 * From team view to rulebook: the feed-forward of Crossan, Lane & White (1999), and where it breaks. A
 * team that sees something else than the rule may say so, unless fear or futility silences it. What is
 * raised waits at each level of management, is judged there, on merit or on conformity, and ends or moves
 * up. A proposal is never handled in the week in which it was raised, so it waits `approvalDelay` weeks at
 * each level on average.
 */
export const proposals: Process<Uses> = {
  name: 'proposals',
  says: 'Where a team’s view differs from the rule, one draw decides whether it is raised, silenced by fear, silenced by futility, or there is no occasion; a pending proposal is handled with probability 1/approvalDelay, judged by the manager of its level on merit or on conformity, moves up or ends; past the last level it becomes the rule unless a mandate stands against it.',
  grade: 'stylised',
  sources: [
    'crossan-1999',
    'milliken-2003',
    'morrison-milliken-2000',
    'page-kerans-2007',
    'andrieu-2024',
  ],
  parameters: {
    proposalRate: weekly({
      label: 'Occasions to propose',
      each: 'team and element',
      says: 'The probability that there is an occasion to say that a rule should change.',
      group: 'structure',
      step: 0.01,
      default: 0.15,
      grade: 'assumption',
    }),
    approvalDelay: whole({
      label: 'Approval delay',
      unit: 'weeks a level',
      says: 'How many weeks a proposal waits at each level on average.',
      group: 'structure',
      min: 1,
      max: 104,
      default: 3,
      grade: 'stylised',
      sources: ['page-kerans-2007'],
    }),
    openness: share({
      label: 'Openness of managers',
      says: 'How readily a manager who judges by conformity passes what differs from the manager’s own belief.',
      group: 'structure',
      default: 0.4,
      grade: 'stylised',
      sources: ['staw-1981'],
    }),
    visionClarity: share({
      label: 'Clarity of vision',
      says: 'The probability that a proposal is judged on merit, by what works, and not on conformity.',
      group: 'structure',
      default: 0.4,
      grade: 'stylised',
      sources: ['page-kerans-2007'],
    }),
    distortion: share({
      label: 'Distortion on the way up',
      says: 'The probability that a proposal’s content is turned into its opposite as it moves up a level.',
      group: 'structure',
      max: 0.5,
      default: 0,
      grade: 'assumption',
    }),
    efficacyGain: share({
      label: 'How outcomes move hope',
      says: 'How far perceived influence moves in a week towards the share of the team’s decided proposals that were adopted.',
      group: 'politics and climate',
      default: 0.1,
      grade: 'stylised',
      sources: ['andrieu-2024'],
    }),
  },
  step(week) {
    const { world } = week;
    const round = new Round(week);
    for (let team = 0; team < world.teams; team++) {
      const efficacy = round.meanEfficacy(team);
      round.decided = 0;
      round.adopted = 0;
      for (let word = 0; word < world.words; word++) {
        round.withdraw(team, word);
        round.handle(team, word);
        round.raise(team, word, efficacy);
      }
      if (round.decided > 0) round.learnFromOutcome(team);
    }
  },
};

/** One week's round of proposals: its streams and chances. */
class Round {
  /** How many of the team's proposals were decided this week, and how many of those adopted. */
  decided = 0;
  adopted = 0;
  private readonly speaking: Stream;
  private readonly handling: Stream;
  private readonly judging: Stream;
  private readonly reading: Stream;
  private readonly passing: Stream;
  private readonly distorting: Stream;
  private readonly handled: Chance;
  private readonly onMerit: Chance;
  private readonly accurate: Chance;
  private readonly distorted: Chance;
  /** The handled proposals by the level they wait at; past the last level, at the decision. */
  private readonly waiting = new Int32Array(MAX_LEVELS + 2);

  constructor(private readonly week: Week<Uses>) {
    const { luck, p } = week;
    this.speaking = luck.stream('proposals', 'speaks');
    this.handling = luck.stream('proposals', 'is handled');
    this.judging = luck.stream('proposals', 'on merit');
    this.reading = luck.stream('proposals', 'reads');
    this.passing = luck.stream('proposals', 'passes');
    this.distorting = luck.stream('proposals', 'distorts');
    this.handled = chance(1 / p.approvalDelay);
    this.onMerit = chance(p.visionClarity);
    this.accurate = chance(p.feedbackAccuracy);
    this.distorted = chance(p.distortion);
  }

  meanEfficacy(team: number): number {
    const { world } = this.week;
    let sum = 0;
    for (let seat = world.firstSeat(team); seat < world.endSeat(team); seat++)
      sum += world.efficacy[world.seats[seat]];
    return sum / (world.endSeat(team) - world.firstSeat(team));
  }

  /** What the team no longer believes, it withdraws. */
  withdraw(team: number, word: number): void {
    const { world, ledger } = this.week;
    const k = team * world.words + word;
    const believed = world.viewHeld[k] & same(world.viewValue[k], world.proposed[k]);
    ledger.endProposals(team, word, world.pending[k] & ~believed, 'withdrawn');
  }

  /** Some of what waits is handled: judged by the manager of its level, or decided. */
  handle(team: number, word: number): void {
    const { world } = this.week;
    const handled = coins(
      this.handling,
      team,
      word,
      this.handled,
      world.pending[team * world.words + word],
    );
    if (handled === NONE) return;
    const { levels } = world.tree;
    this.waiting.fill(NONE);
    for (let rest = handled; rest !== NONE; rest = withoutFirst(rest)) {
      this.waiting[world.stage[world.stageAt(team, word, rest)]] |= firstOf(rest);
    }
    this.decide(team, word, this.waiting[levels + 1]);
    for (let level = levels; level >= 1; level--) {
      if (this.waiting[level] !== NONE) this.judge(team, word, this.waiting[level], level);
    }
  }

  /** The team's manager at `level` lets proposals pass, or ends them. */
  private judge(team: number, word: number, lanes: Lanes, level: number): void {
    const { world, ledger, p } = this.week;
    const manager = world.tree.managerOf(team, level);
    const k = manager * world.words + word;
    const content = world.content[team * world.words + word];
    const openness =
      Math.min(1, Math.max(0, p.openness + world.ownOpenness[manager])) * (1 - p.threat);

    const merit = coins(this.judging, team, word, this.onMerit, lanes);
    const read = coins(this.reading, team, word, this.accurate, merit);
    const sound = merit & same(content, world.reading(word, read));

    const conformity = lanes & ~merit;
    const agreed = agrees(world.managerHeld[k], world.managerValue[k], conformity, content);
    const opposed = contradicts(world.managerHeld[k], world.managerValue[k], conformity, content);
    const neither = conformity & ~world.managerHeld[k];
    const tolerated =
      coins(this.passing, team, word, chance(openness), opposed) |
      coins(this.passing, team, word, chance(0.5 + 0.5 * openness), neither);

    const passed = sound | agreed | tolerated;
    const blocked = lanes & ~passed;
    ledger.endProposals(team, word, blocked & merit, level, 'merit');
    ledger.endProposals(team, word, blocked & ~merit, level, 'conformity');
    this.count(blocked, NONE);
    world.managerHeld[k] |= passed;
    world.managerValue[k] = pick(passed, content, world.managerValue[k]);
    world.content[team * world.words + word] ^= coins(
      this.distorting,
      team,
      word,
      this.distorted,
      passed,
    );
    if (level === world.tree.levels) this.decide(team, word, passed);
    else this.moveUp(team, word, passed, level + 1);
  }

  private moveUp(team: number, word: number, lanes: Lanes, level: number): void {
    const { world } = this.week;
    for (let rest = lanes; rest !== NONE; rest = withoutFirst(rest)) {
      world.stage[world.stageAt(team, word, rest)] = level;
    }
  }

  /** Past the last level a proposal becomes the rule, unless a mandate stands against it. */
  private decide(team: number, word: number, lanes: Lanes): void {
    if (lanes === NONE) return;
    const { world, ledger } = this.week;
    const mandated = lanes & world.mandated[word];
    const adopted = lanes & ~mandated;
    ledger.rule(word, adopted, world.content[team * world.words + word]);
    ledger.endProposals(team, word, mandated, 'blockedByMandate');
    ledger.endProposals(team, word, adopted, 'adopted');
    this.count(mandated, adopted);
  }

  private count(blocked: Lanes, adopted: Lanes): void {
    this.decided += countOnes(blocked) + countOnes(adopted);
    this.adopted += countOnes(adopted);
  }

  /** Where the team's view differs from the rule it may speak up; one draw decides what comes of it. */
  raise(team: number, word: number, efficacy: number): void {
    const { world, ledger, p } = this.week;
    const k = team * world.words + word;
    const { viewHeld, viewValue, ruleHeld, ruleValue } = world;
    const unlike = differs(viewHeld[k], viewValue[k], ruleHeld[word], ruleValue[word]);
    const speaks = unlike & ~world.pending[k];
    const occasion = coins(this.speaking, team, word, chance(p.proposalRate), speaks);
    if (occasion === NONE) return;
    const willing = coins(this.speaking, team, word, chance(p.proposalRate * efficacy), occasion);
    const raised = coins(
      this.speaking,
      team,
      word,
      chance(p.proposalRate * efficacy * world.climate[team]),
      willing,
    );
    ledger.noteLanes('occasions', occasion);
    ledger.keepSilent(team, word, occasion & ~willing, 'silencedByFutility');
    ledger.keepSilent(team, word, willing & ~raised, 'silencedByFear');
    ledger.raise(team, word, raised, 1);
  }

  /** Members believe more or less in their influence, as their proposals fare. */
  learnFromOutcome(team: number): void {
    const { world, p } = this.week;
    const success = this.adopted / this.decided;
    for (let seat = world.firstSeat(team); seat < world.endSeat(team); seat++) {
      const person = world.seats[seat];
      world.efficacy[person] += p.efficacyGain * (success - world.efficacy[person]);
    }
  }
}
