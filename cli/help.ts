/** What `--help` says. */
import { analyseFlags } from './analyse-command.ts';
import { attributeFlags } from './attribute-command.ts';
import { checkFlags } from './check-command.ts';
import { describeFlags } from './describe-command.ts';
import { experimentFlags } from './experiment-command.ts';
import type { Flags } from './flags.ts';
import { mergeFlags } from './merge-command.ts';
import { negateFlags } from './negate-command.ts';
import { packFlags } from './pack-command.ts';
import { reproduceFlags } from './reproduce-command.ts';
import { runFlags } from './run-command.ts';
import { submitFlags } from './submit-command.ts';
import { left, type Terminal } from './terminal.ts';
import { verifyFlags } from './verify-command.ts';

export interface Command {
  readonly usage: string;
  readonly says: string;
  readonly flags: Flags;
  readonly examples: readonly string[];
}

export const helpFlag = { help: { short: 'h', says: 'Say this.' } } as const satisfies Flags;

export const COMMANDS = {
  run: {
    usage: 'trellis run SCENARIO [flags]',
    says: 'Runs a scenario, given by its name or as a file, and says where learning came from, how far it got and what became of it.',
    flags: runFlags,
    examples: [
      'npx trellis run typical',
      'npx trellis run typical --preset weak --replicates 20',
      'npx trellis run typical --set threat=0.5 --set "practice=0.05 * (t > 26)"',
      'npx trellis run my-scenario.json --seed spring --out results',
    ],
  },
  check: {
    usage: 'trellis check SCENARIO [flags]',
    says: 'Puts what a scenario expects to the test over many seeds, and says by how much it holds. Ends with 1 where a check does not come out as the scenario says.',
    flags: checkFlags,
    examples: ['npx trellis check mass-exodus', 'npx trellis check my-scenario.json --seeds 100'],
  },
  attribute: {
    usage: 'trellis attribute SCENARIO [flags]',
    says: 'Which rule did it? Shares the gap between a scenario and the supportive system out among hierarchy, bureaucracy, mandates, fear, unclear purpose, overload, turnover, silos and lost memory: exact Shapley values, with intervals.',
    flags: attributeFlags,
    examples: ['npx trellis attribute liverpool-2007', 'npx trellis attribute typical --seeds 40'],
  },
  levers: {
    usage: 'trellis levers SCENARIO [flags]',
    says: 'Which change buys most, alone and in pairs? Ends in plain sentences, each with its numbers.',
    flags: attributeFlags,
    examples: ['npx trellis levers liverpool-2007'],
  },
  negate: {
    usage: 'trellis negate SCENARIO [flags]',
    says: 'How much of what individual learning gains does this system negate? The gain from low to high learning here and in the supportive system, with the same luck: 1 less their ratio.',
    flags: negateFlags,
    examples: [
      'npx trellis negate liverpool-2007',
      'npx trellis negate typical --low practice=0.02 training=0 --high practice=0.05 training=0.02',
    ],
  },
  experiment: {
    usage: 'trellis experiment FILE --out DIR [flags]',
    says: 'Runs an experiment: what its file varies, by its design, as often as it says. Stopped at any moment, it takes up where it was; with more replicates or levels it is extended.',
    flags: experimentFlags,
    examples: [
      'npx trellis experiment scenarios/experiments/structure-and-politics.json --out results',
    ],
  },
  analyse: {
    usage: 'trellis analyse DIR [flags]',
    says: 'What the runs of an experiment say so far: means with intervals, what each level does with the same luck and whether that is settled, Morris’s effects, shares of the variance.',
    flags: analyseFlags,
    examples: ['npx trellis analyse results', 'npx trellis analyse results --outcome performance'],
  },
  merge: {
    usage: 'trellis merge DIR… --out DIR',
    says: 'Puts the shards of an experiment together, if each run is in just one of them.',
    flags: mergeFlags,
    examples: ['npx trellis merge part-1 part-2 --out results'],
  },
  pack: {
    usage: 'trellis pack DIR [flags]',
    says: 'All that a paper needs of a finished experiment in one zip: the tables with their data package, figures, methods, ODD, STRESS checklist, loaders for Python and R, RO-Crate, citation.',
    flags: packFlags,
    examples: ['npx trellis pack results --author "Ada Lovelace" --license CC-BY-4.0'],
  },
  submit: {
    usage: 'trellis submit FILE --slurm --out DIR [flags]',
    says: 'Has a cluster run an experiment: an array of tasks that share its runs, and a job that puts them together. Asked again, it submits only what is missing.',
    flags: submitFlags,
    examples: [
      'npx trellis submit my-experiment.json --slurm --out results --array 40 --time 2:00:00',
      'npx trellis submit my-experiment.json --slurm --out results --go',
    ],
  },
  reproduce: {
    usage: 'trellis reproduce [MODEL [FIGURE]] [flags]',
    says: 'Runs published figures again, and says how far ours are from theirs and whether what is claimed of them holds.',
    flags: reproduceFlags,
    examples: [
      'npx trellis reproduce march1991',
      'npx trellis reproduce march1991 1 --as-published',
    ],
  },
  verify: {
    usage: 'trellis verify LINK|FILE [--json]',
    says: 'Runs again what a link of the page says was run, or the file of a state, and says whether the same comes of it, and from which week on it does not. Ends with 1 where it does not.',
    flags: verifyFlags,
    examples: [
      "npx trellis verify 'https://…/#v=1&scenario=typical&seed=spring&week=40&proof=…'",
      'npx trellis verify my-state.json',
    ],
  },
  describe: {
    usage: 'trellis describe parameters|measures|scenarios [MODEL] [--json]',
    says: 'Lists what can be set, what is measured, or what there is to run, with its range, its meaning, its sources and how well founded it is.',
    flags: describeFlags,
    examples: ['npx trellis describe parameters', 'npx trellis describe measures --json'],
  },
  scenarios: {
    usage: 'trellis scenarios [--json]',
    says: 'Lists the scenarios that are there to run, and the question that each one asks.',
    flags: describeFlags,
    examples: ['npx trellis scenarios'],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export function writeHelp(terminal: Terminal): void {
  terminal.paragraph('Simulates how an organisation’s system keeps or loses what people learn.');
  terminal.line();
  for (const { usage, says } of Object.values(COMMANDS)) {
    terminal.line(terminal.paint('bold', usage));
    terminal.paragraph(says, '    ');
  }
  terminal.line(terminal.paint('bold', 'trellis --version'));
  terminal.line();
  terminal.paragraph(
    '`trellis COMMAND --help` says more about each. Start with: npx trellis run typical',
  );
  terminal.paragraph('Exit codes: 0 fine, 1 it ran and failed, 2 it was asked wrongly.');
}

export function writeHelpOn(name: CommandName, terminal: Terminal): void {
  const { usage, says, flags, examples }: Command = COMMANDS[name];
  terminal.line(terminal.paint('bold', usage));
  terminal.line();
  terminal.paragraph(says);
  terminal.line();
  const all: Flags = { ...flags, ...helpFlag };
  for (const [flag, { value, says: meaning }] of Object.entries(all)) {
    terminal.paragraph(meaning, left(`  --${flag}${value === undefined ? '' : ` ${value}`}`, 20));
  }
  terminal.line();
  for (const example of examples) terminal.line(`  ${example}`);
}
