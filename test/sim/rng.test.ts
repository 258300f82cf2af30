import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOnes } from '../../sim/bits.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import type { Process, Week } from '../../sim/process.ts';
import { chance, coins, createLuck, DRAWS, draw, drawBelow, type Stream } from '../../sim/rng.ts';
import { Run } from '../../sim/run.ts';
import { PlainLuck, threshold } from '../oracles/plain-luck.ts';
import { planOf } from './random-plan.ts';

const EVERY = -1;
const HALF = chance(0.5);

function streamIn(week: number, process = 'practice', name = 'tries', seed = 'rng'): Stream {
  const luck = createLuck(seed);
  luck.week = week;
  return luck.stream(process, name);
}

/** Whether `lane` is among `lanes`. */
function has(lanes: number, lane: number): boolean {
  return ((lanes >>> lane) & 1) === 1;
}

describe('Luck', () => {
  it('is what its slow twin draws, number by number', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -10_000, max: 10_000 }),
        fc.integer({ min: 0, max: 24_000_000 }),
        fc.integer({ min: 0, max: 31 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -2147483648, max: 2147483647 }),
        (seed, week, holder, word, p, among) => {
          const luck = createLuck(seed);
          const plain = new PlainLuck(seed);
          luck.week = plain.week = week;
          const stream = luck.stream('dialogue', 'voices');
          expect(draw(stream, holder)).toBe(plain.lot('dialogue', 'voices', holder));
          expect(chance(p)).toBe(threshold(p));
          const heads = coins(stream, holder, word, chance(p), among);
          for (let lane = 0; lane < 32; lane++) {
            const u = plain.u('dialogue', 'voices', holder, 32 * word + lane);
            expect(has(heads, lane)).toBe(has(among, lane) && u < threshold(p));
            // Exact to the last digit: u itself is not yet below u, and is below u + 1.
            expect(has(coins(stream, holder, word, u, EVERY), lane)).toBe(false);
            expect(has(coins(stream, holder, word, u + 1, EVERY), lane)).toBe(true);
          }
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  it('keeps its values from version to version', async () => {
    const now = ['', 'a seed', 'Liverpool'].map((seed) => {
      const stream = streamIn(7, 'practice', 'reads', seed);
      return {
        seed,
        stream,
        draws: [0, 1, 2, 3].map((holder) => draw(stream, holder)),
        coins: [0.5, 0.1, 0.003].map((p) => coins(stream, 5, 2, chance(p), EVERY)),
      };
    });
    await expect(`${JSON.stringify(now, null, 2)}\n`).toMatchFileSnapshot('../golden/luck.json');
  });

  it('gives each seed, stream, week, holder and word numbers of its own', () => {
    const base = { seed: 's', week: 1, process: 'practice', name: 'tries', holder: 0, word: 0 };
    const others = [
      base,
      { ...base, seed: 't' },
      { ...base, week: 2 },
      { ...base, week: -1 },
      { ...base, process: 'training' },
      { ...base, name: 'reads' },
      { ...base, holder: 1 },
      { ...base, word: 1 },
    ];
    const masks = others.map(({ seed, week, process, name, holder, word }) =>
      coins(streamIn(week, process, name, seed), holder, word, HALF, EVERY),
    );
    expect(new Set(masks).size).toBe(others.length);
  });
});

describe('A chance', () => {
  it('is none at 0 and below, certain at 1 and above, and exact to 2⁻³² between', () => {
    expect([-1, 0, 1, 2].map(chance)).toEqual([0, 0, DRAWS, DRAWS]);
    expect(chance(1 / DRAWS)).toBe(1);
    expect(chance(0.5 / DRAWS)).toBe(0);
    expect(chance(1 - 1 / DRAWS)).toBe(DRAWS - 1);
  });
});

