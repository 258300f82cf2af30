/** The command line: what was asked for is done, or every mistake in it is told. */
import { ENGINE } from '../lab/engine.ts';
import { nearestName } from '../lab/reading/nearest-name.ts';
import { Problems } from '../lab/reading/problem.ts';
import { analyseCommand } from './analyse-command.ts';
import { attributeCommand, leversCommand } from './attribute-command.ts';
import { checkCommand } from './check-command.ts';
import { describeCommand, scenariosCommand } from './describe-command.ts';
import { experimentCommand } from './experiment-command.ts';
import { COMMANDS, type CommandName, writeHelp, writeHelpOn } from './help.ts';
import type { Host } from './host.ts';
import { mergeCommand } from './merge-command.ts';
import { ASKED_WRONGLY, AskedWrongly, FAILED, Failed, FINE } from './mistakes.ts';
import { negateCommand } from './negate-command.ts';
import { packCommand } from './pack-command.ts';
import { reproduceCommand } from './reproduce-command.ts';
import { runCommand } from './run-command.ts';
import { submitCommand } from './submit-command.ts';
import { Terminal } from './terminal.ts';
import { verifyCommand } from './verify-command.ts';

const does = {
  run: runCommand,
  check: checkCommand,
  attribute: attributeCommand,
  levers: leversCommand,
  negate: negateCommand,
  experiment: experimentCommand,
  analyse: analyseCommand,
  merge: mergeCommand,
  pack: packCommand,
  submit: submitCommand,
  reproduce: reproduceCommand,
  verify: verifyCommand,
  describe: describeCommand,
  scenarios: scenariosCommand,
} as const satisfies Record<CommandName, unknown>;

/**
 * Does what `args` ask for.
 *
 * @returns the exit code
 */
export async function commandLine(args: readonly string[], host: Host): Promise<number> {
  try {
    await obey(args, host);
    return FINE;
  } catch (error) {
    if (error instanceof AskedWrongly) {
      host.stderr.write(`${error.message}\n`);
      if (error.help !== null) host.stderr.write(`See ${error.help}\n`);
      return ASKED_WRONGLY;
    }
    if (error instanceof Failed) {
      host.stderr.write(`${error.message}\n`);
      return FAILED;
    }
    throw error;
  }
}

async function obey(args: readonly string[], host: Host): Promise<void> {
  const [first, ...rest] = args;
  const out = new Terminal(host.stdout, host.env);
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0))
    return writeHelp(out);
  if (first === '--version' || first === '-v') return out.line(ENGINE);
  const asked = first === 'help' ? rest[0] : first;
  const command = Object.keys(COMMANDS).find((name) => name === asked) as CommandName | undefined;
  if (command === undefined) throw noCommand(asked);
  if (first === 'help' || asksForHelp(rest)) return writeHelpOn(command, out);
  await does[command](rest, host);
}

/** Whether `--help` stands anywhere among `args` but after `--`. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const flags = end < 0 ? args : args.slice(0, end);
  return flags.includes('--help') || flags.includes('-h');
}

function noCommand(asked: string | undefined): AskedWrongly {
  const problems = new Problems('');
  const names = Object.keys(COMMANDS);
  const says = `a command is wanted: ${names.join(', ')}`;
  if (asked === undefined) problems.add('trellis', says);
  else problems.add('trellis', says, { value: asked }, nearestName(asked, names));
  return new AskedWrongly(problems.list, 'trellis --help');
}
