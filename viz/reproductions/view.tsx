import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { panelsOf, pictureOf } from '../../lab/reproductions/picture.ts';
import { Figure } from '../charts/figure.tsx';
import { Problems } from '../laboratory/problems.tsx';
import { SourceContext } from '../sharing/shareable.ts';
import { announcement } from '../state/announcer.ts';
import { words } from '../words/reproductions.ts';
import { Agreement } from './agreement.tsx';
import { createPublishedChart, describeEnd, tabulatePicture } from './chart.ts';
import { Claims } from './claims.tsx';
import { CommandLine } from './command-line.tsx';
import { Desk } from './desk.ts';
import { Dock } from './dock.tsx';
import { FitTable } from './fit-table.tsx';
import { Intervals } from './intervals.tsx';
import { PictureKey } from './key.tsx';
import { NumbersBeside } from './numbers-beside.tsx';
import { PanelSwitch } from './panel-switch.tsx';
import { nameOf } from './sayings.ts';
import { Shelf } from './shelf.tsx';
import { Watched } from './watched.tsx';
import '../style/reproductions.css';
import '../style/published.css';

/** What is on the desk outlives the view: whoever comes back finds it there. */
let desk: Desk | null = null;

/** Published figures, run again. */
export function ReproductionsView() {
  desk ??= new Desk();
  return <Reproductions desk={desk} />;
}

function Reproductions({ desk }: { desk: Desk }) {
  const { reproduction, figure } = desk.sight.value;
  const hasPicture = panelsOf(figure).length > 0;
  return (
    <>
      <main class="reproductions">
        <p class="announcer" role="status" aria-live="polite">
          {announcement.value}
        </p>
        <Problems problems={desk.problems} />
        <Shelf sight={desk.sight.value} />
        <header class="headline">
          <p class="kicker">
            {reproduction.title} · {nameOf(figure)}
          </p>
          <h1>{figure.title}</h1>
          <p class="lead">{words.lead}</p>
        </header>
        <SourceContext.Provider value={desk.source}>
          <div class="stage">
            <div class="charts">
              {hasPicture && (
                <PublishedFigure key={`${reproduction.model.name} ${figure.name}`} desk={desk} />
              )}
              {hasPicture && <Watched desk={desk} />}
              <NumbersBeside desk={desk} />
              <FitTable key={`${reproduction.model.name} ${figure.name}`} desk={desk} />
              {!hasPicture && <Watched desk={desk} />}
            </div>
            <aside>
              <Claims desk={desk} />
              <Agreement desk={desk} />
            </aside>
            <div class="charts">
              <Intervals desk={desk} />
              <CommandLine desk={desk} />
            </div>
          </div>
        </SourceContext.Provider>
      </main>
      <footer class="dock">
        <Dock desk={desk} />
      </footer>
    </>
  );
}

/** How the lines stand at the right: of the panel that is looked at, and of the others once they have been run. */
function AtEnd({ desk }: { desk: Desk }) {
  const { figure, panel } = desk.sight.value;
  const found = desk.reproducing(desk.sight.value).found.value;
  const hasRun = found.some((ours) => ours !== null);
  const panels = panelsOf(figure).filter((name) => name === panel || hasRun);
  return (
    <ul class="at-end">
      {panels.map((name) => {
        const picture = pictureOf(figure, name, found);
        if (picture === null) return null;
        const sentence = describeEnd(picture);
        if (sentence === '') return null;
        return (
          <li key={name} class={name === panel ? 'here' : ''}>
            {panels.length > 1 ? words.chart.inPanel(name, sentence) : sentence}
          </li>
        );
      })}
    </ul>
  );
}

function PublishedFigure({ desk }: { desk: Desk }) {
  const { reproduction, figure } = desk.sight.value;
  const reproducing = useMemo(() => desk.reproducing({ reproduction, figure }), [figure]);
  const data = useComputed(() => {
    const { panel } = desk.sight.value;
    return panel === null ? null : pictureOf(figure, panel, reproducing.found.value);
  });
  const picture = data.value;
  return (
    <Figure
      title={words.chart.title}
      className="published-figure"
      data={data}
      create={createPublishedChart}
      tabulate={tabulatePicture}
      lead={<PanelSwitch desk={desk} />}
    >
      {picture !== null && (
        <>
          <AtEnd desk={desk} />
          <PictureKey picture={picture} runs={reproduction.runs} />
        </>
      )}
    </Figure>
  );
}
