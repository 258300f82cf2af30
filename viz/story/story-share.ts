import { ENGINE } from '../../lab/engine.ts';
import { writeAddress } from '../../lab/links/address.ts';
import { fileOf } from '../../lab/links/own-scenario.ts';
import type { Proof } from '../../lab/links/proof.ts';
import type { Request } from '../../lab/links/request.ts';
import { formatCount } from '../numbers.ts';
import type { Shareable } from '../sharing/shareable.ts';
import type { Theatre } from '../state/theatre.ts';
import { sharingWords as says } from '../words/sharing.ts';
import type { Proven } from '../worker/prove.ts';
import type { Refusal } from '../worker/story.ts';
import { differencesOf } from './differences.ts';
import type { StoryProofs } from './story-proofs.ts';

/** What of a story is shared: the course that is shown, in the week that is shown. */
export class StoryShare implements Shareable {
  constructor(
    private readonly theatre: Theatre,
    private readonly proofs: StoryProofs,
    private readonly files: Pick<Shareable, 'forget' | 'openFile'>,
  ) {}

  forget(): void {
    this.files.forget();
  }

  openFile(raw: unknown, name: string): void {
    this.files.openFile(raw, name);
  }

  get name(): string {
    return fileOf(this.theatre.story.value?.scenario ?? '');
  }

  address(): string {
    return writeAddress(this.request);
  }

  settings(): string {
    const { story, week, settings, retelling } = this.theatre;
    if (story.value === null) return '';
    const { title, scenario, seed, unit, weeks } = story.value;
    const told = differencesOf(story.value, settings.value, retelling.changes.value);
    const { shown } = retelling.plot.value;
    const differs =
      (shown === null ? '' : says.branch(shown)) +
      (told.length === 0 ? says.asItIs : says.differs(told.join(', ')));
    const at = says.at(unit, formatCount(week.value), formatCount(weeks));
    return `${says.engine(ENGINE)} · ${says.line(title, scenario, seed, at, differs)}`;
  }

  command(): Promise<string | null> {
    const { request } = this;
    return this.theatre.ask((api) => api.command(request));
  }

  file([proof]: readonly Proof[]): Promise<object | null> {
    const { request } = this;
    return this.theatre.ask((api) => api.writeState(request, proof ?? null));
  }

  prove(progress: (share: number) => void): Promise<Proven | Refusal | null> {
    return this.proofs.of(this.request, progress);
  }

  stopProving(): void {
    this.proofs.stop();
  }

  private get request(): Request {
    const { present } = this.theatre;
    if (present === null) throw new Error('nothing is told yet');
    return present;
  }
}
