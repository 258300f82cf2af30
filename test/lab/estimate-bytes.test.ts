import { expect, it } from 'vitest';
import { estimateBytes } from '../../lab/estimate-bytes.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { Run } from '../../sim/run.ts';

it.each([
  { people: 2, elements: 1, weeks: 1, settle: 0, teamSize: 2 },
  { people: 100, elements: 33, weeks: 52, settle: 10, teamSize: 7 },
  { people: 20_000, elements: 64, weeks: 500, settle: 100, teamSize: 64 },
])('The estimate for %j is what a run takes', (settings) => {
  const plan = { model: threeLevel, settings, timeline: [], ownMeasures: {} };
  const run = new Run(plan, 'a');
  const rows = settings.settle + settings.weeks + 1;
  const kept = Object.keys(threeLevel.parameters).length + run.measureNames.length;
  expect(estimateBytes(plan)).toBe(
    run.world.buffer.byteLength + run.ledger.books.first(rows).byteLength + 8 * rows * kept,
  );
});
