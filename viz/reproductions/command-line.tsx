import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { FigureReport } from '../../lab/reproductions/judge.ts';
import { copyText } from '../sharing/copy-text.ts';
import { announce } from '../state/announcer.ts';
import type { Desk } from './desk.ts';
import { commandFor } from './sight.ts';
import { words } from './words.ts';

const says = words.commandLine;

/** What does the same on the command line, to be copied; and the numbers, to be saved. */
export function CommandLine({ desk }: { desk: Desk }) {
  const sight = desk.sight.value;
  const { status, report } = desk.reproducing(sight);
  const place = useRef<HTMLElement>(null);
  const told = useSignal<{ command: string; says: string } | null>(null);
  const command = commandFor(sight);
  const copy = async () => {
    const copied = await copyText(command, place.current as HTMLElement);
    told.value = { command, says: copied ? says.copied : says.selected };
    announce(told.value.says);
  };
  return (
    <section class="figure command-line" aria-labelledby="command-title">
      <h2 id="command-title">{says.title}</h2>
      <p class="command">
        <code ref={place}>{command}</code>
        <button type="button" onClick={copy}>
          {told.value?.command === command ? told.value.says : says.copy}
        </button>
      </p>
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
