import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { withTexts } from '../../../viz/saving/png.ts';

/** The chunks of a PNG, each with whether its checksum is right. */
function chunksIn(png: Buffer): { type: string; isWhole: boolean }[] {
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    const body = png.subarray(at + 4, end);
    chunks.push({
      type: body.toString('latin1', 0, 4),
      isWhole: crc32(body) === png.readUInt32BE(end),
    });
    at = end + 4;
  }
  return chunks;
}

describe('A PNG with texts in it', () => {
  const plain = PNG.sync.write(new PNG({ width: 3, height: 2, fill: true }));
  const png = Buffer.from(withTexts(plain, { Title: 'Wörter', Source: 'https://a.b/#v=1' }));

  it('is still the same picture', () => {
    const { width, height } = PNG.sync.read(png);
    expect([width, height]).toEqual([3, 2]);
  });

  it('has them right behind its head, each chunk whole', () => {
    const chunks = chunksIn(png);
    expect(chunks.every(({ isWhole }) => isWhole)).toBe(true);
    expect(chunks.map(({ type }) => type).slice(0, 3)).toEqual(['IHDR', 'iTXt', 'iTXt']);
    expect(chunks.at(-1)?.type).toBe('IEND');
    expect(png.toString()).toContain('iTXtTitle\0\0\0\0\0Wörter');
    expect(png.toString()).toContain('iTXtSource\0\0\0\0\0https://a.b/#v=1');
  });
});
