import { countOnes, elementOf, firstOf, Tally, withoutFirst } from '../../sim/bits.ts';
import { communitiesOf } from '../../sim/processes/community.ts';
import type { Run } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import {
  type Knowing,
  MOST_MEETING_SEATS,
  MOST_PEOPLE_MARKS,
  MOST_PROPOSALS,
  MOST_TEAM_MARKS,
  type Person,
  RULE,
  type Scene,
} from './frame.ts';

/**
 * Takes a picture of the people of `run`, as they stand. Reads only.
 *
 * @param ended what ended in the week, as a scene says it
 * @param isNew whether somebody new has come in a person's place since week 0
 */
export function takeScene(
  run: Run,
  ended: readonly number[],
  isNew: (person: number) => boolean,
): Scene {
  const { world, week } = run;
  const perMark = peoplePerMark(world);
  const everyone = perMark === 1;
  return {
    week,
    books: run.booksAt(week).slice(),
    booksBefore: run.booksAt(Math.max(0, week - 1)).slice(),
    perMark,
    marks: everyone ? peopleOf(world, isNew) : crowdOf(world, perMark / world.teamSize),
    teams: teamsOf(world, everyone ? 1 : perMark / world.teamSize),
    levels: world.tree.levels,
    managers: managersOf(world),
    pending: pendingOf(world),
    ended: Int32Array.from(ended),
    meetings: everyone ? meetingsOf(run, run.valuesAt(week)) : new Int32Array(0),
    elements: elementsOf(world),
  };
}

/** How many people one mark stands for: one, or the people of a whole number of teams. */
export function peoplePerMark(world: { people: number; teams: number; teamSize: number }): number {
  if (world.people <= MOST_PEOPLE_MARKS) return 1;
  return Math.ceil(world.teams / MOST_TEAM_MARKS) * world.teamSize;
}

function knowing(holders: number): Knowing {
  return { right: new Uint16Array(holders), wrong: new Uint16Array(holders) };
}

function personRight(world: World, person: number): number {
  let right = 0;
  for (let word = 0; word < world.words; word++) right += countOnes(world.right(person, word));
  return right;
}
function personHeld(world: World, person: number): number {
  let held = 0;
  for (let word = 0; word < world.words; word++)
    held += countOnes(world.held[person * world.words + word]);
  return held;
}

function peopleOf(world: World, isNew: (person: number) => boolean): Scene['marks'] {
  const { right, wrong } = knowing(world.people);
  const efficacy = new Float32Array(world.people);
  const news = new Uint8Array(world.people);
  for (let seat = 0; seat < world.people; seat++) {
    const person = world.seats[seat];
    right[seat] = personRight(world, person);
    wrong[seat] = personHeld(world, person) - right[seat];
    efficacy[seat] = world.efficacy[person];
    news[seat] = Number(isNew(person));
  }
  return { right, wrong, efficacy, who: world.seats.slice(), isNew: news };
}

/** What `person` knows; null where there is no such person. */
export function takePerson(world: World, person: number): Person | null {
  const seat = world.seats.indexOf(person);
  if (seat < 0) return null;
  const holds = new Uint8Array(world.elements);
  for (let word = 0; word < world.words; word++) {
    const right = world.right(person, word);
    const held = world.held[person * world.words + word];
    for (let rest = held; rest !== 0; rest = withoutFirst(rest))
      holds[elementOf(word, rest)] = (right & firstOf(rest)) === 0 ? RULE.wrong : RULE.right;
  }
  return { person, seat, efficacy: world.efficacy[person], holds };
}

/** Means over the people of `teamsPerMark` teams. */
function crowdOf(world: World, teamsPerMark: number): Scene['marks'] {
  const marks = Math.ceil(world.teams / teamsPerMark);
  const { right, wrong } = knowing(marks);
  const efficacy = new Float32Array(marks);
  for (let mark = 0; mark < marks; mark++) {
    const from = world.firstSeat(mark * teamsPerMark);
    const to = world.endSeat(Math.min((mark + 1) * teamsPerMark, world.teams) - 1);
    let rights = 0;
    let helds = 0;
    let influence = 0;
    for (let seat = from; seat < to; seat++) {
      const person = world.seats[seat];
      rights += personRight(world, person);
      helds += personHeld(world, person);
      influence += world.efficacy[person];
    }
    right[mark] = Math.round(rights / (to - from));
    wrong[mark] = Math.round((helds - rights) / (to - from));
    efficacy[mark] = influence / (to - from);
  }
  return { right, wrong, efficacy, who: new Int32Array(0), isNew: new Uint8Array(0) };
}

