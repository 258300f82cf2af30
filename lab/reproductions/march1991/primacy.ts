/**
 * Competition for primacy: who comes first of several, by the mean and the spread of what they draw.
 * March (1991), pp. 81–83. Rivals draw from N(0, 1); somebody draws from N(x, v²), and is first who draws most.
 */

/** How often somebody with mean `x` and spread `v` comes before each of `rivals`: E[Φ(x + v·Z)^rivals]. */
export function chanceOfPrimacy(x: number, v: number, rivals: number): number {
  return cutOff(chanceOf(x, v, rivals));
}

function chanceOf(x: number, v: number, rivals: number): number {
  // By the trapezoidal rule, which for such smooth and fast falling integrands is as good as exact.
  let sum = 0;
  for (let k = -STEPS; k <= STEPS; k++) {
    const z = (k * REACH) / STEPS;
    sum += normalDensity(z) * normalBelow(x + v * z) ** rivals;
  }
  return (sum * REACH) / STEPS;
}

/** `value` to nine digits: engines differ in the last bit of exp. */
function cutOff(value: number): number {
  const rounded = Math.round(value * 1e9) / 1e9;
  return rounded === 0 ? 0 : rounded;
}

/** The mean with which somebody of spread `v` comes first as often as everybody else: once in rivals + 1. */
export function meanForParity(v: number, rivals: number): number {
  let low = -REACH;
  let high = REACH;
  while (high - low > 1e-11) {
    const middle = (low + high) / 2;
    if (chanceOf(middle, v, rivals) < 1 / (rivals + 1)) low = middle;
    else high = middle;
  }
  return cutOff((low + high) / 2);
}

/** How far from its mean a normal draw is followed; beyond lies less than 10⁻¹⁸ of it. */
const REACH = 9;
const STEPS = 120;

const normalDensity = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Φ, by its series about 0. Marsaglia, Evaluating the normal distribution, J. Stat. Software 11(4), 2004. */
export function normalBelow(z: number): number {
  if (z < -REACH) return 0;
  if (z > REACH) return 1;
  let sum = 0;
  let term = z;
  for (let k = 1; sum + term !== sum; k += 2) {
    sum += term;
    term *= (z * z) / (k + 2);
  }
  return 0.5 + sum * normalDensity(z);
}
