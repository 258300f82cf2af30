import { changesShown } from '../../lab/links/branch.ts';
import type { Proof } from '../../lab/links/proof.ts';
import { Prover } from '../../lab/links/prover.ts';
import type { Request } from '../../lab/links/request.ts';
import { timeUnitOf } from '../../sim/model.ts';
import { type Plan, RunError } from '../../sim/run.ts';
import { readLibrary } from './library.ts';
import type { Refusal } from './story.ts';

/** How long it computes before it lets messages in, in milliseconds. */
const SPELL = 60;

export interface Proven {
  /** One for each run that is seen, with a mark for each week. */
  readonly proofs: readonly Proof[];
  /** What a step of time is called. */
  readonly unit: string;
}

/** Lives what `request` shows from its founding to its end, beside whatever is being watched. */
export async function prove(
  request: Request,
  progress: (share: number) => void,
  pause: () => Promise<void>,
  clock: () => number,
): Promise<Proven | Refusal> {
  const scenario = await readLibrary({ ...request, changes: changesShown(request) });
  if ('problems' in scenario) return scenario;
  return proveRuns([scenario.plan], scenario.seed, progress, pause, clock);
}

/** Lives each of `plans` from its founding to its end, all with the luck of `seed`. */
export async function proveRuns(
  plans: readonly Plan[],
  seed: string,
  progress: (share: number) => void,
  pause: () => Promise<void>,
  clock: () => number,
): Promise<Proven | Refusal> {
  try {
    const proofs: Proof[] = [];
    for (const plan of plans) {
      const prover = new Prover(plan, seed);
      for (let until = clock() + SPELL; !prover.isDone; prover.step()) {
        if (clock() < until) continue;
        progress((proofs.length + prover.share) / plans.length);
        await pause();
        until = clock() + SPELL;
      }
      if (prover.broke !== null) return { problems: [prover.broke] };
      proofs.push(prover.proof());
    }
    return { proofs, unit: timeUnitOf((plans[0] as Plan).model) };
  } catch (error) {
    if (error instanceof RunError) return { problems: [error.message] };
    throw error;
  }
}
