import { useSignal } from '@preact/signals';
import { JOURNAL_HEAD, versionOf } from '../../lab/experiments/journal-line.ts';
import { CopiedCommand } from '../laboratory/copied-command.tsx';
import { Laboratory } from '../laboratory/laboratory.tsx';
import { sayTime, sayTimeLeft } from '../laboratory/time-left.ts';
import { formatCount } from '../numbers.ts';
import { workersHere } from '../pool/pool.ts';
import { words } from '../words/experiments.ts';
import { Desk } from './desk.ts';
import { writeKept } from './draft.ts';
import { Form } from './form.tsx';
import type { GivenFile } from './reckoning.ts';
import { Results } from './results.tsx';
import type { Running } from './running.ts';
import { saveFile } from './save-file.ts';
import '../style/bars.css';
import '../style/experiments.css';

/** What is on the desk outlives the view: whoever comes back finds it there, still running. */
let desk: Desk | null = null;

/** Experiments, made, run and kept in the page. */
export function ExperimentsView() {
  desk ??= new Desk();
  return <Experiments desk={desk} />;
}

function Experiments({ desk }: { desk: Desk }) {
  const running = desk.running.value;
  return (
    <Laboratory
      className="experiments"
      title={words.title}
      lead={words.lead}
      problems={desk.refused}
      source={desk.source}
      take={(files) => desk.take(files)}
      dock={
        running !== null ? (
          <Dock desk={desk} running={running} />
        ) : (
          desk.mistakes.value.size > 0 && <NothingToRun desk={desk} />
        )
      }
    >
      <div class="side-by-side">
        <Form desk={desk} />
        <div class="beside">
          <Before desk={desk} />
          <Files desk={desk} />
        </div>
      </div>
      {running !== null && <Results key={running} running={running} />}
    </Laboratory>
  );
}

