import { ENGINE } from '../../lab/engine.ts';
import { formatCount } from '../numbers.ts';
import type { Source } from '../sharing/shareable.ts';
import { sharingWords } from '../sharing/words.ts';
import { writePlace } from './address.ts';
import type { TwinDirector } from './director.ts';
import { differencesOf, titlesOf } from './sentences.ts';
import { words } from './words.ts';

/** Where a picture of two worlds comes from. */
export class TwinSource implements Source {
  readonly name = 'trellis-two-worlds';

  constructor(private readonly director: TwinDirector) {}

  address(): string {
    const { place, theatre } = this.director;
    return writePlace({ ...place.value, week: theatre.week.value });
  }

  settings(): string {
    const { place, theatre } = this.director;
    const { comparison } = place.value;
    const titles = titlesOf(theatre, comparison);
    const differs = differencesOf(theatre).map(
      ([name, left, right]) => `${name} ${left} | ${right}`,
    );
    return words.source(
      sharingWords.engine(ENGINE),
      titles.pair,
      comparison.seed,
      formatCount(theatre.week.value),
      differs.length === 0 ? words.differs.nothing : differs.join(', '),
    );
  }
}
