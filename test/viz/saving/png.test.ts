import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { withTexts } from '../../../viz/saving/png.ts';

describe('A PNG with texts in it', () => {
  const plain = PNG.sync.write(new PNG({ width: 3, height: 2, fill: true }));

  it('is still the same picture, with every chunk whole', () => {
    const png = withTexts(plain, { Title: 'Wörter', Source: 'https://a.b/#v=1' });
    // pngjs checks each chunk's checksum.
    const { width, height } = PNG.sync.read(Buffer.from(png));
    expect([width, height]).toEqual([3, 2]);
    const text = new TextDecoder().decode(png);
    expect(text).toContain('iTXtTitle\0\0\0\0\0Wörter');
    expect(text).toContain('iTXtSource\0\0\0\0\0https://a.b/#v=1');
  });

  it('of which a byte is damaged would be noticed', () => {
    const png = Buffer.from(withTexts(plain, { Title: 'a' }));
    png[png.indexOf('iTXt') + 5] ^= 1;
    expect(() => PNG.sync.read(png)).toThrow(/Crc/i);
  });
});
