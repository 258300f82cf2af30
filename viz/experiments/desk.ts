/** What lies on the reader's desk: the experiment that is made or was opened, and what of it has been run. */
import { effect, signal, untracked } from '@preact/signals';
import { ENGINE } from '../../lab/engine.ts';
import type { Experiment } from '../../lab/experiments/experiment.ts';
import { JOURNAL_HEAD, versionOf } from '../../lab/experiments/journal-line.ts';
import { LONGEST } from '../../lab/links/fields.ts';
import { openExperiment } from '../../lab/reading/open-experiment.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import { sourceOf } from '../laboratory/source-of.ts';
import { announce } from '../state/announcer.ts';
import { asked, lastAddress, showInstead, standAt, view } from '../state/view.ts';
import { words } from '../words/experiments.ts';
import { words as shared } from '../words/laboratory.ts';
import { inWords, MEMORY_LIMIT } from '../worker/library.ts';
import { type Draft, documentOf, readAsked, usualDraft, writeDraft, writeKept } from './draft.ts';
import { type Mistakes, mistakesIn, mistakesTold } from './mistakes.ts';
import { type OpenedFiles, openFiles } from './opened-files.ts';
import type { GivenFile } from './reckoning.ts';
import { Running } from './running.ts';
import { type Kept, roomLeft, Store } from './store.ts';

/** More runs than these are not held in a tab. */
export const MOST_RUNS = 200_000;
/** How long the form rests before what it says is read, in milliseconds. */
const REST = 350;

export class Desk {
  /** What the form says; null where a file says more than it can. */
  readonly draft = signal<Draft | null>(null);
  readonly running = signal<Running | null>(null);
  /** What of the form can't be had, once it rests: by its fields. Nothing of it is run, nor comes into the address. */
  readonly mistakes = signal<Mistakes>(new Map());
  /** Whether the form says something that has not been read yet. */
  readonly isUnread = signal(false);
  /** Whether what the form says is more than an address holds. */
  readonly linkIsTooLong = signal(false);
  /** What else is wrong with the experiment, or can't be had, in words. */
  readonly problems = signal<readonly string[]>([]);
  /** What is wrong with the address or with files. */
  readonly refused = signal<readonly string[]>([]);
  readonly kept = signal<readonly Kept[]>([]);
  /** How many bytes the browser would still keep; null where it does not say. */
  readonly room = signal<number | null>(null);
  readonly source = sourceOf(
    'trellis-experiment',
    () => lastAddress.experiments,
    () => this.settings(),
  );
  private readonly store: Promise<Store | null> = Store.open().catch(() => null);
  private shownAs = '';
  /** Where the view was left before what had been typed was read: the way back still leads there. */
  private leftAt: string | null = null;
  private opening = 0;
  private timer = 0;

  /** Follows the address from now on. What runs goes on while another view is looked at. */
  constructor() {
    effect(() => {
      const isShown = view.value === 'experiments';
      const { fragment } = asked.value;
      untracked(() => {
        if (isShown) this.show(fragment);
      });
    });
    this.look();
  }

