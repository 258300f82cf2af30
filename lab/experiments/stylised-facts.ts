/**
 * The stylised facts that the three-level model is held to, each a weighted sum of arms: the same people
 * with the same luck under different settings. A fact holds where the whole 95 % interval of its sum over
 * the seeds lies above its bound. What is expected and does not come out stays here, marked.
 */
import { threeLevel } from '../../sim/models/three-level.ts';
import { type Plan, Run } from '../../sim/run.ts';
import { judgeBound } from './bound.ts';
import { type Estimate, estimate } from './statistics.ts';

/** One organisation, and what is read of it: the mean of a measure over the last half-year of four. */
export interface Arm {
  readonly preset?: string;
  readonly set?: Readonly<Record<string, number>>;
  readonly measure?: string;
}

export interface Fact {
  readonly says: string;
  readonly sum: readonly (readonly [weight: number, arm: Arm])[];
  readonly above: number;
  readonly expect: 'holds' | 'not reproduced';
}

export interface FactFound {
  readonly fact: Fact;
  readonly found: Estimate;
  readonly holds: boolean;
}

/** The last half year: what is read of an arm is a mean over its weeks. */
export const WEEKS_READ = Array.from({ length: 26 }, (_, k) => 183 + k);
const LOW = { practice: 0.02 };
const HIGH = { practice: 0.15 };
const COMMUNITIES = { communityCoverage: 0.25, communityAgenda: 3 };

const arm = (preset: string, set: Arm['set'], measure = 'performance'): Arm => ({
  preset,
  set,
  measure,
});
const less = (a: Arm, b: Arm): Fact['sum'] => [
  [1, a],
  [-1, b],
];
/** What more practice gains under a preset, so many times. */
const gain = (
  times: number,
  preset: string,
  set: Arm['set'] = {},
  measure?: string,
): Fact['sum'] => [
  [times, arm(preset, { ...set, ...HIGH }, measure)],
  [-times, arm(preset, { ...set, ...LOW }, measure)],
];
const fact = (says: string, sum: Fact['sum'], above = 0): Fact => ({
  says,
  sum,
  above,
  expect: 'holds',
});
const missing = (says: string, sum: Fact['sum'], above = 0): Fact => ({
  ...fact(says, sum, above),
  expect: 'not reproduced',
});
const typical = (set: Arm['set'], measure?: string) => arm('typical', set, measure);

export const stylisedFacts: readonly Fact[] = [
  fact(
    'In a supportive system more practice brings more performance.',
    gain(1, 'supportive'),
    0.05,
  ),
  fact('A weak system negates more than half of that gain.', [
    ...gain(0.5, 'supportive'),
    ...gain(-1, 'weak'),
  ]),
  fact('Weak structure alone negates more than a third of it.', [
    ...gain(2 / 3, 'supportive'),
    ...gain(-1, 'weak-structure'),
  ]),
  fact('Weak politics alone negates more than a third of it.', [
    ...gain(2 / 3, 'supportive'),
    ...gain(-1, 'weak-politics'),
  ]),
  fact(
    'Weak individual learning in a supportive system beats strong individual learning in a weak one.',
    less(arm('supportive', LOW), arm('weak', HIGH)),
    0.05,
  ),
  fact(
    'A learning community with a channel raises what is done in a weak system.',
    less(arm('weak', COMMUNITIES), arm('weak', {})),
    0.05,
  ),
  fact(
    'Without a channel it raises what people know …',
    less(
      arm('weak', { ...COMMUNITIES, communityChannel: 0 }, 'peopleKnowledge'),
      arm('weak', {}, 'peopleKnowledge'),
    ),
  ),
  fact(
    '… and hardly what is done: less than .03.',
    [
      [1, arm('weak', {})],
      [-1, arm('weak', { ...COMMUNITIES, communityChannel: 0 })],
    ],
    -0.03,
  ),
  fact(
    'Without trust a community does much less.',
    less(arm('weak', COMMUNITIES), arm('weak', { ...COMMUNITIES, communityTrust: 0.1 })),
    0.03,
  ),
  fact('In a supportive organisation it adds less than half of what it adds in a weak one.', [
    [0.5, arm('weak', COMMUNITIES)],
    [-0.5, arm('weak', {})],
    [-1, arm('supportive', COMMUNITIES)],
    [1, arm('supportive', {})],
  ]),
  fact(
    'Under high threat far more occasions pass in silence than are raised: nine in ten.',
    [[-1, typical({ threat: 0.7 }, 'raisedShare')]],
    -0.1,
  ),
  missing(
    'Deep hierarchy (8 levels for 1) costs the rulebook more than three times what it costs the people.',
    [
      [1, typical({ levels: 1 }, 'rulebookKnowledge')],
      [-1, typical({ levels: 8 }, 'rulebookKnowledge')],
      [-3, typical({ levels: 1 }, 'peopleKnowledge')],
      [3, typical({ levels: 8 }, 'peopleKnowledge')],
    ],
  ),
  fact('Deep hierarchy costs the rulebook more than it costs the people.', [
    [1, typical({ levels: 1 }, 'rulebookKnowledge')],
    [-1, typical({ levels: 8 }, 'rulebookKnowledge')],
    [-1, typical({ levels: 1 }, 'peopleKnowledge')],
    [1, typical({ levels: 8 }, 'peopleKnowledge')],
  ]),
  fact(
    'With a good rulebook formalisation (compliance .95 for .2) raises performance …',
    less(arm('supportive', { compliance: 0.95 }), arm('supportive', { compliance: 0.2 })),
  ),
  fact(
    '… at the price of people’s own learning.',
    less(
      arm('supportive', { compliance: 0.2 }, 'peopleKnowledge'),
      arm('supportive', { compliance: 0.95 }, 'peopleKnowledge'),
    ),
  ),
  fact(
    'Better climates (blame .05 for .8) record more errors …',
    less(typical({ blame: 0.05 }, 'errorsRecorded'), typical({ blame: 0.8 }, 'errorsRecorded')),
  ),
  fact(
    '… and make fewer.',
    less(typical({ blame: 0.8 }, 'errorsMade'), typical({ blame: 0.05 }, 'errorsMade')),
  ),
  fact(
    'Voice that goes unanswered (openness .1 for .8) leads to fewer attempts.',
    less(typical({ openness: 0.8 }, 'raisedShare'), typical({ openness: 0.1 }, 'raisedShare')),
  ),
  missing(
    'Moderate linking between teams (consultation .1) does better than much (1).',
    less(typical({ consultation: 0.1 }), typical({ consultation: 1 })),
  ),
  missing(
    'Some slack (workload .3) does better than most (0).',
    less(typical({ workload: 0.3 }), typical({ workload: 0 })),
  ),
  fact(
    'In a slowly drifting world (turbulence .002) turnover (.03 for 0) does good …',
    less(
      typical({ turbulence: 0.002, turnover: 0.03 }),
      typical({ turbulence: 0.002, turnover: 0 }),
    ),
  ),
  fact(
    '… and in a world that stands still it does harm.',
    less(typical({ turbulence: 0, turnover: 0 }), typical({ turbulence: 0, turnover: 0.03 })),
  ),
];

