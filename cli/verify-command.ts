/** `trellis verify`: runs again what a link or a file says was run, and says whether the same comes of it. */
import { ENGINE } from '../lab/engine.ts';
import type { Proof } from '../lab/links/proof.ts';
import { Prover } from '../lab/links/prover.ts';
import { compareProofs, describeVerdicts } from '../lab/links/verdict.ts';
import { verdictWords } from '../lab/links/words.ts';
import { describeProblem, Problems } from '../lab/reading/problem.ts';
import { SIDES } from '../lab/twins/comparison.ts';
import { timeUnitOf } from '../sim/model.ts';
import { type Plan, RunError } from '../sim/run.ts';
import { type Claim, findClaim } from './claim.ts';
import { type Flag, readFlags } from './flags.ts';
import type { Host } from './host.ts';
import { AskedWrongly, Failed } from './mistakes.ts';
import { ProgressBar } from './progress-bar.ts';
import { Terminal } from './terminal.ts';

export const verifyFlags = {
  json: { says: 'Print one JSON object, for programs.' },
} as const satisfies Record<string, Flag>;

export async function verifyCommand(args: readonly string[], host: Host): Promise<void> {
  const problems = new Problems('trellis verify');
  const { given, words } = readFlags(args, verifyFlags, problems);
  const [wanted, ...more] = words;
  if (wanted === undefined) problems.add('', 'a link, in quotes, or a file of a state is wanted');
  for (const word of more) problems.add('', 'one is verified at a time', { value: word });
  const found = wanted === undefined ? null : await findClaim(wanted, host.memory);
  const mistakes = [...problems.list, ...(found === null || found.ok ? [] : found.problems)];
  if (mistakes.length > 0 || !found?.ok)
    throw new AskedWrongly(mistakes, wanted === undefined ? 'trellis verify --help' : null);

  const { claim } = found;
  const tried = tryAgain(claim, host);
  if (given.json.length > 0)
    host.stdout.write(`${JSON.stringify(report(claim, tried), null, 2)}\n`);
  else if (tried.reproduced) {
    const terminal = new Terminal(host.stdout, host.env);
    terminal.paragraph(`${claim.title}, seed ${JSON.stringify(claim.seed)}`, '', 'bold');
    terminal.paragraph(tried.says, '', 'green');
  }
  // What is wrong with how it is looked at takes nothing from what was proved, and is told all the same.
  for (const aside of claim.asides) host.stderr.write(`${describeProblem(aside)}\n`);
  if (!tried.reproduced) throw new Failed(tried.says);
}

interface Tried {
  readonly reproduced: boolean;
  readonly says: string;
  /** What came of each run here; none where one could not go on. */
  readonly found: readonly Proof[];
}

function tryAgain({ plans, seed, proofs, carrier }: Claim, host: Host): Tried {
  const broke = (reason: string): Tried => ({
    reproduced: false,
    says: verdictWords.broke(reason),
    found: [],
  });
  // Nothing listens for signals here, since there is nothing to tidy up: they end the program at once.
  const progress = new ProgressBar(host.stderr, plans.length);
  try {
    const found: Proof[] = [];
    for (const plan of plans) {
      const prover = new Prover(plan, seed);
      for (let before = 0; !prover.isDone; before = prover.share) {
        prover.step();
        progress.advance(prover.share - before);
      }
      if (prover.broke !== null) return broke(prover.broke);
      found.push(prover.proof());
    }
    const unit = timeUnitOf((plans[0] as Plan).model);
    return { ...describeVerdicts(proofs, found, unit, carrier), found };
  } catch (error) {
    if (error instanceof RunError) return broke(error.message);
    throw error;
  } finally {
    progress.clear();
  }
}

function report(
  { named, seed, proofs, asides }: Claim,
  { reproduced, says, found }: Tried,
): object {
  const [one, ...others] = proofs.map((told, k) => {
    const here = found[k];
    const verdict = here === undefined ? null : compareProofs(told, here);
    const { engine, weeks, fingerprint } = told;
    return {
      reproduced: verdict?.reproduced ?? false,
      ...(verdict?.reproduced ? {} : { from: verdict?.from ?? null }),
      link: { engine, weeks, fingerprint },
      here:
        here === undefined
          ? null
          : { engine: ENGINE, weeks: here.weeks, fingerprint: here.fingerprint },
    };
  });
  const aside = asides.length === 0 ? {} : { asides: asides.map(describeProblem) };
  if (others.length === 0) return { ...named, seed, says, ...one, ...aside };
  const worlds = [one, ...others].map((world, k) => ({ side: SIDES[k], ...world }));
  return { ...named, seed, reproduced, says, worlds, ...aside };
}
