/**
 * A quick hash: MurmurHash3_x86_32 (Austin Appleby, public domain). It tells states apart by which a run can be
 * followed week by week; whoever wants two states of the same hash can make them, so it guards against nobody.
 */
export function quickHash(bytes: Uint8Array, seed = 0): number {
  const { buffer, byteOffset, byteLength } = bytes;
  if (byteOffset % 4 !== 0) return quickHash(bytes.slice(), seed);
  const words = new Uint32Array(buffer, byteOffset, byteLength >>> 2);
  let hash = seed;
  for (let k = 0; k < words.length; k++) {
    hash ^= mixed(words[k] as number);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let k = byteLength - 1; k >= words.length * 4; k--)
    tail = (tail << 8) | (bytes[k] as number);
  hash ^= mixed(tail) ^ byteLength;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function mixed(word: number): number {
  const product = Math.imul(word, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}
