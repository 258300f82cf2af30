import { effect, untracked } from '@preact/signals';
import {
  FIRST_SCENARIO,
  type Reading,
  readAddress,
  writeAddress,
} from '../../lab/links/address.ts';
import { changesShown } from '../../lab/links/branch.ts';
import { fromStart } from '../../lab/links/challenge-start.ts';
import { isOfTwoWorlds } from '../../lab/links/kind-of-file.ts';
import type { Request } from '../../lab/links/request.ts';
import { VIEWS } from '../../lab/links/view-of.ts';
import type { Carrier } from '../../lab/links/words.ts';
import { describeProblem, type Problem } from '../../lab/reading/problem.ts';
import { Inquiry } from '../ledger/inquiry.ts';
import { formatCount, formatSetting } from '../numbers.ts';
import { Verification } from '../sharing/verification.ts';
import { courseOf, StoryProofs } from '../story/story-proofs.ts';
import { StoryShare } from '../story/story-share.ts';
import { words } from '../words/page.ts';
import { announce, announceMoments } from './announcer.ts';
import { keepAddress } from './keep-address.ts';
import { keepFormer } from './kept-former.ts';
import { Player } from './player.ts';
import { within } from './plot.ts';
import { type Opened, Theatre } from './theatre.ts';
import { asked, goToFile, placeShown, standAt, view } from './view.ts';

/** Of a file that passes the gate nothing is left out. */
const NOTHING_WRONG = { problems: [], spoilt: false, fellBack: false };

/** What the reader can have done, in whole deeds. */
export class Director {
  readonly theatre = new Theatre();
  readonly player: Player;
  readonly inquiry: Inquiry;
  private readonly proofs = new StoryProofs();
  readonly verification = new Verification(this.proofs);
  readonly shared: StoryShare;
  /** The course that was checked last. */
  private checked = '';

  /** @param still whether the reader prefers reduced motion: the story then waits to be played */
  constructor(readonly still: boolean) {
    this.player = new Player(this.theatre, still);
    this.inquiry = new Inquiry(this.theatre, this.player);
    this.shared = new StoryShare(this.theatre, this.proofs, {
      forget: () => this.forget(),
      openFile: (raw, name) => this.openState(raw, name),
    });
    // What was reproduced says nothing of what the reader has made of it since.
    effect(() => {
      if (this.course !== this.checked) untracked(() => this.verification.dismiss());
    });
    document.addEventListener('keydown', (event) => {
      if (view.value === 'story') this.player.onKey(event);
    });
    announceMoments(this.theatre, this.player);
    keepAddress(this.theatre, this.player);
    keepFormer(this.theatre);
    let wasShown = false;
    effect(() => {
      const isShown = view.value === 'story';
      const { fragment } = asked.value;
      untracked(() => {
        if (isShown) this.openAddress(fragment, !wasShown);
        else this.player.pause();
      });
      wasShown = isShown;
    });
  }

  /** Tells what the address asks for, and what of it can't be; where there is no such scenario, the first. */
  private async openAddress(fragment: string, isBack: boolean): Promise<void> {
    const { theatre } = this;
    const reading = await fromStart(readAddress(fragment, VIEWS));
    if (view.value !== 'story') return;
    const { request, problems } = reading;
    if (isBack && problems.length === 0 && this.tells(request)) return theatre.goTo(request.week);
    await this.openAsked(reading, 'link');
  }

  /** Tells what a file of a state says, which anybody may have written; what is wrong with it is told. */
  async openState(raw: unknown, name: string): Promise<void> {
    const { theatre } = this;
    const refuse = (problems: readonly Problem[]) => {
      theatre.problems.value = problems.map(describeProblem);
    };
    if (isOfTwoWorlds(raw)) {
      const link = await theatre.ask((api) => api.linkOfFile(raw, name));
      if (link?.ok) goToFile(link.fragment);
      else if (link !== null) refuse(link.problems);
      return;
    }
    const read = await theatre.ask((api) => api.readState(raw, name));
    if (read?.ok) await this.openAsked({ ...read, ...NOTHING_WRONG }, 'file');
    else if (read !== null) refuse(read.problems);
  }

