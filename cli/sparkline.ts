const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * `values` as a line of blocks `width` columns wide, each the mean of its part of them, from the lowest
 * block at `low` to the highest at `high`. Where nothing is defined there is a space.
 */
export function sparkline(
  values: readonly number[],
  width: number,
  low: number,
  high: number,
): string {
  return columnsOf(values, width)
    .map((value) => {
      if (Number.isNaN(value)) return ' ';
      const height = high > low ? (value - low) / (high - low) : 0.5;
      return BLOCKS[Math.min(BLOCKS.length - 1, Math.max(0, Math.floor(height * BLOCKS.length)))];
    })
    .join('');
}

/** `values` brought down to at most `width` means of neighbours; fewer values are spread out. */
function columnsOf(values: readonly number[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => {
    const from = Math.floor((column * values.length) / width);
    const to = Math.max(from + 1, Math.floor(((column + 1) * values.length) / width));
    const part = values.slice(from, to).filter((value) => !Number.isNaN(value));
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
}
