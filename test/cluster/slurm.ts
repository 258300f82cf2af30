/** A real Slurm on this machine, for as long as a test takes: two nodes of one processor each. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Generous: what a machine that is busy otherwise may take to start or to schedule, in milliseconds. */
export const PATIENCE = 90_000;

const PROGRAMS = ['munged', 'slurmctld', 'slurmd', 'sbatch', 'squeue', 'scontrol', 'scancel'];
const PLACES = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];
const NODES = ['n0', 'n1'];

/**
 * Whether a Slurm can be started here: its programs are there, and we are root, as its daemons have to be.
 *
 * @throws where TRELLIS_SLURM demands it and it can't
 */
export function canStartSlurm(): boolean {
  const missing = PROGRAMS.filter((name) => placeOf(name) === null);
  const reason =
    missing.length > 0
      ? `Slurm: there is no ${missing.join(', ')} here`
      : userInfo().uid === 0
        ? null
        : 'Slurm: its daemons are started by root alone';
  if (reason === null) return true;
  if (process.env.TRELLIS_SLURM) throw new Error(reason);
  console.log(`${reason}; what needs it is left out`);
  return false;
}

export class Slurm {
  private readonly folder = mkdtempSync(join(tmpdir(), 'trellis-slurm-'));
  private readonly daemons: ChildProcess[] = [];
  /** With this in its environment a program speaks to this Slurm. */
  readonly environment: Readonly<Record<string, string | undefined>> = {
    ...process.env,
    SLURM_CONF: join(this.folder, 'slurm.conf'),
  };

  private constructor() {}

  /** Starts it, and waits until both nodes are ready. What was started is ended where that fails. */
  static async start(): Promise<Slurm> {
    const slurm = new Slurm();
    try {
      await slurm.startDaemons();
      return slurm;
    } catch (error) {
      const logs = slurm.logs();
      await slurm.stop();
      throw new Error(`Slurm did not start: ${error}\n${logs}`);
    }
  }

  /** What `program` says when it is called with `args`. */
  async ask(program: string, ...args: string[]): Promise<string> {
    const { stdout } = await run(program, args, { env: this.environment as NodeJS.ProcessEnv });
    return stdout.trim();
  }

  /** The states of the tasks of a job, as `number: state`, where there still are any. */
  async stateOf(job: string): Promise<string> {
    return this.ask('squeue', '--jobs', job, '--noheader', '--array', '--format=%i %T');
  }

  /** Waits until no job is left in the queue. */
  async rest(): Promise<void> {
    await until('the queue is empty', async () => (await this.ask('squeue', '--noheader')) === '');
  }

  /** How each job that has ended did, by its number and that of its task: COMPLETED, FAILED … */
  ends(): ReadonlyMap<string, string> {
    const path = join(this.folder, 'completed');
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
    return new Map(
      lines.flatMap((line) => {
        const job = /JobId=(\S+)/.exec(line)?.[1];
        const state = /JobState=(\S+)/.exec(line)?.[1];
        return job === undefined || state === undefined ? [] : [[job, state] as const];
      }),
    );
  }

  logs(): string {
    return ['munged.log', 'slurmctld.log', ...NODES.map((node) => `${node}.log`)]
      .map((name) => join(this.folder, name))
      .filter((path) => existsSync(path))
      .map((path) => `${path}\n${readFileSync(path, 'utf8').split('\n').slice(-15).join('\n')}`)
      .join('\n');
  }

