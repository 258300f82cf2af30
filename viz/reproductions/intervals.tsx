import { panelsOf, pictureOf } from '../../lab/reproductions/picture.ts';
import { formatCount } from '../numbers.ts';
import { words } from '../words/reproductions.ts';
import type { Desk } from './desk.ts';
import { printedReach } from './sayings.ts';

const says = words.reading;

/** How to read the bars; and that printed points would have some too. */
export function Intervals({ desk }: { desk: Desk }) {
  const sight = desk.sight.value;
  const { reproduction, figure } = sight;
  const reproducing = desk.reproducing(sight);
  if (reproducing.cells.length === 0) return null;
  // The first panel is the reading that made the figure: the printed runs had its spread.
  const [panel = null] = panelsOf(figure);
  const picture = panel === null ? null : pictureOf(figure, panel, reproducing.found.value);
  const reach = picture === null ? null : printedReach(picture, reproduction.runs);
  const [bars, famous] = says.says;
  return (
    <section class="figure intervals" aria-labelledby="intervals-title">
      <h2 id="intervals-title">{says.title}</h2>
      <p>{bars}</p>
      <p>
        {famous}{' '}
        {reach !== null && says.published(formatCount(reproduction.runs), reach.toFixed(3))}{' '}
        {sight.runs !== 'published' && says.asPublished}
      </p>
    </section>
  );
}