/** What is wrong with it, or how much it is. */
function Before({ desk }: { desk: Desk }) {
  const says = words.plan;
  const running = desk.running.value;
  const problems = desk.problems.value;
  const marked = desk.mistakes.value.size;
  return (
    <section class="figure plan" aria-labelledby="plan-title">
      <h2 id="plan-title">{says.title}</h2>
      {problems.length > 0 && (
        <div role="alert">
          <ul class="mistakes">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {marked > 0 && <p class="lead">{says.marked(marked)}</p>}
      {problems.length === 0 && marked === 0 && running === null && (
        <p class="lead">{says.reading}</p>
      )}
      {running !== null && <Size desk={desk} running={running} />}
    </section>
  );
}

function Size({ desk, running }: { desk: Desk; running: Running }) {
  const says = words.plan;
  const { experiment, runner, planned } = running;
  const cost = running.cost.value;
  const done = running.done.value;
  const status = running.status.value;
  const room = desk.room.value;
  const bytes = cost === null ? null : (planned - done) * cost.bytes;
  const seconds = running.secondsPlanned;
  return (
    <ul>
      <li>
        <b>
          {says.runs(
            formatCount(runner.turns.design.size),
            experiment.scenarios.length,
            formatCount(experiment.replicates),
            formatCount(planned),
          )}
        </b>
        {done > 0 &&
          `; ${running.continues || status !== 'ready' ? says.there(done, planned) : says.timed(done)}`}
      </li>
      {status === 'reading' && <li>{says.reading}</li>}
      {status === 'measuring' && <li>{says.measuring}</li>}
      {seconds !== null && done < planned && <li>{says.takes(sayTime(seconds), workersHere())}</li>}
      {bytes !== null && done < planned && (
        <li>
          {says.size(megabytes(bytes))}
          {room !== null && `; ${says.room(megabytes(room))}`}
        </li>
      )}
      {bytes !== null && room !== null && bytes > room / 2 && <li class="short">{says.short}</li>}
      {desk.linkIsTooLong.value && <li class="short">{says.noAddress}</li>}
    </ul>
  );
}

function megabytes(bytes: number): string {
  const count = bytes / 1e6;
  return count < 10 ? count.toFixed(1) : formatCount(count);
}

/** What comes in from files and goes out into them, and what is kept here. */
function Files({ desk }: { desk: Desk }) {
  const says = words.files;
  const running = desk.running.value;
  const failed = useSignal<string | null>(null);
  const packing = useSignal(false);
  const give = async (files: Promise<readonly GivenFile[]>, only: string | null = null) => {
    failed.value = null;
    try {
      for (const { name, content } of await files)
        if (only === null || only === name) saveFile(name, [content]);
    } catch (error) {
      failed.value = error instanceof Error ? error.message : String(error);
    }
  };
  const pack = async () => {
    if (running === null || packing.value) return;
    packing.value = true;
    await give(running.pack());
    packing.value = false;
  };
  return (
    <section class="figure files" aria-labelledby="files-title">
      <h2 id="files-title">{says.title}</h2>
      <label class="field">
        <span>{says.choose}</span>
        <input
          type="file"
          multiple
          accept=".json,.ndjson"
          onChange={({ currentTarget }) => {
            desk.take([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </label>
      <p class="lead">{says.drop}</p>
      {running !== null && (
        <>
          <p class="saves">
            <button type="button" onClick={() => saveFile(says.experiment, [running.document])}>
              {says.experiment}
            </button>
            <button
              type="button"
              disabled={running.done.value === 0}
              onClick={() => saveFile(says.journal, [running.journal()])}
            >
              {says.journal}
            </button>
            <button
              type="button"
              disabled={running.status.value !== 'done'}
              onClick={() => give(running.tables(), says.runs)}
            >
              {says.runs}
            </button>
            <button
              type="button"
              disabled={running.status.value !== 'done'}
              onClick={() => give(running.tables())}
            >
              {says.tables}
            </button>
          </p>
          {running.status.value === 'done' && (
            <>
              <p class="saves">
                <button type="button" aria-disabled={packing.value} onClick={pack}>
                  {packing.value ? says.packing : says.pack}
                </button>
              </p>
              <p class="lead">{says.packSays}</p>
              <CopiedCommand
                command={`npx trellis pack ${running.experiment.name} --author "Your Name" --license CC-BY-4.0`}
              />
            </>
          )}
          {failed.value !== null && <p role="alert">{failed.value}</p>}
          <p class="lead">{says.onward}</p>
          <CopiedCommand
            command={`npx trellis experiment ${running.experiment.name}/experiment.json --out ${running.experiment.name}`}
          />
        </>
      )}
      {desk.kept.value.length > 0 && (
        <>
          <h3>{says.kept}</h3>
          <ul class="kept">
            {desk.kept.value.map(({ name, title, done, planned, head }) => (
              <li key={name}>
                <a href={writeKept(name)}>{title}</a>{' '}
                <span>
                  {says.keptRuns(formatCount(done), formatCount(planned))}
                  {head !== JOURNAL_HEAD && `, ${says.ofEngine(versionOf(head))}`}
                </span>
                {head !== JOURNAL_HEAD && (
                  <button
                    type="button"
                    aria-label={says.saveOld(title)}
                    onClick={() => give(desk.filesOf(name))}
                  >
                    {says.save}
                  </button>
                )}
                <button
                  type="button"
                  class="remove"
                  aria-label={says.forget(title)}
                  onClick={() => desk.forget(name)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Dock({ desk, running }: { desk: Desk; running: Running }) {
  const says = words.dock;
  const status = running.status.value;
  const isRunning = status === 'running';
  const busy = status === 'reading' || status === 'measuring';
  const done = running.done.value;
  const hasBegun = status === 'stopped' || running.continues;
  return (
    <section class="transport run" id="controls" aria-label={says.label} tabIndex={-1}>
      <button
        type="button"
        class="strong"
        disabled={busy || done === running.planned || (!isRunning && desk.isUnread.value)}
        onClick={() => (isRunning ? running.stop() : desk.start())}
      >
        {isRunning ? says.stop : hasBegun && done < running.planned ? says.goOn : says.start}
      </button>
      <Standing running={running} />
    </section>
  );
}

/** In place of the dock while the form says what can't be run. */
function NothingToRun({ desk }: { desk: Desk }) {
  const says = words.dock;
  return (
    <section class="transport run" id="controls" aria-label={says.label} tabIndex={-1}>
      <button type="button" class="strong" disabled>
        {says.start}
      </button>
      <p class="standing">{words.plan.marked(desk.mistakes.value.size)}</p>
    </section>
  );
}

function Standing({ running }: { running: Running }) {
  const says = words.dock;
  const [done, planned] = [running.done.value, running.planned];
  const counts = [formatCount(done), formatCount(planned)] as const;
  const trouble = running.keeping.trouble.value;
  const problem = running.problem.value;
  const told = trouble === null ? '' : ` ${says.trouble[trouble]}`;
  const alert = trouble !== null || problem !== null ? ('alert' as const) : undefined;
  const left = running.secondsLeft.value;
  if (running.status.value === 'running')
    return (
      <div class="standing">
        <progress value={done} max={planned} aria-label={says.progress} />
        <span>
          {[says.of(...counts), ...(left === null ? [] : [sayTimeLeft(left)])].join(' · ')}
          {told}
        </span>
      </div>
    );
  const sentence = () => {
    if (problem !== null) return says.failed(problem);
    switch (running.status.value) {
      case 'done':
        return says.done(counts[1]);
      case 'stopped':
        return says.stopped(...counts);
      case 'reading':
        return words.plan.reading;
      case 'measuring':
        return words.plan.measuring;
      default:
        if (running.continues) return says.interrupted(...counts);
        return done > 0 ? says.timed(done) : says.ready;
    }
  };
  return (
    <p class="standing" role={alert}>
      {sentence()}
      {told}
    </p>
  );
}
