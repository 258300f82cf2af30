import { describe, expect, it } from 'vitest';
import { quickHash } from '../../sim/quick-hash.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('The quick hash', () => {
  // Published test values of MurmurHash3_x86_32.
  it.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['', 0xffffffff, 0x81f16f39],
    ['test', 0, 0xba6bd213],
    ['test', 0x9747b28c, 0x704b81dc],
    ['Hello, world!', 0, 0xc0363e43],
    ['Hello, world!', 0x9747b28c, 0x24884cba],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
  ])('of %j from %i is as published', (text, seed, hash) => {
    expect(quickHash(bytes(text), seed)).toBe(hash);
  });

  it('does not depend on where the bytes stand', () => {
    const shifted = bytes(`x${'Hello, world!'}`).subarray(1);
    expect(quickHash(shifted)).toBe(0xc0363e43);
  });
});
