// How fast the engine is, and where its time goes, process by process.

import type { Process } from '../sim/process.ts';
import { type Plan, Run } from '../sim/run.ts';
import { quantile, timed } from './timing/paired.ts';
import { worlds } from './timing/worlds.ts';

const RUNS = 31;

for (const { name, plan } of worlds) {
  const times: number[] = [];
  let personWeeks = 0;
  for (let run = 0; run < RUNS; run++) {
    times.push(
      timed(() => {
        personWeeks = live(plan);
      }),
    );
  }
  const time = quantile(times, 0.5);
  const rate = personWeeks / time / 1000;
  console.log(
    `  ${name}: ${time.toFixed(1)} ms a run, ${rate.toFixed(2)} million person-weeks a second, ${(1000 / rate).toFixed(0)} ns a person-week`,
  );
  for (const [process, share] of sharesOf(plan)) {
    console.log(`    ${process.padEnd(34)}${(100 * share).toFixed(1).padStart(5)} %`);
  }
}

/** @returns how many weeks of people's lives that were */
function live(plan: Plan): number {
  const run = new Run(plan, 'bench');
  let weeks = 0;
  for (; run.week < run.weeks; weeks++) run.step();
  return weeks * run.world.people;
}

/** The share of a run's time that each process takes, the ledger's part in it, largest first. */
function sharesOf(plan: Plan): [string, number][] {
  const spent = new Map<string, number>();
  const watched = (process: Process): Process => ({
    ...process,
    step(week) {
      const began = performance.now();
      process.step(week);
      spent.set(process.name, (spent.get(process.name) ?? 0) + performance.now() - began);
    },
  });
  const model = { ...plan.model, week: plan.model.week.map(watched) };
  const began = performance.now();
  for (let run = 0; run < RUNS; run++) live({ ...plan, model });
  const whole = performance.now() - began;
  const processes = [...spent].map(([name, time]): [string, number] => [name, time / whole]);
  const rest = 1 - processes.reduce((sum, [, share]) => sum + share, 0);
  return [...processes, ['books, measures, parameters', rest] as [string, number]]
    .filter(([, share]) => share >= 0.005)
    .sort(([, a], [, b]) => b - a);
}
