import { describe, expect, it } from 'vitest';
import { KNOTS, readGuess, writeGuess } from '../../../lab/twins/guess.ts';
import {
  drawInto,
  guessedAt,
  readGuessed,
  SHAPES,
  weekOfKnot,
  writeGuessed,
} from '../../../viz/twins/guess.ts';

const WEEKS = 104;

describe('A guess', () => {
  it('begins at nothing, goes through its knots, and in between as the crow flies', () => {
    const { opens } = SHAPES;
    expect(guessedAt(opens, 0, WEEKS)).toBe(0);
    for (const [k, part] of opens.entries())
      expect(guessedAt(opens, weekOfKnot(k, WEEKS), WEEKS)).toBeCloseTo(part / 100, 10);
    expect(guessedAt(opens, 6.5, WEEKS)).toBeCloseTo(0.025, 10);
  });

  it('is drawn by a stroke: only what the hand passes over moves', () => {
    const drawn = drawInto(SHAPES.same, [26, 0.1], [78, 0.3], WEEKS, false);
    expect(drawn).toEqual([0, 10, 15, 20, 25, 30, 0, 0]);
    expect(drawInto(SHAPES.same, [78, 0.3], [26, 0.1], WEEKS, false)).toEqual(drawn);
    expect(drawInto(SHAPES.same, [104, 9], [104, 9], WEEKS, false)[KNOTS - 1]).toBe(100);
  });

  it('stays as it was drawn last where the hand has not come yet', () => {
    const drawn = drawInto(SHAPES.same, [26, 0.1], [78, 0.3], WEEKS, true);
    expect(drawn).toEqual([0, 10, 15, 20, 25, 30, 30, 30]);
  });

  it('is typed as a share, with either minus and either point', () => {
    for (const text of ['-0.25', '−0,25', ' -.25 ', '−0.250']) expect(readGuessed(text)).toBe(-25);
    for (const text of ['', '-', '.', '1.01', '-7', '0.1.2', '1e9', 'NaN', '0x1'])
      expect(readGuessed(text)).toBeNull();
    for (let hundredths = -100; hundredths <= 100; hundredths++)
      expect(readGuessed(writeGuessed(hundredths))).toBe(hundredths);
  });

  it('is written and read again, whatever shape it has', () => {
    for (const shape of Object.values(SHAPES)) {
      expect(shape).toHaveLength(KNOTS);
      expect(readGuess(writeGuess(shape))).toEqual(shape);
    }
    expect(readGuess('-0,0,0,0,0,0,0,0')).toEqual(SHAPES.same);
  });
});
