import { useComputed, useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { Side } from '../../lab/twins/comparison.ts';
import { accountOfProposals } from '../../sim/account.ts';
import type { OrganisationLayout } from '../charts/organisation-layout.ts';
import { Picture } from '../charts/picture.tsx';
import { formatCount, formatShare } from '../numbers.ts';
import { words } from '../words/twins.ts';
import { RULE } from '../worker/frame.ts';
import type { TwinDirector } from './director.ts';
import { People } from './people.tsx';
import { createWorldChart, type WorldData } from './world-chart.ts';

interface WorldProps {
  readonly director: TwinDirector;
  readonly side: Side;
  readonly title: string;
}

/** One of the two worlds: its name, how it does, its picture, its people to be chosen. */
export function World({ director, side, title }: WorldProps) {
  const { theatre, player } = director;
  const id = useId();
  const layout = useSignal<OrganisationLayout | null>(null);
  const counts = useComputed(() => countsOf(director, side));
  const named = useRef(title);
  named.current = title;
  const data = useComputed((): WorldData | null => {
    const story = theatre.story.value;
    const sight = theatre.sight.value;
    const counted = counts.value;
    if (story === null || sight === null || counted === null) return null;
    const says = words.world.describe(
      named.current,
      formatCount(sight.week),
      formatShare(counted.performance),
      counted.rules,
      counted.waiting,
      counted.stopped,
    );
    const between = 1000 / player.speed.value;
    const motion = director.still ? 0 : Math.min(600, between * 0.9);
    return { crowd: story.crowd, side: sight.sides[side], motion, says };
  });
  const counted = counts.value;
  const performance = counted?.performance ?? Number.NaN;
  return (
    <section class={`world ${side}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <span class="side">{words.sides[side]}: </span>
          {title}
        </h2>
        <p class="does">
          <span>{words.measures.performance}</span> <b>{formatShare(performance)}</b>
          <span class="bar" aria-hidden="true">
            <span style={{ width: `${Number.isNaN(performance) ? 0 : performance * 100}%` }} />
          </span>
        </p>
      </header>
      <p class="rulebook">
        {words.world.rulebook}: {counted?.marked ?? '…'}
      </p>
      <div class="scene">
        <Picture
          data={data}
          create={(element) =>
            createWorldChart(element, (next) => {
              layout.value = next;
            })
          }
        />
        {layout.value !== null && <People director={director} side={side} layout={layout.value} />}
      </div>
      <p class="voices">
        <span>
          {words.world.proposals}: {words.world.adopted(formatCount(counted?.adopted ?? 0))} ✓{' '}
          {words.world.stopped(formatCount(counted?.stopped ?? 0))} ✕
        </span>
      </p>
    </section>
  );
}

interface Counts {
  readonly performance: number;
  readonly rules: string;
  /** The same, with how each kind is marked. */
  readonly marked: string;
  readonly waiting: number;
  readonly stopped: number;
  readonly adopted: number;
}

function countsOf({ theatre }: TwinDirector, side: Side): Counts | null {
  const story = theatre.story.value;
  const sight = theatre.sight.value;
  if (story === null || sight === null) return null;
  const { scene } = sight.sides[side];
  const { rules, mandated } = scene.elements;
  const count = (of: number) => rules.reduce((sum, rule) => sum + (rule === of ? 1 : 0), 0);
  const locked = mandated.reduce((sum, weeks) => sum + (weeks > 0 ? 1 : 0), 0);
  const proposals = accountOfProposals(story.crowd.booksAtStart, scene.books);
  const blocked = proposals.blockedByLevel.reduce((sum, level) => sum + level, 0);
  return {
    performance: theatre.courses[side].at('performance', sight.week),
    rules: words.world.rules(count(RULE.right), count(RULE.wrong), locked),
    marked: words.world.rulesMarked(count(RULE.right), count(RULE.wrong), locked),
    waiting: scene.pending.length / 3,
    stopped: blocked + proposals.blockedByMandate + proposals.communities.blockedByMandate,
    adopted: proposals.adopted + proposals.communities.adopted,
  };
}
