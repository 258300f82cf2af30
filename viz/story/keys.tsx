import { words as chartWords } from '../words/charts.ts';
import { words as storyWords } from '../words/story.ts';

/** What the marks of the organisation mean. */
export function OrganisationKey({
  hasVoice,
  hasFaces,
}: {
  readonly hasVoice: boolean;
  /** Whether people are so few that they have faces. */
  readonly hasFaces: boolean;
}) {
  const key = chartWords.organisation.key;
  return (
    <ul class="key">
      <li>
        <i class="sign">+ −</i> {key.ways}
      </li>
      <li>
        <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
          <circle class="well" cx="7" cy="7" r="6.5" />
          <path class="gain" d="M0.7 8.5a6.5 6.5 0 0 0 12.6 0z" />
          <path class="loss" d="M2.4 2.4a6.5 6.5 0 0 1 9.2 0z" />
        </svg>
        {key.person}
      </li>
      {hasFaces && (
        <li>
          <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
            <circle class="newcomer" cx="7" cy="7" r="6" />
          </svg>
          {key.isNew}
        </li>
      )}
      <li>
        <i class="swatch gain" /> {key.right}
      </li>
      <li>
        <i class="swatch loss hatched" /> {key.wrong}
      </li>
      <li>
        <i class="swatch well" /> {key.blank}
      </li>
      {hasVoice && <OfTeams />}
    </ul>
  );
}

/** What there is to see only where there are teams, managers and communities. */
function OfTeams() {
  const key = chartWords.organisation.key;
  return (
    <>
      <li>
        <i class="swatch mandate" /> {key.mandate}
      </li>
      <li>
        <i class="swatch bar" /> {key.view}
      </li>
      <li>
        <i class="swatch safe" /> {key.safe}
      </li>
      <li>
        <i class="swatch diamond" /> {key.proposal}
      </li>
      <li>
        <i class="sign loss">✕</i> {key.unlike}
      </li>
      <li>
        <i class="sign loss">⊖</i> {key.unsound}
      </li>
      <li>
        <i class="swatch stop" /> {key.mandated}
      </li>
      <li>
        <i class="sign gain">✓</i> {key.adopted}
      </li>
      <li>
        <i class="swatch ring" /> {key.meeting}
      </li>
    </>
  );
}

/** What the bands of the ledger's flow mean. */
export function FlowKey({
  hasMoved,
}: {
  /** Whether the world’s move has ended any learning. */ readonly hasMoved: boolean;
}) {
  const key = storyWords.learning.key;
  return (
    <ul class="key">
      <li>
        <i class="swatch gain" /> {key.kept}
      </li>
      <li>
        <i class="swatch insured" /> {key.insured}
      </li>
      <li>
        <i class="swatch loss" /> {key.lost}
      </li>
      {hasMoved && <li>{key.worldMoved}</li>}
    </ul>
  );
}
