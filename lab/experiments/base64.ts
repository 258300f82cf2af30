/** Numbers as text, to the bit: the bytes of doubles, little end first, in Base64 (RFC 4648). */

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(SIGNS, (sign) => sign.charCodeAt(0));
const VALUES = new Int16Array(128).fill(-1);
CODES.forEach((code, value) => {
  VALUES[code] = value;
});
/** How many characters are made into text at once. */
const AT_ONCE = 8192;

export function doublesToText(doubles: Float64Array): string {
  const bytes = new Uint8Array(doubles.buffer, doubles.byteOffset, doubles.byteLength);
  const codes = new Uint8Array(4 * Math.ceil(bytes.length / 3)).fill('='.charCodeAt(0));
  for (let from = 0, to = 0; from < bytes.length; from += 3) {
    const left = bytes.length - from;
    const three =
      ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    codes[to++] = CODES[three >> 18] ?? 0;
    codes[to++] = CODES[(three >> 12) & 63] ?? 0;
    if (left > 1) codes[to++] = CODES[(three >> 6) & 63] ?? 0;
    if (left > 2) codes[to++] = CODES[three & 63] ?? 0;
  }
  let text = '';
  for (let at = 0; at < codes.length; at += AT_ONCE)
    text += String.fromCharCode(...codes.subarray(at, at + AT_ONCE));
  return text;
}

/** The doubles that `text` holds; null where it holds none. */
export function doublesFromText(text: string): Float64Array | null {
  const length = text.endsWith('==') ? text.length - 2 : text.length - Number(text.endsWith('='));
  const bytes = new Uint8Array(Math.floor((3 * length) / 4));
  if (text.length % 4 !== 0 || bytes.length % 8 !== 0) return null;
  for (let from = 0, to = 0; from < length; from += 4) {
    let four = 0;
    for (let k = 0; k < 4; k++) {
      const value = from + k < length ? (VALUES[text.charCodeAt(from + k)] ?? -1) : 0;
      if (value < 0) return null;
      four = (four << 6) | value;
    }
    bytes[to++] = four >> 16;
    bytes[to++] = (four >> 8) & 255;
    bytes[to++] = four & 255;
  }
  return new Float64Array(bytes.buffer);
}