  /** Changes what the form says: it stays as it is typed, and is read once it rests. */
  change(changed: Partial<Draft>): void {
    const draft = { ...(this.draft.value ?? usualDraft()), ...changed };
    this.draft.value = draft;
    this.isUnread.value = true;
    this.keepMistakesOf(draft);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.openDraft(draft, true), REST);
  }

  /** What is no longer wrong is not told any longer; what is wrong anew waits until the form rests. */
  private keepMistakesOf(draft: Draft): void {
    const now = mistakesIn(draft);
    const still = [...this.mistakes.value.keys()].flatMap((field) => {
      const objection = now.get(field);
      return objection === undefined ? [] : ([[field, objection]] as const);
    });
    this.mistakes.value = new Map(still);
  }

  /** Opens what the form says. Of what was typed, only what can be run comes into the address. */
  private async openDraft(draft: Draft, isTyped: boolean): Promise<void> {
    const number = this.clear();
    this.mistakes.value = mistakesIn(draft);
    this.isUnread.value = false;
    if (this.mistakes.value.size > 0) return;
    const document = documentOf(draft);
    const options = { source: words.title, memoryLimit: MEMORY_LIMIT, catalogue };
    const read = await openExperiment(document, options);
    if (number !== this.opening) return;
    if (!read.ok) {
      const { mistakes, others } = mistakesTold(draft, read.problems);
      this.mistakes.value = mistakes;
      this.problems.value = others;
      return;
    }
    if (isTyped) this.stand(writeDraft(draft));
    await this.lay(read.experiment, document, null, number);
  }

  /** Takes `address` for what is shown, where the reader is and an address can hold it. */
  private stand(address: string): void {
    this.refused.value = [];
    this.linkIsTooLong.value = address.length > LONGEST;
    if (this.linkIsTooLong.value) return;
    const before = this.shownAs;
    this.shownAs = address;
    if (view.peek() === 'experiments') standAt('experiments', address);
    else {
      this.leftAt = before;
      lastAddress.experiments = address;
    }
  }

  start(): void {
    const running = this.running.value;
    if (running === null) return;
    announce(words.dock.started(running.experiment.title));
    running.start();
  }

  /** Opens files that were chosen or dropped. */
  async take(files: readonly File[]): Promise<void> {
    const opened = await openFiles(files);
    this.refused.value = opened.problems;
    if (opened.problems.length > 0) return;
    if (opened.document === undefined) {
      const now = this.running.value;
      if (now === null) this.refused.value = [words.files.alone];
      else await this.open(JSON.parse(now.document), now.experiment.name, opened);
      this.look();
      return;
    }
    // What is refused takes nothing away.
    const options = { source: opened.source, memoryLimit: MEMORY_LIMIT, catalogue };
    const read = await openExperiment(opened.document, options);
    if (!read.ok) {
      this.refused.value = read.problems.map(inWords);
      return;
    }
    await this.open(opened.document, opened.source, opened);
    const running = this.running.value;
    if (running === null) return;
    this.draft.value = null;
    this.shownAs = writeKept(running.experiment.name);
    standAt('experiments', this.shownAs);
    this.look();
  }

  private settings(): readonly string[] {
    const running = this.running.value;
    if (running === null) return [];
    const { title, name, scenarios, factors, design, seed } = running.experiment;
    return [
      `${title} (${name})`,
      scenarios.map((scenario) => scenario.name).join(', '),
      words.make.designs[design.kind],
      factors.map((factor) => factor.name).join(', '),
      shared.seed(seed),
      words.settings.runs(running.done.value, running.planned),
    ];
  }

  async forget(name: string): Promise<void> {
    await (await this.store)?.forget(name);
    if (this.running.value?.experiment.name === name) {
      this.running.value.leave();
      this.shownAs = '';
      location.hash = '#v=1&view=experiments';
    }
    this.look();
  }

  /** What is kept under `name`, as the two files that the command line goes on with. */
  async filesOf(name: string): Promise<readonly GivenFile[]> {
    const store = await this.store;
    const kept = await store?.get(name);
    if (store === null || kept === undefined) return [];
    const pieces = [new Blob([`${kept.head}\n`])];
    for await (const text of store.piecesOf(name)) pieces.push(new Blob([text]));
    return [
      { name: words.files.experiment, content: new Blob([kept.document]) },
      { name: words.files.journal, content: new Blob(pieces) },
    ];
  }

  private async look(): Promise<void> {
    this.kept.value = (await (await this.store)?.list().catch(() => [])) ?? [];
    this.room.value = await roomLeft();
  }

  private show(fragment: string): void {
    const { kept, draft, problems } = readAsked(fragment);
    const address = kept === null ? writeDraft(draft) : writeKept(kept);
    const isBack = address === this.leftAt;
    this.leftAt = null;
    standAt('experiments', isBack ? this.shownAs : address);
    if (isBack || address === this.shownAs) return;
    this.shownAs = address;
    this.refused.value = problems;
    clearTimeout(this.timer);
    this.linkIsTooLong.value = false;
    if (kept !== null) this.openKept(kept);
    else {
      this.draft.value = draft;
      this.openDraft(draft, false);
    }
  }

  private async openKept(name: string): Promise<void> {
    const known = await (await this.store)?.get(name).catch(() => undefined);
    if (known === undefined) {
      const refused = [...this.refused.value, words.address.notKept(name)];
      showInstead(writeDraft(this.draft.value ?? usualDraft()));
      this.refused.value = refused;
      return;
    }
    const document: unknown = JSON.parse(known.document);
    const draft = readAsked(writeDraftOf(document)).draft;
    const isSaid = JSON.stringify(documentOf(draft)) === JSON.stringify(document);
    this.draft.value = isSaid ? draft : null;
    await this.open(document, name);
  }

  /** Reads an experiment, and what is kept of it; `brought` is what files bring besides, to be kept too. */
  private async open(
    document: unknown,
    source: string,
    brought: Pick<OpenedFiles, 'journals' | 'changed'> | null = null,
  ): Promise<void> {
    const number = this.clear();
    const options = { source, memoryLimit: MEMORY_LIMIT, catalogue };
    const read = await openExperiment(document, options);
    if (number !== this.opening) return;
    if (read.ok) await this.lay(read.experiment, document, brought, number);
    else this.problems.value = read.problems.map(inWords);
  }

  /** Takes from the desk what lies there, for what is opened next under this number. */
  private clear(): number {
    clearTimeout(this.timer);
    this.running.value?.leave();
    this.running.value = null;
    this.problems.value = [];
    this.mistakes.value = new Map();
    this.isUnread.value = false;
    return ++this.opening;
  }

  /** Lays `experiment` on the desk, with what is kept of it, unless something else has been opened since. */
  private async lay(
    experiment: Experiment,
    document: unknown,
    brought: Pick<OpenedFiles, 'journals' | 'changed'> | null,
    number: number,
  ): Promise<void> {
    const text = `${JSON.stringify(document, null, 2)}\n`;
    const store = await this.store;
    const kept = await store?.get(experiment.name).catch(() => undefined);
    if (number !== this.opening) return;
    if (kept !== undefined && kept.head !== JOURNAL_HEAD) {
      this.problems.value = [words.files.otherEngine(kept.title, versionOf(kept.head), ENGINE)];
      return;
    }
    const ranAt = Math.max(kept?.changed ?? 0, brought?.changed ?? 0) || Date.now();
    const running = new Running(experiment, text, store, ranAt);
    running.keeping.isKept.value = kept?.document === text;
    if (running.planned > MOST_RUNS) {
      this.problems.value = [
        words.plan.tooMany(
          running.planned.toLocaleString('en-GB'),
          MOST_RUNS.toLocaleString('en-GB'),
        ),
      ];
      return;
    }
    running.onKept = () => this.look();
    this.running.value = running;
    await running.read(brought?.journals ?? [], brought !== null);
  }
}

