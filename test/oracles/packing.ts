/** Between plain organisations and the engine's bit planes, both ways, and whether the planes are tidy. */
import { REACHES, SOURCES } from '../../sim/books.ts';
import { World } from '../../sim/world.ts';
import { type PlainWorld, plainManagers, plainWorld, type View } from './plain-world.ts';

type Planes = { readonly held: Int32Array; readonly value: Int32Array };

/** The same organisation as the engine keeps it. */
export function pack(plain: PlainWorld): World {
  const elements = plain.reality.length;
  const world = new World({ people: plain.people.length, elements, teamSize: plain.teamSize });
  const { words } = world;
  world.raiseTree(plain.levels);
  for (let j = 0; j < elements; j++) {
    setBit(world.reality, 0, j, plain.reality[j] === 1);
    setView({ held: world.ruleHeld, value: world.ruleValue }, 0, j, plain.rules[j]);
    setBit(world.mandated, 0, j, plain.lock[j] > 0);
    world.lock[j] = plain.lock[j];
  }
  plain.people.forEach((person, i) => {
    world.efficacy[i] = person.efficacy;
    for (let j = 0; j < elements; j++) {
      setView(world, i * words, j, person.beliefs[j]);
      const learning = person.learnings[j];
      if (learning === null) continue;
      const source = SOURCES.indexOf(learning.source);
      world.source.forEach((plane, digit) => {
        setBit(plane, i * words, j, Math.floor(source / 2 ** digit) % 2 === 1);
      });
      // What is institutionalised may or may not have been shared before: some of each.
      const institutionalised = learning.reach === 'institutionalised';
      setBit(world.institutionalised, i * words, j, institutionalised);
      setBit(
        world.shared,
        i * words,
        j,
        learning.reach === 'shared' || (institutionalised && (i + j) % 2 === 0),
      );
    }
  });
  plain.teams.forEach((team, g) => {
    world.climate[g] = team.climate;
    team.members.forEach((person, place) => {
      world.seats[g * plain.teamSize + place] = person;
      world.teamOf[person] = g;
    });
    for (let j = 0; j < elements; j++) {
      setView({ held: world.viewHeld, value: world.viewValue }, g * words, j, team.view[j]);
      const proposal = team.proposals[j];
      if (proposal === null) continue;
      setBit(world.pending, g * words, j, true);
      setBit(world.proposed, g * words, j, proposal.proposed === 1);
      setBit(world.content, g * words, j, proposal.content === 1);
      world.stage[g * words * 32 + j] = proposal.level;
    }
  });
  plain.managers.forEach((manager, n) => {
    world.ownOpenness[n] = manager.ownOpenness;
    for (let j = 0; j < elements; j++)
      setView(
        { held: world.managerHeld, value: world.managerValue },
        n * words,
        j,
        manager.beliefs[j],
      );
  });
  world.invited.set(plain.invited);
  return world;
}

/** The same organisation as plain objects. */
export function unpack(world: World): PlainWorld {
  const { people, elements, teamSize, words } = world;
  const { levels } = world.tree;
  const plain = plainWorld({ people, elements, teamSize });
  const each = <T>(of: (element: number) => T) => Array.from({ length: elements }, (_, j) => of(j));
  plain.levels = levels;
  plain.reality = each((j) => (bit(world.reality, 0, j) ? 1 : -1));
  plain.rules = each((j) => view({ held: world.ruleHeld, value: world.ruleValue }, 0, j));
  plain.lock = each((j) => world.lock[j]);
  plain.people.forEach((person, i) => {
    person.efficacy = world.efficacy[i];
    person.beliefs = each((j) => view(world, i * words, j));
    person.learnings = each((j) => {
      if (person.beliefs[j] !== plain.reality[j]) return null;
      const [ones, twos, fours] = world.source.map((plane) => (bit(plane, i * words, j) ? 1 : 0));
      const reach = bit(world.institutionalised, i * words, j)
        ? 'institutionalised'
        : bit(world.shared, i * words, j)
          ? 'shared'
          : 'individual';
      return { source: SOURCES[ones + 2 * twos + 4 * fours], reach };
    });
  });
  plain.teams.forEach((team, g) => {
    team.climate = world.climate[g];
    team.members = team.members.map((_, place) => world.seats[g * teamSize + place]);
    team.view = each((j) => view({ held: world.viewHeld, value: world.viewValue }, g * words, j));
    team.proposals = each((j) => {
      if (!bit(world.pending, g * words, j)) return null;
      return {
        proposed: bit(world.proposed, g * words, j) ? 1 : -1,
        content: bit(world.content, g * words, j) ? 1 : -1,
        level: world.stage[g * words * 32 + j],
      };
    });
  });
  plain.managers = plainManagers(plain.teams.length, levels, elements);
  plain.managers.forEach((manager, n) => {
    manager.ownOpenness = world.ownOpenness[n];
    manager.beliefs = each((j) =>
      view({ held: world.managerHeld, value: world.managerValue }, n * words, j),
    );
  });
  plain.invited = [...world.invited];
  return plain;
}

