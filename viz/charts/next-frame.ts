const waiting = new Set<(now: number) => void>();

/** Draws before the next picture is shown; however often it is asked for, once. One loop serves all charts. */
export function onNextFrame(draw: (now: number) => void): void {
  if (waiting.size === 0) requestAnimationFrame(flush);
  waiting.add(draw);
}

/** Takes back what was asked for. */
export function offNextFrame(draw: (now: number) => void): void {
  waiting.delete(draw);
}

function flush(now: number): void {
  const due = [...waiting];
  waiting.clear();
  for (const draw of due) draw(now);
}