/** The address that would say an experiment's file, where it says no more than the form can. */
function writeDraftOf(document: unknown): string {
  const file = document as {
    title: string;
    question: string;
    scenarios: readonly unknown[];
    factors: Readonly<Record<string, unknown>>;
    design: Readonly<Record<string, unknown>>;
    replicates: number;
    seed?: string;
    outcomes: Readonly<Record<string, { measure?: string; weeks?: number | readonly number[] }>>;
  };
  const { kind, ...numbers } = file.design;
  return writeDraft({
    title: file.title,
    question: file.question,
    scenarios: file.scenarios.map(String),
    factors: Object.entries(file.factors).map(([name, over]) => [name, sayOver(over)]),
    design: kind as Draft['design'],
    numbers: Object.fromEntries(Object.entries(numbers).map(([key, n]) => [key, String(n)])),
    replicates: String(file.replicates),
    seed: file.seed ?? null,
    outcomes: Object.values(file.outcomes).map(({ measure = '', weeks }) => [
      measure,
      weeks === undefined ? 'end' : typeof weeks === 'number' ? String(weeks) : weeks.join('-'),
    ]),
  });
}

function sayOver(over: unknown): string {
  if (Array.isArray(over)) return over.join(',');
  const { from, to, steps } = over as { from: number; to: number; steps?: number };
  return `${from}..${to}${steps === undefined ? '' : `/${steps}`}`;
}
