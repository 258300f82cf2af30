/**
 * eˣ, the same bits on every engine: `Math.exp` may differ in the last one. Only +, −, ×, and whole numbers.
 * To within 2 units in the last place where the result is a normal number; 0 below that.
 *
 * x = k·ln 2 + r with |r| ≤ ln 2 / 2, so that eˣ = 2ᵏ·eʳ, and eʳ by its series (Cody & Waite 1980).
 */
export function exp(x: number): number {
  if (x < LOWEST) return 0;
  if (x > HIGHEST) return Number.POSITIVE_INFINITY;
  const k = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = TERMS; n > 0; n--) sum = 1 + (r * sum) / n;
  // In two halves: 2ᵏ alone may be too large a number.
  const half = k >> 1;
  return sum * powerOfTwo(half) * powerOfTwo(k - half);
}

/** ln 2 in two parts: k times the first is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const LOWEST = -708.3;
const HIGHEST = 709.78;

/** The series' next term is less than half a unit in the last place. */
const TERMS = 13;

const bits = new DataView(new ArrayBuffer(8));

/** 2ᵏ for −1022 ≤ k ≤ 1023: the exponent is written straight into the number. */
function powerOfTwo(k: number): number {
  bits.setInt32(0, (k + 1023) << 20);
  bits.setInt32(4, 0);
  return bits.getFloat64(0);
}
