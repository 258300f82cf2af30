import { effect, untracked } from '@preact/signals';
import { FIRST_SCENARIO, readAddress, writeAddress } from '../../lab/links/address.ts';
import { changesShown } from '../../lab/links/branch.ts';
import { isOfTwoWorlds } from '../../lab/links/kind-of-file.ts';
import type { Proof } from '../../lab/links/proof.ts';
import type { Request } from '../../lab/links/request.ts';
import { describeProblem, type Problem } from '../../lab/reading/problem.ts';
import { Inquiry } from '../ledger/inquiry.ts';
import { formatCount, formatSetting } from '../numbers.ts';
import { Verification } from '../sharing/verification.ts';
import { StoryProofs } from '../story/story-proofs.ts';
import { StoryShare } from '../story/story-share.ts';
import { words } from '../words.ts';
import { announce, announceMoments } from './announcer.ts';
import { keepAddress } from './keep-address.ts';
import { keepFormer } from './kept-former.ts';
import { Player } from './player.ts';
import { within } from './plot.ts';
import { Theatre } from './theatre.ts';
import { asked, VIEWS, view } from './view.ts';

/** What is asked for; of a challenge alone, where nothing is said of a scenario, its start. */
async function startOf(request: Request, fragment: string): Promise<Request> {
  if (request.challenge === undefined || /[#&]scenario=/.test(fragment)) return request;
  const { beginning } = await import('../challenges/beginning.ts');
  return beginning(request);
}

/** What the reader can have done, in whole deeds. */
export class Director {
  readonly theatre = new Theatre();
  readonly player: Player;
  readonly inquiry: Inquiry;
  private readonly proofs = new StoryProofs();
  readonly verification = new Verification(this.proofs);
  readonly shared: StoryShare;

  /** @param still whether the reader prefers reduced motion: the story then waits to be played */
  constructor(readonly still: boolean) {
    this.player = new Player(this.theatre, still);
    this.inquiry = new Inquiry(this.theatre, this.player);
    this.shared = new StoryShare(this.theatre, this.proofs, (raw, name) =>
      this.openState(raw, name),
    );
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

  /** Tells what the address asks for, and what of it can't be; where nothing of it can, the first scenario. */
  private async openAddress(fragment: string, isBack: boolean): Promise<void> {
    const { theatre } = this;
    const { request: read, proof, problems } = readAddress(fragment, VIEWS);
    const request = await startOf(read, fragment);
    if (view.value !== 'story') return;
    if (isBack && problems.length === 0 && this.tells(request)) return theatre.goTo(request.week);
    await this.openAsked(request, proof, problems);
  }

  /** Tells what a file of a state says, which anybody may have written; what is wrong with it is told. */
  async openState(raw: unknown, name: string): Promise<void> {
    const { theatre } = this;
    const refuse = (problems: readonly Problem[]) => {
      theatre.problems.value = problems.map(describeProblem);
    };
    if (isOfTwoWorlds(raw)) {
      const link = await theatre.ask((api) => api.linkOfFile(raw, name));
      if (link?.ok) location.hash = link.fragment;
      else if (link !== null) refuse(link.problems);
      return;
    }
    const read = await theatre.ask((api) => api.readState(raw, name));
    if (read?.ok) await this.openAsked(read.request, read.proof, []);
    else if (read !== null) refuse(read.problems);
  }

  /** @param problems what of it could not be read */
  private async openAsked(
    request: Request,
    proof: Proof | null,
    problems: readonly string[],
  ): Promise<void> {
    const { theatre } = this;
    await this.open(request);
    if (theatre.coming.value !== null) return;
    const all = [...problems, ...theatre.problems.value];
    const told = theatre.status.value === 'ready';
    if (theatre.status.value === 'refused') await this.openScenario(FIRST_SCENARIO);
    if (all.length > 0 && theatre.status.value === 'ready') theatre.problems.value = all;
    if (proof === null || !told) return;
    if (all.length > 0) this.verification.refuse();
    else await this.verification.check(request, [proof]);
  }

  /** Pauses, and leaves the present state in the address: the way back to it. */
  rest(): void {
    this.player.pause();
    const { present } = this.theatre;
    if (present !== null && this.theatre.status.value === 'ready')
      history.replaceState(null, '', writeAddress(present));
  }

  openScenario(scenario: string): Promise<void> {
    return this.open({ scenario, seed: null, settings: {}, changes: [], week: 0 });
  }

  /** Leaves what is on its way, and goes back to what was there; to the first scenario where nothing was. */
  stop(): Promise<void> {
    const { present } = this.theatre;
    return present === null ? this.openScenario(FIRST_SCENARIO) : this.open(present, false);
  }

  /** Starts the present scenario over with nothing set over it; the seed stays. */
  openAsItIs(): Promise<void> {
    const { present } = this.theatre;
    if (present === null) return Promise.resolve();
    const { scenario, seed } = present;
    return this.open({ scenario, seed, settings: {}, changes: [], week: 0 });
  }

  /** Starts over with what waits for the next run, and with another seed if one is given. */
  restart(seed?: string): Promise<void> {
    const { theatre } = this;
    const story = theatre.story.value;
    if (story === null) return Promise.resolve();
    const settings = { ...theatre.settings.value, ...theatre.waiting.value };
    const { present } = theatre;
    if (present === null) return Promise.resolve();
    const plot = within(theatre.retelling.plot.value, settings.weeks ?? story.weeks);
    const { trunk: changes, branches } = plot;
    const shown = plot.shown ?? undefined;
    return this.open({
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

  private async open(request: Request, plays = true): Promise<void> {
    this.player.pause();
    this.verification.dismiss();
    const told = await this.theatre.open(request);
    // Who begins a challenge has a question and its levers to read first.
    const waits =
      this.still || (request.challenge !== undefined && changesShown(request).length === 0);
    if (told && plays && !waits && request.week === 0 && view.value === 'story') this.player.play();
  }
}