  private async openAsked(
    { request, proof, problems, spoilt, fellBack }: Omit<Reading, 'fromStart'>,
    carrier: Carrier,
  ): Promise<void> {
    const { theatre } = this;
    const opened = await this.open(request, true, carrier);
    if (theatre.coming.value !== null) return;
    const all = [...problems, ...theatre.problems.value];
    if (theatre.status.value === 'refused') await this.openScenario(FIRST_SCENARIO);
    if (theatre.status.value !== 'ready') return;
    const title = theatre.story.value?.title ?? '';
    if (opened === null || fellBack) all.push(words.status.instead(title));
    if (all.length > 0) theatre.problems.value = all;
    if (proof === null) return;
    if (opened === null || spoilt || opened.spoilt) return this.verification.refuse(carrier);
    this.checked = this.course;
    await this.verification.check(opened.request, [proof], carrier);
  }

  /** What is said of an earlier link or file is taken away. */
  private forget(): void {
    this.theatre.problems.value = [];
    this.verification.dismiss();
  }

  /** The course that is shown; the same in any week of it. */
  private get course(): string {
    const { present } = this.theatre;
    return present === null ? '' : courseOf(present);
  }

  /** Pauses, and leaves the present state in the address: the way back to it. */
  rest(): void {
    this.player.pause();
    const { present } = this.theatre;
    if (present !== null && this.theatre.status.value === 'ready')
      standAt(placeShown.peek(), writeAddress(present));
  }

  async openScenario(scenario: string): Promise<void> {
    await this.open({ scenario, seed: null, settings: {}, changes: [], week: 0 });
  }

  /** Leaves what is on its way, and goes back to what was there; to the first scenario where nothing was. */
  async stop(): Promise<void> {
    const { present } = this.theatre;
    if (present === null) await this.openScenario(FIRST_SCENARIO);
    else await this.open(present, false);
  }

  /** Starts the present scenario over with nothing set over it; the seed stays. */
  async openAsItIs(): Promise<void> {
    const { present } = this.theatre;
    if (present === null) return;
    const { scenario, seed } = present;
    await this.open({ scenario, seed, settings: {}, changes: [], week: 0 });
  }

  /** Starts over with what waits for the next run, and with another seed if one is given. */
  async restart(seed?: string): Promise<void> {
    const { theatre } = this;
    const story = theatre.story.value;
    if (story === null) return;
    const settings = { ...theatre.settings.value, ...theatre.waiting.value };
    const { present } = theatre;
    if (present === null) return;
    const plot = within(theatre.retelling.plot.value, settings.weeks ?? story.weeks);
    const { trunk: changes, branches } = plot;
    const shown = plot.shown ?? undefined;
    await this.open({
      ...present,
      seed: seed ?? story.seed,
      settings,
      changes,
      branches,
      shown,
      week: 0,
    });
  }

  /** Sets a parameter: from the next week on where it acts now and there is one, else for the next run. */
  change(name: string, value: number): void {
    const { theatre } = this;
    const story = theatre.story.value;
    const parameter = story?.parameters[name];
    if (story === null || parameter === undefined) return;
    const shown = formatSetting(parameter, value);
    if (parameter.acts === 'now' && !theatre.atEnd.value) {
      const next = formatCount(theatre.week.value + 1);
      announce(words.status.changed(parameter.label, shown, story.unit, next));
      theatre.retelling.change(name, value);
    } else {
      announce(words.status.waits(parameter.label, shown));
      theatre.changeNext(name, value);
    }
  }

  /** Has the next run begin with these settings over what waits already. */
  begin(settings: Readonly<Record<string, number>>): void {
    const { theatre } = this;
    const story = theatre.story.value;
    if (story === null) return;
    const names = Object.keys(story.parameters);
    const next = Object.entries({ ...theatre.waiting.value, ...settings });
    theatre.waiting.value = Object.fromEntries(
      next.filter(([name, value]) => story.settings[names.indexOf(name)] !== value),
    );
  }

  /** Whether `request` is what is told already, but for the week. */
  private tells(request: Request): boolean {
    const { present, coming } = this.theatre;
    if (present === null || coming.value !== null) return false;
    return writeAddress({ ...present, week: request.week }) === writeAddress(request);
  }

  private async open(
    request: Request,
    plays = true,
    carrier: Carrier | null = null,
  ): Promise<Opened | null> {
    this.player.pause();
    this.verification.dismiss();
    const opened = await this.theatre.open(request, carrier);
    // Who begins a challenge has a question and its levers to read first.
    const waits =
      this.still || (request.challenge !== undefined && changesShown(request).length === 0);
    if (opened !== null && plays && !waits && request.week === 0 && view.value === 'story')
      this.player.play();
    return opened;
  }
}