function teamsOf(world: World, teamsPerMark: number): Scene['teams'] {
  const marks = Math.ceil(world.teams / teamsPerMark);
  const { right, wrong } = knowing(marks);
  const climate = new Float64Array(marks);
  for (let mark = 0; mark < marks; mark++) {
    const from = mark * teamsPerMark;
    const to = Math.min(from + teamsPerMark, world.teams);
    let rights = 0;
    let helds = 0;
    let safety = 0;
    for (let team = from; team < to; team++) {
      for (let word = 0; word < world.words; word++) {
        rights += countOnes(world.viewRight(team, word));
        helds += countOnes(world.viewHeld[team * world.words + word]);
      }
      safety += world.climate[team];
    }
    right[mark] = Math.round(rights / (to - from));
    wrong[mark] = Math.round((helds - rights) / (to - from));
    climate[mark] = safety / (to - from);
  }
  return { right, wrong, climate };
}

function managersOf(world: World): Knowing {
  const { right, wrong } = knowing(world.tree.managers);
  for (let manager = 0; manager < world.tree.managers; manager++) {
    for (let word = 0; word < world.words; word++) {
      const held = world.managerHeld[manager * world.words + word];
      const rights =
        held & ~(world.managerValue[manager * world.words + word] ^ world.reality[word]);
      right[manager] += countOnes(rights);
      wrong[manager] += countOnes(held & ~rights);
    }
  }
  return { right, wrong };
}

function pendingOf(world: World): Int32Array {
  const found: number[] = [];
  for (let team = 0; team < world.teams && found.length < 3 * MOST_PROPOSALS; team++) {
    for (let word = 0; word < world.words; word++) {
      const lanes = world.pending[team * world.words + word];
      for (let rest = lanes; rest !== 0; rest = withoutFirst(rest))
        found.push(team, elementOf(word, rest), world.stage[world.stageAt(team, word, rest)]);
    }
  }
  return Int32Array.from(found);
}

/** The learning communities that met in the run's week: the same rule as the process `community`. */
function meetingsOf({ world, week }: Run, p: Readonly<Record<string, number>>): Int32Array {
  // A model without learning communities has no such parameter.
  if (week < 1 || !(week % p.communityPeriod === 0)) return new Int32Array(0);
  const { communityCoverage, communitySize, coCreation } = p;
  const communities = communitiesOf(world.people, { communityCoverage, communitySize });
  const users = Math.floor(communitySize * coCreation + 0.5);
  const practitioners = communitySize - users;
  const seatOf = new Int32Array(world.people);
  for (let seat = 0; seat < world.people; seat++) seatOf[world.seats[seat]] = seat;
  const found: number[] = [];
  for (let number = 0; number < communities && found.length < MOST_MEETING_SEATS; number++) {
    found.push(practitioners);
    for (let place = 0; place < practitioners; place++)
      found.push(seatOf[world.invited[number * communitySize + place]]);
  }
  return Int32Array.from(found);
}

function elementsOf(world: World): Scene['elements'] {
  const { elements, words, people } = world;
  const reality = new Uint8Array(elements);
  const rules = new Uint8Array(elements);
  const mandated = new Int32Array(elements);
  const peopleRight = new Uint32Array(elements);
  const peopleWrong = new Uint32Array(elements);
  const rights = new Tally(people);
  const helds = new Tally(people);
  for (let word = 0; word < words; word++) {
    rights.clear();
    helds.clear();
    for (let person = 0; person < people; person++) {
      rights.add(world.right(person, word));
      helds.add(world.held[person * words + word]);
    }
    const ruleRight = world.ruleRight(word);
    for (let rest = world.lanes(word); rest !== 0; rest = withoutFirst(rest)) {
      const element = elementOf(word, rest);
      const lane = firstOf(rest);
      reality[element] = (world.reality[word] & lane) === 0 ? 0 : 1;
      if ((world.ruleHeld[word] & lane) !== 0)
        rules[element] = (ruleRight & lane) === 0 ? RULE.wrong : RULE.right;
      mandated[element] = world.lock[element];
      peopleRight[element] = rights.count(lane);
      peopleWrong[element] = helds.count(lane) - peopleRight[element];
    }
  }
  return { reality, rules, mandated, peopleRight, peopleWrong };
}
