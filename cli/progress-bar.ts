import { bar, type Output } from './terminal.ts';

/** How long a thing may take, in milliseconds, before it is worth a bar, and how often the bar is drawn anew. */
const PATIENCE = 1000;
const DRAW_EVERY = 100;
const WIDTH = 30;

/** A bar on a terminal's last line, for what takes more than a second. Elsewhere it shows nothing. */
export class ProgressBar {
  private readonly began: number;
  private drawn = 0;
  private done = 0;
  private shown = false;

  /** @param whole how much there is to do */
  constructor(
    private readonly output: Output,
    private readonly whole: number,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.began = clock();
  }

  /** So much more is done. */
  advance(by: number): void {
    this.done += by;
    if (this.output.isTTY !== true) return;
    const now = this.clock();
    if (now - this.began < PATIENCE || now - this.drawn < DRAW_EVERY) return;
    this.drawn = now;
    this.draw(now - this.began);
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.shown) this.output.write('\r\u001b[K');
    this.shown = false;
  }

  private draw(elapsed: number): void {
    const share = Math.min(1, this.done / this.whole);
    const filled = bar(share, WIDTH).padEnd(WIDTH, '░');
    const rest = share > 0 ? `, ${spell((elapsed * (1 - share)) / share)} left` : '';
    this.output.write(`\r\u001b[K${filled} ${Math.floor(100 * share)} %${rest}`);
    this.shown = true;
  }
}

/** A length of time in words. */
export function spell(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