/** What is set in the planes where nothing may be; empty for a tidy world. */
export function untidiness(world: World): string[] {
  const { people, teams, words, elements } = world;
  const managers = world.tree.managers;
  const found: string[] = [];
  const within = (
    inside: string,
    outside: string,
    holders: number,
    inner: Int32Array,
    outer: (k: number) => number,
  ) => {
    for (let k = 0; k < holders * words; k++)
      if ((inner[k] & ~outer(k)) !== 0) found.push(`${inside} beyond ${outside} in word ${k}`);
  };
  const every = (k: number) => {
    const left = elements - (k % words) * 32;
    return left >= 32 ? -1 : 2 ** left - 1;
  };
  const planes: [string, Int32Array, number][] = [
    ['reality', world.reality, 1],
    ['ruleHeld', world.ruleHeld, 1],
    ['mandated', world.mandated, 1],
    ['held', world.held, people],
    ['viewHeld', world.viewHeld, teams],
    ['pending', world.pending, teams],
    ['managerHeld', world.managerHeld, managers],
  ];
  for (const [name, plane, holders] of planes) within(name, 'the elements', holders, plane, every);
  within('ruleValue', 'ruleHeld', 1, world.ruleValue, (k) => world.ruleHeld[k]);
  within('value', 'held', people, world.value, (k) => world.held[k]);
  within('viewValue', 'viewHeld', teams, world.viewValue, (k) => world.viewHeld[k]);
  within('managerValue', 'managerHeld', managers, world.managerValue, (k) => world.managerHeld[k]);
  within('proposed', 'pending', teams, world.proposed, (k) => world.pending[k]);
  within('content', 'pending', teams, world.content, (k) => world.pending[k]);
  const right = (k: number) => world.right(Math.floor(k / words), k % words);
  world.source.forEach((plane, digit) => {
    within(`source ${digit}`, 'what is right', people, plane, right);
  });
  within('shared', 'what is right', people, world.shared, right);
  within('institutionalised', 'what is right', people, world.institutionalised, right);
  world.stage.forEach((stage, at) => {
    const team = Math.floor(at / (words * 32));
    const pending = bit(world.pending, team * words, at % (words * 32));
    if (pending ? stage < 1 || stage > Math.max(1, world.tree.levels) : stage !== 0)
      found.push(`stage ${stage} of ${pending ? 'a' : 'no'} proposal at ${at}`);
  });
  for (let j = 0; j < elements; j++)
    if (world.lock[j] > 0 !== bit(world.mandated, 0, j)) found.push(`lock and mandate of ${j}`);
  const seated = [...world.seats].sort((a, b) => a - b);
  if (seated.some((person, seat) => person !== seat)) found.push('somebody has no seat');
  world.seats.forEach((person, seat) => {
    if (world.teamOf[person] !== Math.floor(seat / world.teamSize))
      found.push(`the team of ${person}`);
  });
  if (REACHES.length !== 3) found.push('a reach that two planes cannot say');
  return found;
}

function bit(plane: Int32Array, from: number, element: number): boolean {
  return ((plane[from + Math.floor(element / 32)] >>> (element % 32)) & 1) === 1;
}

function setBit(plane: Int32Array, from: number, element: number, on: boolean): void {
  if (on) plane[from + Math.floor(element / 32)] |= 1 << (element % 32);
}

function view({ held, value }: Planes, from: number, element: number): View {
  return bit(held, from, element) ? (bit(value, from, element) ? 1 : -1) : 0;
}

function setView({ held, value }: Planes, from: number, element: number, to: View): void {
  setBit(held, from, element, to !== 0);
  setBit(value, from, element, to === 1);
}
