/** `trellis verify`: runs again what a link or a file says was run, and says whether the same comes of it. */
import { ENGINE } from '../lab/engine.ts';
import { changesShown } from '../lab/links/branch.ts';
import type { Proof } from '../lab/links/proof.ts';
import { Prover } from '../lab/links/prover.ts';
import type { Request } from '../lab/links/request.ts';
import { compareProofs, describeVerdict, type Verdict } from '../lab/links/verdict.ts';
import { linkWords, verdictWords } from '../lab/links/words.ts';
import { Problems } from '../lab/reading/problem.ts';
import type { Scenario } from '../lab/scenario.ts';
import { timeUnitOf } from '../sim/model.ts';
import { RunError } from '../sim/run.ts';
import { openAsked } from './find-scenario.ts';
import { type Flag, readFlags } from './flags.ts';
import type { Host } from './host.ts';
import { AskedWrongly, Failed } from './mistakes.ts';
import { ProgressBar } from './progress-bar.ts';
import { readShared } from './shared-state.ts';
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
  const shared = wanted === undefined ? null : readShared(wanted, 'trellis verify');
  const opened = shared?.ok ? await openAsked(courseShown(shared.request), host.memory) : null;
  if (shared?.ok && shared.proof === null) problems.add('', linkWords.noProof);
  const mistakes = [
    ...problems.list,
    ...(shared !== null && !shared.ok ? shared.problems : []),
    ...(opened !== null && !opened.ok ? opened.problems : []),
  ];
  const proof = shared?.ok ? shared.proof : null;
  if (mistakes.length > 0 || proof === null || !opened?.ok)
    throw new AskedWrongly(mistakes, wanted === undefined ? 'trellis verify --help' : null);

  const { scenario } = opened;
  const tried = tryAgain(scenario, proof, host);
  if (given.json.length > 0) {
    const report = {
      scenario: scenario.name,
      seed: scenario.seed,
      reproduced: tried.verdict.reproduced,
      ...(tried.verdict.reproduced ? {} : { from: tried.verdict.from }),
      says: tried.says,
      link: { engine: proof.engine, weeks: proof.weeks, fingerprint: proof.fingerprint },
      here: tried.found && {
        engine: ENGINE,
        weeks: tried.found.weeks,
        fingerprint: tried.found.fingerprint,
      },
    };
    host.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else if (tried.verdict.reproduced) {
    const terminal = new Terminal(host.stdout, host.env);
    terminal.paragraph(`${scenario.title}, seed ${JSON.stringify(scenario.seed)}`, '', 'bold');
    terminal.paragraph(tried.says, '', 'green');
  }
  if (!tried.verdict.reproduced) throw new Failed(tried.says);
}

/** The course that is shown, as a story of its own: that is what a proof is of. */
function courseShown(request: Request): Request {
  const { scenario, seed, settings, week } = request;
  return { scenario, seed, settings, week, changes: changesShown(request) };
}

interface Tried {
  readonly verdict: Verdict;
  readonly says: string;
  /** Null where the run could not go on. */
  readonly found: Proof | null;
}

function tryAgain({ plan, seed }: Scenario, told: Proof, host: Host): Tried {
  const broke = (reason: string): Tried => ({
    verdict: { reproduced: false, from: null, after: -1 },
    says: verdictWords.broke(reason),
    found: null,
  });
  // Nothing listens for signals here, since there is nothing to tidy up: they end the program at once.
  const progress = new ProgressBar(host.stderr, 1);
  try {
    const prover = new Prover(plan, seed);
    for (let before = 0; !prover.isDone; before = prover.share) {
      prover.step();
      progress.advance(prover.share - before);
    }
    if (prover.broke !== null) return broke(prover.broke);
    const found = prover.proof();
    const verdict = compareProofs(told, found);
    return { verdict, says: describeVerdict(verdict, told, found, timeUnitOf(plan.model)), found };
  } catch (error) {
    if (error instanceof RunError) return broke(error.message);
    throw error;
  } finally {
    progress.clear();
  }
}
