import { changesShown } from '../../lab/links/branch.ts';
import type { Proof } from '../../lab/links/proof.ts';
import { Prover } from '../../lab/links/prover.ts';
import type { Request } from '../../lab/links/request.ts';
import { timeUnitOf } from '../../sim/model.ts';
import { RunError } from '../../sim/run.ts';
import { readLibrary } from './library.ts';
import type { Refusal } from './story.ts';

/** How long it computes before it lets messages in, in milliseconds. */
const SPELL = 60;

export interface Proven {
  /** With a mark for each week. */
  readonly proof: Proof;
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
  const { plan, seed } = scenario;
  try {
    const prover = new Prover(plan, seed);
    for (let until = clock() + SPELL; !prover.isDone; prover.step()) {
      if (clock() < until) continue;
      progress(prover.share);
      await pause();
      until = clock() + SPELL;
    }
    if (prover.broke !== null) return { problems: [prover.broke] };
    return { proof: prover.proof(), unit: timeUnitOf(plan.model) };
  } catch (error) {
    if (error instanceof RunError) return { problems: [error.message] };
    throw error;
  }
}
