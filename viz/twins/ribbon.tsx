import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { MEASURES, PAIRS } from '../../lab/twins/place.ts';
import { Figure } from '../charts/figure.tsx';
import { formatCount } from '../numbers.ts';
import { words } from '../words/twins.ts';
import type { TwinDirector } from './director.ts';
import {
  createRibbon,
  type RibbonData,
  tabulateEveryWeek,
  tabulateRibbon,
} from './ribbon-chart.ts';
import { sayDifference, sayGuess } from './sentences.ts';

/** How far the two are apart, over the weeks, and one plain sentence of it. */
export function Ribbon({ director }: { director: TwinDirector }) {
  const { theatre, place, drawing } = director;
  const data = useComputed((): RibbonData | null => {
    const story = theatre.story.value;
    const sight = theatre.sight.value;
    if (story === null || sight === null) return null;
    const { measure, guess } = place.value;
    const { left, right } = theatre.courses;
    const { of } = theatre.evidence.value;
    return {
      weeks: story.weeks,
      week: sight.week,
      label: words.measures[measure] ?? measure,
      turns: story.turns,
      guess: drawing.value === null ? guess : drawing.value.guess,
      isDrawing: drawing.value !== null,
      left: (week) => left.at(measure, week),
      right: (week) => right.at(measure, week),
      estimate: (week) => of.estimate(measure, week),
    };
  });
  const create = useMemo(
    () => (element: HTMLElement) =>
      createRibbon(element, {
        seek: (week) => director.player.seek(week),
        draw: (from, to) => director.draw(from, to),
      }),
    [],
  );
  const { measure, guess, pairs: asked } = place.value;
  const { pairs } = theatre.evidence.value.of;
  const wanted = Math.max(pairs, asked);
  const sentences = sayDifference(theatre, measure, wanted);
  const guessed = guess === null || drawing.value !== null ? [] : sayGuess(theatre, measure, guess);
  return (
    <Figure
      title={words.ribbon.title}
      className="ribbon-figure"
      data={data}
      create={create}
      tabulate={tabulateRibbon}
      tabulateAll={tabulateEveryWeek}
      lead={
        <div class="lead">
          <p class="sentence">{sentences.join(' ')}</p>
          {guessed.length > 0 && <p class="sentence guessed">{guessed.join(' ')}</p>}
        </div>
      }
    >
      <div class="ribbon-foot">
        <label>
          <span>{words.measure}</span>
          <select value={measure} onChange={(event) => director.choose(event.currentTarget.value)}>
            {MEASURES.map((name) => (
              <option key={name} value={name}>
                {words.measures[name]}
              </option>
            ))}
          </select>
        </label>
        <span class="pairs">{words.says.running(formatCount(pairs), formatCount(wanted))}</span>
        {pairs >= wanted && wanted < PAIRS.most && (
          <button type="button" class="quiet" onClick={() => director.runMore()}>
            {words.ribbon.more(formatCount(Math.min(PAIRS.usual, PAIRS.most - wanted)))}
          </button>
        )}
        <span class="pairs">{words.ribbon.key}</span>
        {drawing.value === null && (
          <button type="button" class="quiet" onClick={() => director.beginGuess()}>
            {guess === null ? words.guess.title : words.guess.again}
          </button>
        )}
      </div>
    </Figure>
  );
}