/** Works out each fact over the seeds. */
export function findFacts(facts: readonly Fact[], seeds: readonly string[]): FactFound[] {
  const sums = sumsOver(
    facts.map(({ sum }) => sum),
    seeds,
  );
  return facts.map((fact, k) => {
    const found = estimate(sums[k] ?? []);
    return { fact, found, holds: judgeBound(found, fact) === 'holds' };
  });
}

/** What more practice gains under each preset, seed by seed. */
export function findGains(
  presets: readonly string[],
  seeds: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const sums = sumsOver(
    presets.map((preset) => gain(1, preset)),
    seeds,
  );
  return new Map(presets.map((preset, k) => [preset, sums[k] ?? []]));
}

/** Each weighted sum of arms with each seed; every organisation is lived through once a seed. */
function sumsOver(wanted: readonly Fact['sum'][], seeds: readonly string[]): number[][] {
  const sums = wanted.map(() => [] as number[]);
  for (const seed of seeds) {
    const lives = new Map<string, Run>();
    wanted.forEach((arms, k) => {
      sums[k]?.push(arms.reduce((sum, [weight, one]) => sum + weight * read(one, seed, lives), 0));
    });
    for (const run of lives.values()) run.release();
  }
  return sums;
}

/** What is read of an arm with one seed. */
function read(arm: Arm, seed: string, lives: Map<string, Run>): number {
  const key = lifeOf(arm);
  let run = lives.get(key);
  if (run === undefined) {
    const measured = (week: number) => WEEKS_READ.includes(week);
    run = new Run(planOfArm(arm), seed, { measured }).liveOn();
    lives.set(key, run);
  }
  return readArm(arm, run);
}

/** What is lived through for an arm; arms that differ in no more than what is read of them share it. */
export function planOfArm(arm: Arm): Plan {
  return { model: threeLevel, settings: settingsOf(arm), timeline: [], ownMeasures: {} };
}

/** A name that arms have in common which live through the same. */
export function lifeOf(arm: Arm): string {
  return JSON.stringify(settingsOf(arm));
}

/** What is read of an arm off its life. */
export function readArm({ measure = 'performance' }: Arm, life: Pick<Run, 'measure'>): number {
  const sum = WEEKS_READ.reduce((sum, week) => sum + life.measure(measure, week), 0);
  return sum / WEEKS_READ.length;
}

function settingsOf({ preset = 'typical', set = {} }: Arm): Readonly<Record<string, number>> {
  return { ...threeLevel.presets[preset]?.values, ...set };
}