  /** Ends all that was started, jobs first, and leaves nothing behind. */
  async stop(): Promise<void> {
    if (this.daemons.length > 1) {
      await this.ask('scancel', '--signal=KILL', '--full', `--user=${userInfo().username}`).catch(
        noMatter,
      );
      await this.ask('scancel', `--user=${userInfo().username}`).catch(noMatter);
      await until(
        'no job is left',
        async () => (await this.ask('squeue', '--noheader')) === '',
        10_000,
      ).catch(noMatter);
    }
    for (const daemon of this.daemons.reverse()) await end(daemon);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async startDaemons(): Promise<void> {
    const at = (name: string) => join(this.folder, name);
    const socket = at('munge.socket');
    writeFileSync(at('munge.key'), randomBytes(1024), { mode: 0o600 });
    for (const name of ['state', ...NODES.map((node) => `spool-${node}`)]) mkdirSync(at(name));
    const [control, ...ports] = await freePorts(1 + NODES.length);
    writeFileSync(at('slurm.conf'), this.configuration(socket, Number(control), ports));
    const munge = ['key-file', 'pid-file', 'log-file', 'seed-file'].map(
      (flag) =>
        `--${flag}=${at(`munge${flag === 'key-file' ? '.key' : `d.${flag.slice(0, -5)}`}`)}`,
    );
    this.daemon('munged', '--foreground', '--force', `--socket=${socket}`, ...munge);
    await until('munged is ready', async () => existsSync(socket));
    this.daemon('slurmctld', '-D', '-c', '-f', at('slurm.conf'));
    for (const node of NODES) this.daemon('slurmd', '-D', '-c', '-N', node, '-f', at('slurm.conf'));
    await until('both nodes are idle', async () => {
      const states = await this.ask('sinfo', '--noheader', '--Node', '--format=%T');
      return states.split('\n').filter((state) => state === 'idle').length === NODES.length;
    });
  }

  private configuration(socket: string, control: number, ports: readonly number[]): string {
    const at = (name: string) => join(this.folder, name);
    const user = userInfo().username;
    return `${[
      'ClusterName=trellis',
      `SlurmctldHost=${hostname()}(127.0.0.1)`,
      `SlurmctldPort=${control}`,
      `SlurmUser=${user}`,
      `SlurmdUser=${user}`,
      'AuthType=auth/munge',
      `AuthInfo=socket=${socket},cred_expire=10`,
      'CredType=cred/munge',
      'MpiDefault=none',
      'ProctrackType=proctrack/linuxproc',
      'TaskPlugin=task/none',
      'JobAcctGatherType=jobacct_gather/none',
      'AccountingStorageType=accounting_storage/none',
      'JobCompType=jobcomp/filetxt',
      `JobCompLoc=${at('completed')}`,
      'SelectType=select/cons_tres',
      'SelectTypeParameters=CR_CPU',
      'SchedulerParameters=sched_interval=1,bf_interval=1,sched_min_interval=0,batch_sched_delay=0',
      'ReturnToService=2',
      'JobRequeue=1',
      'KillWait=2',
      'MinJobAge=300',
      'MaxArraySize=20',
      'SlurmctldTimeout=10',
      'SlurmdTimeout=10',
      'SlurmdParameters=config_overrides',
      `StateSaveLocation=${at('state')}`,
      `SlurmdSpoolDir=${at('spool-%n')}`,
      `SlurmctldPidFile=${at('slurmctld.pid')}`,
      `SlurmdPidFile=${at('%n.pid')}`,
      `SlurmctldLogFile=${at('slurmctld.log')}`,
      `SlurmdLogFile=${at('%n.log')}`,
      ...NODES.map(
        (node, k) =>
          `NodeName=${node} NodeHostname=${hostname()} NodeAddr=127.0.0.1 Port=${ports[k]} CPUs=1`,
      ),
      `PartitionName=all Nodes=${NODES.join(',')} Default=YES MaxTime=INFINITE State=UP`,
    ].join('\n')}\n`;
  }

  private daemon(program: string, ...args: string[]): void {
    const daemon = spawn(placeOf(program) as string, args, {
      env: this.environment as NodeJS.ProcessEnv,
      stdio: 'ignore',
    });
    daemon.on('error', noMatter);
    this.daemons.push(daemon);
  }
}

/** Waits until `holds`, and says `what` was waited for where it never does. */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  patience = PATIENCE,
): Promise<void> {
  const end = Date.now() + patience;
  let last: unknown = '';
  while (Date.now() < end) {
    try {
      if (await holds()) return;
    } catch (error) {
      last = error;
    }
    await new Promise((settle) => setTimeout(settle, 100));
  }
  throw new Error(`waited in vain until ${what} ${last}`);
}

function placeOf(program: string): string | null {
  return PLACES.map((place) => join(place, program)).find((path) => existsSync(path)) ?? null;
}

async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.pid === undefined || daemon.exitCode !== null || daemon.signalCode !== null) return;
  const ended = new Promise((settle) => daemon.once('exit', settle));
  daemon.kill('SIGTERM');
  const late = setTimeout(() => daemon.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}

/** So many ports that nobody listens on. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  try {
    return await Promise.all(
      servers.map(
        (server) =>
          new Promise<number>((settle, reject) => {
            server.once('error', reject);
            server.listen(0, '127.0.0.1', () =>
              settle((server.address() as { port: number }).port),
            );
          }),
      ),
    );
  } finally {
    for (const server of servers) server.close();
  }
}

function noMatter(): void {}
