/** Each measure as its sentence says it, counted belief by belief. */
import {
  CAUSES,
  closedAt,
  INSURERS,
  openAt,
  REACHES,
  ROW,
  SOURCES,
  type Source,
  type Voice,
  voiceAt,
} from '../../sim/books.ts';
import type { MeasureName } from '../../sim/measures.ts';
import type { Values } from '../../sim/parameter.ts';
import { isRight, knowledgeOf, type PlainWorld, type View } from './plain-world.ts';

/** @param rows the books' rows of all weeks up to this one, the founding's first */
export function plainMeasures(
  world: PlainWorld,
  p: Values,
  rows: readonly Float64Array[],
): Record<MeasureName, number> {
  const people = world.people.map(({ beliefs }) => beliefs);
  const views = world.teams.map(({ view }) => view);
  const managers = world.managers.map(({ beliefs }) => beliefs);
  const performance = enacted(world, p.compliance);
  const potential = enacted(world, 0);
  const year = (at: number) => rows[rows.length - 1][at] - (rows[rows.length - 53]?.[at] ?? 0);
  const heard = (voice: Voice) => year(voiceAt[voice]);
  const opened = (...sources: Source[]) =>
    sum(sources.map((source) => year(ROW.opened + SOURCES.indexOf(source))));
  const blocked = heard('blockedByMandate') + sum(numbers(8).map((l) => year(ROW.blocked + l)));
  const lost = sum(INSURERS.map((_, insurer) => losses(year, insurer)));
  return {
    performance,
    potential,
    applicationGap: potential - performance,
    peopleKnowledge: knowledge(world, people),
    peopleKnowledgeScore: score(world, people),
    teamKnowledge: knowledge(world, views),
    teamKnowledgeScore: score(world, views),
    managerKnowledge: knowledge(world, managers),
    rulebookKnowledge: knowledge(world, [world.rules]),
    rulebookKnowledgeScore: score(world, [world.rules]),
    climate: sum(world.teams.map(({ climate }) => climate)) / world.teams.length,
    efficacy: sum(seated(world).map(({ e }) => e)) / people.length,
    diversity: diversity(people),
    mandatedShare: world.lock.filter((weeks) => weeks > 0).length / world.lock.length,
    learningMultiplier:
      opened('practice', 'training') > 0
        ? opened('team', 'colleague', 'community', 'rulebook') / opened('practice', 'training')
        : Number.NaN,
    insuredShare: losses(year, INSURERS.indexOf('rulebook')) / lost,
    uninsuredShare: losses(year, INSURERS.indexOf('nobody')) / lost,
    learningsGained: opened(...SOURCES) / people.length,
    learningsLost: lost / people.length,
    raisedShare: heard('raised') / heard('occasions'),
    silencedByFearShare: heard('silencedByFear') / heard('occasions'),
    silencedByFutilityShare: heard('silencedByFutility') / heard('occasions'),
    adoptedShare: heard('adopted') / (heard('adopted') + blocked),
    proposalsRaised: heard('raised') / world.teams.length,
    doubleLoopShare: heard('ruleCorrections') / heard('ruleChanges'),
    errorsMade: 1 - performance,
    errorsRecorded: (1 - performance) * meanVoice(world),
    trainingApplied: trainingApplied(world, p, rows[rows.length - 1]),
  };
}

/**
 * The expectation, person by person and element by element, of doing what works: the rule with probability
 * `compliance` where there is one, one's own belief otherwise, and a guess with neither. Added up in
 * whole and half beliefs, so that no rounding gets in: only `compliance` itself is no whole number.
 */
function enacted(world: PlainWorld, compliance: number): number {
  let rulesFollowed = 0; // right rules, once for each person
  let ownWhereRuled = 0;
  let ownWhereSilent = 0;
  world.rules.forEach((rule, j) => {
    for (const { beliefs } of world.people) {
      const own = beliefs[j] === 0 ? 0.5 : isRight(world, beliefs, j) ? 1 : 0;
      if (rule === 0) ownWhereSilent += own;
      else ownWhereRuled += own;
      if (isRight(world, world.rules, j)) rulesFollowed += 1;
    }
  });
  const cells = world.people.length * world.rules.length;
  return (compliance * rulesFollowed + (1 - compliance) * ownWhereRuled + ownWhereSilent) / cells;
}

function knowledge(world: PlainWorld, holders: readonly View[][]): number {
  return (
    sum(holders.map((beliefs) => knowledgeOf(world, beliefs))) / sum(holders.map((b) => b.length))
  );
}

/** Share right less share wrong. */
function score(world: PlainWorld, holders: readonly View[][]): number {
  const right = sum(holders.map((beliefs) => knowledgeOf(world, beliefs)));
  const held = sum(holders.map((beliefs) => beliefs.filter((view) => view !== 0).length));
  return (right - (held - right)) / sum(holders.map((beliefs) => beliefs.length));
}

/** How often two people differ, over all pairs and elements. */
function diversity(people: readonly View[][]): number {
  let same = 0;
  let pairs = 0;
  for (let a = 0; a < people.length; a++) {
    for (let b = 0; b < a; b++) {
      pairs += people[a].length;
      for (let j = 0; j < people[a].length; j++) if (people[a][j] === people[b][j]) same += 1;
    }
  }
  return 1 - same / pairs;
}

function seated(world: PlainWorld): { s: number; e: number }[] {
  return world.teams.flatMap(({ members, climate }) =>
    members.map((person) => ({ s: climate, e: world.people[person].efficacy })),
  );
}

function meanVoice(world: PlainWorld): number {
  return sum(seated(world).map(({ s, e }) => s * (0.25 + 0.75 * e))) / world.people.length;
}

function trainingApplied(world: PlainWorld, p: Values, row: Float64Array): number {
  const training = SOURCES.indexOf('training');
  let overruled = 0;
  for (const { learnings } of world.people) {
    learnings.forEach((learning, j) => {
      const wrongRule = world.rules[j] !== 0 && !isRight(world, world.rules, j);
      if (learning?.source === 'training' && wrongRule) overruled += 1;
    });
  }
  const open = sum(REACHES.map((_, reach) => row[openAt(training, reach)]));
  return (open - p.compliance * overruled) / row[ROW.opened + training];
}

function losses(year: (at: number) => number, insurer: number): number {
  return sum(
    SOURCES.flatMap((_, s) =>
      REACHES.flatMap((_, r) => CAUSES.map((_, c) => year(closedAt(s, r, c, insurer)))),
    ),
  );
}

function numbers(n: number): number[] {
  return Array.from({ length: n }, (_, k) => k);
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}