describe('Coins', () => {
  const stream = streamIn(3);

  it('never fall heads at 0, and always at 1', () => {
    for (let holder = 0; holder < 100; holder++) {
      expect(coins(stream, holder, 0, 0, EVERY)).toBe(0);
      expect(coins(stream, holder, 0, DRAWS, EVERY)).toBe(EVERY);
      expect(coins(stream, holder, 0, DRAWS, 0b101)).toBe(0b101);
    }
  });

  it('only ever gain heads when the chance rises', () => {
    for (let holder = 0; holder < 200; holder++) {
      let before = 0;
      for (const p of [0, 1 / DRAWS, 1e-6, 0.01, 0.3, 0.5, 0.500001, 0.9, 1 - 1 / DRAWS, 1]) {
        const heads = coins(stream, holder, 1, chance(p), EVERY);
        expect(before & ~heads).toBe(0);
        before = heads;
      }
    }
  });

  it('are the same in a lane whichever other lanes are tossed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: -2147483648, max: 2147483647 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (holder, among, p) => {
          const all = coins(stream, holder, 0, chance(p), EVERY);
          expect(coins(stream, holder, 0, chance(p), among)).toBe(all & among);
        },
      ),
      { seed: 1 },
    );
  });
});

/** u of each of 32 lanes, from the coins alone: digit by digit, by bisection. */
function numbersOf(stream: Stream, holder: number, word: number): number[] {
  return Array.from({ length: 32 }, (_, lane) => {
    let u = 0;
    for (let step = DRAWS / 2; step >= 1; step /= 2)
      if (!has(coins(stream, holder, word, u + step, 1 << lane), lane)) u += step;
    return u;
  });
}

/** Along each axis of the key: stream number `k`, holder, word. */
const axes: [string, (k: number) => [Stream, number, number]][] = [
  ['holders', (k) => [streamIn(1), k, 0]],
  ['words', (k) => [streamIn(1), 0, k]],
  ['weeks', (k) => [streamIn(k), 0, 0]],
  ['streams', (k) => [streamIn(1, 'practice', `draw ${k}`), 0, 0]],
];

describe.each(axes)('Along %s', (_axis, at) => {
  const masks = Array.from({ length: 4096 }, (_, k) => {
    const [stream, holder, word] = at(k);
    return coins(stream, holder, word, HALF, EVERY);
  });

  it('numbers are uniform', () => {
    const top = new Array(256).fill(0);
    const bottom = new Array(256).fill(0);
    let drawn = 0;
    for (let k = 0; k < 100; k++) {
      for (const u of numbersOf(...at(k))) {
        top[Math.floor(u / 16777216)]++;
        bottom[u % 256]++;
        drawn++;
      }
    }
    for (const bins of [top, bottom]) {
      const wanted = drawn / bins.length;
      const chiSquare = bins.reduce((sum, n) => sum + (n - wanted) ** 2 / wanted, 0);
      // 255 degrees of freedom: mean 255, standard deviation 22.6.
      expect(Math.abs(chiSquare - 255)).toBeLessThan(4 * 22.6);
    }
  });

  it('each lane falls heads half of the time', () => {
    for (let lane = 0; lane < 32; lane++) {
      const heads = masks.filter((mask) => has(mask, lane)).length;
      expect(Math.abs(heads - 2048)).toBeLessThan(4.5 * 32); // a standard deviation is 32
    }
  });

  it('neighbours have nothing to do with one another, near or far', () => {
    for (const apart of [1, 2, 3, 4, 8, 16, 32, 64, 256, 1024]) {
      let same = 0;
      let pairs = 0;
      for (let k = apart; k < masks.length; k++) {
        same += 32 - countOnes(masks[k] ^ masks[k - apart]);
        pairs += 32;
      }
      expect(Math.abs(same - pairs / 2)).toBeLessThan(4.5 * Math.sqrt(pairs / 4));
    }
  });

  it('lanes have nothing to do with one another', () => {
    for (let a = 0; a < 32; a++) {
      for (let b = 0; b < a; b++) {
        const same = masks.filter((mask) => has(mask, a) === has(mask, b)).length;
        expect(Math.abs(same - 2048)).toBeLessThan(5 * 32);
      }
    }
  });

  it('one binary digit of the key turns over half of the numbers’ digits', () => {
    for (let digit = 0; digit < 12; digit++) {
      let turned = 0;
      for (let k = 0; k < 1024; k++) turned += countOnes(masks[k] ^ masks[k ^ (1 << digit)]);
      // Pairs are met twice for low digits: half as many are independent.
      expect(Math.abs(turned - 16_384)).toBeLessThan(4.5 * 90.5 * Math.SQRT2);
    }
  });
});

