import { ENGINE } from '../../lab/engine.ts';
import { isState } from '../../lab/links/kind-of-file.ts';
import type { Proof } from '../../lab/links/proof.ts';
import { type Place, writePlace } from '../../lab/twins/place.ts';
import type { Shown } from '../../lab/twins/worlds-file.ts';
import { formatCount } from '../numbers.ts';
import type { Shareable } from '../sharing/shareable.ts';
import { goToFile } from '../state/view.ts';
import { sharingWords } from '../words/sharing.ts';
import { words } from '../words/twins.ts';
import type { Proven } from '../worker/prove.ts';
import type { Refusal } from '../worker/story.ts';
import type { TwinDirector } from './director.ts';
import { differencesOf, titlesOf } from './sentences.ts';
import type { WorldsProofs } from './worlds-proofs.ts';

/** What of two worlds is shared: both, in the week that is shown. */
export class TwinShare implements Shareable {
  readonly name = 'trellis-two-worlds';

  constructor(
    private readonly director: TwinDirector,
    private readonly proofs: WorldsProofs,
  ) {}

  /** Whoever is sent it sees what is shown, and is on no tour. */
  address(): string {
    return writePlace({ ...this.place, step: null });
  }

  settings(): string {
    const { place, theatre } = this.director;
    const { comparison } = place.value;
    const titles = titlesOf(theatre, comparison);
    const differs = differencesOf(theatre).map(
      ({ label, left, right }) => `${label} ${left} | ${right}`,
    );
    return words.source(
      sharingWords.engine(ENGINE),
      words.worlds(titles.left, titles.right),
      comparison.seed,
      formatCount(theatre.week.value),
      differs.length === 0 ? words.differs.nothing : differs.join(', '),
    );
  }

  /** The command line runs one world at a time. */
  async command(): Promise<null> {
    return null;
  }

  file(proofs: readonly Proof[]): Promise<object | null> {
    const { comparison } = this.place;
    const fields = new URLSearchParams(this.address().slice(1));
    const shown: Shown = Object.fromEntries(fields);
    return this.director.theatre.ask((api) => api.writeFile({ comparison, shown }, proofs));
  }

  prove(progress: (share: number) => void): Promise<Proven | Refusal | null> {
    return this.proofs.of(this.place.comparison, progress);
  }

  stopProving(): void {
    this.proofs.stop();
  }

  forget(): void {
    this.director.theatre.problems.value = [];
    this.director.verification.dismiss();
  }

  async openFile(raw: unknown, name: string): Promise<void> {
    if (isState(raw)) return (await import('../sharing/open-in-story.ts')).openInStory(raw, name);
    const { theatre } = this.director;
    const read = await theatre.ask((api) => api.linkOfFile(raw, name));
    if (read === null) return;
    if (read.ok) goToFile(read.fragment);
    else theatre.problems.value = read.problems;
  }

  private get place(): Place {
    const { place, theatre } = this.director;
    return { ...place.value, week: theatre.week.value };
  }
}
