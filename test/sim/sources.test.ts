import { describe, expect, it } from 'vitest';
import { sources } from '../../sim/sources.ts';

describe('The sources', () => {
  it.each(['citation', 'doi'] as const)('are each there once, by their %s', (by) => {
    const named = Object.values(sources).flatMap((source) => source[by] ?? []);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((one, k) => named.indexOf(one) !== k)).toEqual([]);
  });
});
