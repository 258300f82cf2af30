/** Functions whose indices are known in closed form, over the unit cube. */

export interface TestFunction {
  readonly dimensions: number;
  of(u: ArrayLike<number>): number;
  readonly first: readonly number[];
  readonly total: readonly number[];
  /** Of the pair j < k, beyond the two alone. */
  second(j: number, k: number): number;
}

/** Ishigami & Homma (1990): sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁, each x uniform on −π .. π. */
export function ishigami(): TestFunction {
  const [a, b, pi] = [7, 0.1, Math.PI];
  const x = (u = 0) => (2 * u - 1) * pi;
  const v1 = (1 + (b * pi ** 4) / 5) ** 2 / 2;
  const v2 = a ** 2 / 8;
  const v13 = (b ** 2 * pi ** 8 * 8) / 225;
  const v = v1 + v2 + v13;
  return {
    dimensions: 3,
    of: (u) =>
      Math.sin(x(u[0])) + a * Math.sin(x(u[1])) ** 2 + b * x(u[2]) ** 4 * Math.sin(x(u[0])),
    first: [v1 / v, v2 / v, 0],
    total: [(v1 + v13) / v, v2 / v, v13 / v],
    second: (j, k) => (j === 0 && k === 2 ? v13 / v : 0),
  };
}

/** Sobol's g: ∏ (|4u − 2| + aₖ)/(1 + aₖ). */
export function sobolG(a: readonly number[] = [0, 1, 4.5, 9, 99, 99, 99, 99]): TestFunction {
  const parts = a.map((of) => 1 / (3 * (1 + of) ** 2));
  const v = parts.reduce((product, part) => product * (1 + part), 1) - 1;
  return {
    dimensions: a.length,
    of: (u) =>
      a.reduce((product, of, k) => (product * (Math.abs(4 * (u[k] ?? 0) - 2) + of)) / (1 + of), 1),
    first: parts.map((part) => part / v),
    total: parts.map(
      (part, k) =>
        (part *
          parts.reduce((product, other, j) => (j === k ? product : product * (1 + other)), 1)) /
        v,
    ),
    second: (j, k) => ((parts[j] ?? 0) * (parts[k] ?? 0)) / v,
  };
}
