/** Those that wait to draw, first come first served. */
const waiting = new Set<(now: number) => void>();
/** How long charts may draw in one frame, in milliseconds; whoever is left draws in the next one. */
const BUDGET = 7;
let asked = false;

/**
 * Draws before one of the next pictures is shown; however often it is asked for, once. One loop serves all
 * charts, and shares out their work so that no frame takes long.
 */
export function onNextFrame(draw: (now: number) => void): void {
  waiting.add(draw);
  askForFrame();
}

/** Takes back what was asked for. */
export function offNextFrame(draw: (now: number) => void): void {
  waiting.delete(draw);
}

/** Draws at once what waits: for paper, which shows no next frame. */
export function drawNow(): void {
  for (const draw of [...waiting]) {
    waiting.delete(draw);
    draw(performance.now());
  }
}

function askForFrame(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(flush);
}

function flush(now: number): void {
  asked = false;
  const until = performance.now() + BUDGET;
  // What is asked for while drawing is for the next frame.
  for (const draw of [...waiting]) {
    waiting.delete(draw);
    draw(now);
    if (performance.now() > until) break;
  }
  if (waiting.size > 0) askForFrame();
}
