import type { FigureReport } from '../../lab/reproductions/judge.ts';
import { CopiedCommand } from '../laboratory/copied-command.tsx';
import { words } from '../words/reproductions.ts';
import type { Desk } from './desk.ts';
import { commandFor } from './sight.ts';

const says = words.commandLine;

/** What does the same on the command line, to be copied; and the numbers, to be saved. */
export function CommandLine({ desk }: { desk: Desk }) {
  const sight = desk.sight.value;
  const { status, report } = desk.reproducing(sight);
  return (
    <section class="figure command-line" aria-labelledby="command-title">
      <h2 id="command-title">{says.title}</h2>
      <CopiedCommand command={commandFor(sight)} />
      <p class="lead">{says.says}</p>
      {status.value === 'done' && report.value !== null && (
        <p>
          <a
            class="save"
            download={`${report.value.model}-${report.value.figure}.json`}
            href={`data:application/json;charset=utf-8,${encodeURIComponent(asJson(report.value))}`}
          >
            {says.save}
          </a>
        </p>
      )}
    </section>
  );
}

/** What `trellis reproduce … --json` prints. */
function asJson(report: FigureReport): string {
  return `${JSON.stringify({ figures: [report], accepted: report.accepted }, null, 2)}\n`;
}
