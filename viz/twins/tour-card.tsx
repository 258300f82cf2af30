import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Comparison } from '../../lab/twins/comparison.ts';
import type { StepName } from '../../lab/twins/place.ts';
import { formatCount, formatPercent } from '../numbers.ts';
import { lastAddress } from '../state/view.ts';
import { sharingWords } from '../words/sharing.ts';
import { words } from '../words/twins.ts';
import type { TwinDirector } from './director.ts';
import { goToHeadline } from './headline.ts';
import { firstName } from './people.tsx';
import { sayConclusions, sayEffect, sayHeard, sayParting, sayPerson } from './sentences.ts';
import { placeOf, STEPS, stepAfter } from './tour.ts';

const says = words.tour;

/** The present step of the tour: what is to be seen, and the one next step. */
export function TourCard({ director }: { director: TwinDirector }) {
  const { place, step } = director;
  const card = useRef<HTMLElement>(null);
  const id = useId();
  const first = useRef(true);
  const name = step.value?.name ?? null;
  // The reader's focus goes along from step to step; the first comes by itself and takes none.
  useEffect(() => {
    if (!first.current && name !== null && name !== 'guess') card.current?.focus();
    first.current = false;
  }, [name]);
  if (name === null || place.value.step === null) return null;
  const said = says.steps[name];
  if (said === undefined) return null;
  const at = placeOf(name);
  // What is pressed goes away with its step: the reader’s focus is taken to what stays before it does.
  const leave = () => {
    goToHeadline();
    director.leaveTour();
  };
  const next = () => {
    if (stepAfter(name) === null) return leave();
    card.current?.focus();
    director.next();
  };
  return (
    <section class="tour" aria-label={says.label} aria-describedby={id} tabIndex={-1} ref={card}>
      <p class="told" id={id}>
        <span class="of">{says.of(formatCount(at + 1), formatCount(STEPS.length))}</span>{' '}
        {said.says}{' '}
        <b>
          <Told director={director} name={name} />
        </b>
      </p>
      <p class="acts">
        {at > 0 && (
          <button type="button" onClick={() => director.back()}>
            {says.back}
          </button>
        )}
        {step.value?.shows === 'share' && (
          <>
            <Copy director={director} />
            <a href={lastAddress.challenges}>{says.challenges}</a>
          </>
        )}
        {name !== 'guess' && (
          <button type="button" class="strong" onClick={next}>
            {said.next}
          </button>
        )}
        <button type="button" class="quiet" onClick={leave}>
          {says.leave[0]}
          <span class="rest">{says.leave[1]}</span>
        </button>
      </p>
    </section>
  );
}

/** What the worlds themselves say at this step. */
function Told({ director, name }: { director: TwinDirector; name: StepName }): ComponentChildren {
  const { theatre, place } = director;
  const { person, comparison, pairs } = place.value;
  if (name === 'person' && person !== null) return sayPerson(theatre, person, firstName(person));
  if (name === 'weeks' && person !== null)
    return sayParting(theatre.parting.value, firstName(person))[0];
  if (name === 'time') return `${sayEffect(theatre, pairs)} ${sayHeard(theatre)}`;
  if (name === 'community') return sayEffect(theatre, pairs);
  if (name === 'politics') {
    const calm: Comparison = { ...comparison, pair: 'community' };
    return `${sayEffect(theatre, pairs, calm)} ${sayConclusions(theatre)}`;
  }
  return '';
}

/** The same as *Copy link* above the worlds. */
function Copy({ director }: { director: TwinDirector }) {
  const told = useSignal('');
  const copy = async () => {
    const found = await import('../sharing/share-link.ts').catch(() => null);
    if (found === null) {
      told.value = sharingWords.notFetched;
      return;
    }
    await found.shareLink(director.shared, (now) => {
      if (now?.share !== undefined) told.value = sharingWords.proving(formatPercent(now.share));
      else told.value = now?.text === undefined ? (now?.says ?? '') : says.notCopied;
    });
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {says.copy}
      </button>
      <span role="status">{told.value}</span>
    </>
  );
}