describe('Drawing out of n', () => {
  it('is uniform, and never reaches n', () => {
    const stream = streamIn(9);
    const bins = new Array(7).fill(0);
    for (let holder = 0; holder < 70_000; holder++) bins[drawBelow(stream, holder, 7)]++;
    const chiSquare = bins.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(22.5); // 6 degrees of freedom, one in a thousand
    for (let holder = 0; holder < 10_000; holder++)
      expect(drawBelow(stream, holder, 2_097_152)).toBeLessThan(2_097_152);
    expect(drawBelow(stream, 0, 1)).toBe(0);
  });
});

/** Every stream that is asked for in a short run, with its key. */
function streamsOf(leaveOut: string, settings: Record<string, number>): Map<string, Stream> {
  const asked = new Map<string, Stream>();
  const overheard = (process: Process): Process => ({
    ...process,
    step(week: Week) {
      const luck = {
        week: week.week,
        stream(of: string, name: string) {
          const stream = week.luck.stream(of, name);
          asked.set(`${week.week} ${of} ${name}`, stream);
          return stream;
        },
      };
      process.step({ ...week, luck });
    },
  });
  const week = threeLevel.week.filter(({ name }) => name !== leaveOut).map(overheard);
  const plan = planOf({
    people: 10,
    elements: 5,
    settle: 0,
    weeks: 5,
    communityCoverage: 1,
    ...settings,
  });
  new Run({ ...plan, model: { ...threeLevel, week } }, 'streams').liveOn();
  return asked;
}

describe('Two worlds that differ in one thing', () => {
  const usual = streamsOf('', { training: 0.1 });

  it.each(threeLevel.week.map(({ name }) => name))(
    'leave all other luck as it is without %s',
    (name) => {
      const without = streamsOf(name, { training: 0.1 });
      const others = [...usual].filter(([of]) => of.split(' ')[1] !== name);
      expect([...without].sort()).toEqual(others.sort());
    },
  );

  it('have the same luck whatever the parameters', () => {
    const other = streamsOf('', {
      training: 0.9,
      practice: 0.9,
      threat: 0.9,
      levels: 5,
      teamSize: 3,
    });
    expect([...other].sort()).toEqual([...usual].sort());
  });

  it('have the same people leave, and the same reality turn, whatever happens besides', () => {
    const history = (settings: Record<string, number>) => {
      const fixed = { settle: 0, weeks: 30, turbulence: 0.02, turnover: 0.05, newcomerKnown: 0 };
      const run = new Run(planOf({ ...fixed, ...settings }), 'the same');
      const moments: unknown[] = [];
      while (run.week < run.weeks) {
        run.step();
        // Who came this week: still at the hope they came with, less this week's discouragement.
        const hope = 0.5 - 0.01 * 0.15 * 0.5;
        const came = [...run.world.efficacy].flatMap((e, person) => (e === hope ? [person] : []));
        moments.push([came, ...run.world.reality]);
      }
      return moments;
    };
    const still = { efficacyGain: 0, managerTurnover: 0 };
    const usual = history(still);
    expect(usual.some((moment) => (moment as [number[]])[0].length > 0)).toBe(true);
    expect(
      history({ ...still, practice: 0.5, levels: 0, consultation: 0.5, mandateRate: 0.1 }),
    ).toEqual(usual);
  });
});
