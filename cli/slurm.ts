/** What Slurm is asked, through its own commands. */
import { spawnSync } from 'node:child_process';
import { hasUnseen, quoteText } from '../lab/reading/quote.ts';
import { Failed } from './mistakes.ts';

/** How long one of Slurm's commands may take, in milliseconds; sbatch itself tries again for minutes. */
const PATIENCE = 300_000;

export type Answer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly isThere: boolean; readonly says: string };

export class Slurm {
  /** @param env what its commands find in their environment */
  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  /** Whether jobs can be submitted from here at all. */
  get isThere(): boolean {
    const answer = this.ask('sbatch', ['--version']);
    return answer.ok || answer.isThere;
  }

  /**
   * The jobs that wait or run with `folder` as their working directory.
   *
   * @throws Failed where `demanded` and Slurm does not say
   */
  jobsIn(folder: string, demanded: boolean): string[] {
    const answer = this.ask('squeue', ['--me', '--noheader', '--format=%F %Z']);
    if (!answer.ok) {
      if (demanded) throw new Failed(`squeue: ${answer.says}; nothing was submitted`);
      return [];
    }
    const jobs = answer.text.split('\n').flatMap((line) => {
      const [, job, where] = /^(\d+) (.*)$/.exec(line) ?? [];
      return job !== undefined && where === folder ? [job] : [];
    });
    return [...new Set(jobs)];
  }

  /** The highest number that a task of an array may have; null where Slurm does not say. */
  highestTask(): number | null {
    const answer = this.ask('scontrol', ['show', 'config']);
    const size = answer.ok ? /^MaxArraySize\s*=\s*(\d+)/m.exec(answer.text)?.[1] : undefined;
    return size === undefined ? null : Number(size) - 1;
  }

  /** Submits `script`; gives the number of the job, or why there is none. */
  submit(script: string, options: readonly string[] = []): Answer {
    const answer = this.ask('sbatch', ['--parsable', ...options, script]);
    if (!answer.ok) return answer;
    const job = /^(\d+)(;\S*)?$/m.exec(answer.text)?.[1];
    if (job !== undefined) return { ok: true, text: job };
    return { ok: false, isThere: true, says: `it answered ${quoteText(answer.text)}` };
  }

  cancel(job: string): Answer {
    return this.ask('scancel', [job]);
  }

  private ask(command: string, args: readonly string[]): Answer {
    const { error, status, stdout, stderr } = spawnSync(command, args, {
      env: this.env as NodeJS.ProcessEnv,
      encoding: 'utf8',
      timeout: PATIENCE,
    });
    if (error !== undefined) {
      const { code } = error as NodeJS.ErrnoException;
      const says = code === 'ENOENT' ? 'it is not on the PATH' : error.message;
      return { ok: false, isThere: code !== 'ENOENT', says };
    }
    if (status === 0) return { ok: true, text: stdout.trim() };
    return { ok: false, isThere: true, says: toBeShown(stderr) || `it ended with ${status}` };
  }
}

/** What a command complains of, in one line, with nothing in it that a terminal would obey. */
function toBeShown(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/^(sbatch|squeue|scancel|scontrol): (error: )?/, ''))
    .map((line) => (hasUnseen(line) ? quoteText(line) : line))
    .join('; ');
}
