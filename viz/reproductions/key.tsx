import type { Picture } from '../../lab/reproductions/picture.ts';
import { formatCount } from '../numbers.ts';
import { words } from '../words/reproductions.ts';

const says = words.chart.key;

/** What the marks mean, as far as there are any. */
export function PictureKey({ picture, runs }: { picture: Picture; runs: number }) {
  const points = picture.series.flatMap((series) => series.points);
  const hasPublished = points.some(({ published }) => published !== null);
  const hasReference = points.some(({ reference }) => reference !== null);
  const ours = points.find((point) => point.ours !== null)?.ours ?? null;
  return (
    <ul class="key published-key">
      {hasPublished && (
        <li>
          <Sign>
            <circle class="ring" cx="11" cy="9" r="5.2" />
          </Sign>
          {says.published(formatCount(runs))}
        </li>
      )}
      <li>
        <Sign>
          {ours?.n !== 0 && <path class="bar" d="M11 1V17M8 1h6M8 17h6" />}
          <circle class="dot" cx="11" cy="9" r="2.9" />
        </Sign>
        {ours?.n === 0 ? says.oursExact : says.ours}
      </li>
      {hasReference && (
        <li>
          <Sign>
            <path class="reference" d="M0 9h6M16 9h6" />
          </Sign>
          {says.reference}
        </li>
      )}
      {ours === null && <li class="not-yet">{words.chart.notYet}</li>}
    </ul>
  );
}

function Sign({ children }: { children: preact.ComponentChildren }) {
  return (
    <svg viewBox="0 0 22 18" width="22" height="18" aria-hidden="true">
      {children}
    </svg>
  );
}
