import { describe, expect, it } from 'vitest';
import { turnover } from '../../../sim/processes/turnover.ts';
import { letAllBelieve, plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, gains, live, losses } from '../../oracles/side-by-side.ts';
import { turnover as twin } from '../../oracles/turnover.ts';

const knowing = () => letAllBelieve(plainWorld({ people: 70, elements: 10, teamSize: 8 }), 1);
const gone = (p: Record<string, number>) =>
  (losses(live(turnover, { world: knowing(), p: { newcomerKnown: 0, ...p } }).row).left ?? 0) / 10;

describe('turnover', () => {
  it('does what its slow twin does, person by person', () => {
    expectTwins(turnover, twin);
  });

  it('takes what people knew with them, and brings in what newcomers know', () => {
    const p = { turnover: 1, newcomerKnown: 1, newcomerAccuracy: 1 };
    const { world, row } = live(turnover, { world: knowing(), p });
    expect(losses(row)).toEqual({ left: 700 });
    expect(gains(row)).toEqual({ broughtIn: 700 });
    expect(world.people.every(({ efficacy }) => efficacy === 0.5)).toBe(true);
  });

  it('keeps everybody at 0, and lets everybody go where threat makes it certain', () => {
    expect(gone({ turnover: 0, threat: 1 })).toBe(0);
    expect(gone({ turnover: 0.4, threat: 1 })).toBe(70);
  });

  it('drives more people away under threat, the same ones and others', () => {
    const stays = (threat: number) =>
      live(turnover, {
        world: knowing(),
        p: { newcomerKnown: 0, turnover: 0.2, threat },
      }).world.people.map(({ beliefs }) => beliefs[0] === 1);
    const [calm, threatened] = [stays(0), stays(1)];
    expect(threatened.filter(Boolean).length).toBeLessThan(calm.filter(Boolean).length);
    expect(threatened.filter((there, i) => there && !calm[i])).toEqual([]);
  });
});
