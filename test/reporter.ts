import { writeSync } from 'node:fs';
import type { Reporter, TestModule, TestRunEndReason, Vitest } from 'vitest/node';

/** Ends a run with one plain line, `N passed, N failed`, for people and programs that read only the last one. */
export class ClosingLine implements Reporter {
  #watching = false;

  onInit(vitest: Vitest): void {
    this.#watching = vitest.config.watch;
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const line = `${describeRun(modules, unhandledErrors.length, reason)}\n`;
    if (this.#watching) writeSync(1, line);
    else process.once('exit', () => writeSync(1, line));
  }
}

/** Counts tests; a file that could not be read, a hook that failed, a stray error and a run that was cut short are
 * failures too. */
function describeRun(
  modules: readonly TestModule[],
  unhandledErrors: number,
  reason: TestRunEndReason,
): string {
  let passed = 0;
  let skipped = 0;
  let failed = unhandledErrors;
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed++;
      else if (state === 'failed') failed++;
      else skipped++;
    }
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
  }
  if (reason !== 'passed' && failed === 0) failed = 1;
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
