import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { exact } from '../charts/exact.ts';
import { Figure } from '../charts/figure.tsx';
import { modelNamed } from '../laboratory/known-scenario.ts';
import { Laboratory } from '../laboratory/laboratory.tsx';
import { ScenarioMenu } from '../laboratory/scenario-menu.tsx';
import { formatBare, formatCount } from '../numbers.ts';
import { words as shared } from '../words/laboratory.ts';
import { words } from '../words/phase-map.ts';
import { createPhaseMap, inDigits, type MapPicture, tabulateMap } from './chart.ts';
import { Desk, type OnDesk } from './desk.ts';
import { Range } from './range.tsx';
import { axesOf, type Over } from './sight.ts';
import '../style/phase-map.css';

/** What is on the desk outlives the view: whoever comes back finds it there. */
let desk: Desk | null = null;

/** A measure over any two parameters. */
export function PhaseMapView() {
  desk ??= new Desk();
  return <PhaseMap desk={desk} />;
}

function PhaseMap({ desk }: { desk: Desk }) {
  const onDesk = desk.onDesk.value;
  return (
    <Laboratory
      className="mapped"
      kicker={onDesk?.scenario.title}
      title={titleOf(desk)}
      lead={words.lead}
      problems={desk.problems}
      source={desk.source}
      dock={onDesk && <Dock onDesk={onDesk} />}
    >
      <Choices desk={desk} />
      {onDesk === null ? (
        <p class="waiting">{words.opening}</p>
      ) : (
        <MapFigure desk={desk} onDesk={onDesk} />
      )}
    </Laboratory>
  );
}

/** Which measure is seen over what. */
function titleOf(desk: Desk): string {
  const { scenario, measure, x, y } = desk.sight.value;
  const { measures, parameters } = modelNamed(scenario);
  return words.title(measures[measure].label, parameters[x].label, parameters[y].label);
}

/** The scenario, the axes with their ranges, the measure. */
function Choices({ desk }: { desk: Desk }) {
  const sight = desk.sight.value;
  const model = modelNamed(sight.scenario);
  const names = axesOf(model);
  const axis = (which: 'x' | 'y', label: string) => (
    <label class="field">
      <span>{label}</span>
      <select
        value={sight[which]}
        onChange={({ currentTarget }) => desk.turnTo({ [which]: currentTarget.value })}
      >
        {names
          .filter((name) => name !== sight[which === 'x' ? 'y' : 'x'])
          .map((name) => (
            <option key={name} value={name}>
              {model.parameters[name].label}
            </option>
          ))}
      </select>
    </label>
  );
  return (
    <section class="figure choices" id="controls" tabIndex={-1} aria-label={words.choices}>
      <ScenarioMenu value={sight.scenario} choose={(scenario) => desk.turnTo({ scenario })} />
      {axis('x', words.across)}
      <Range desk={desk} which="x" label={words.across} />
      {axis('y', words.up)}
      <Range desk={desk} which="y" label={words.up} />
      <label class="field">
        <span>{words.measure}</span>
        <select
          value={sight.measure}
          onChange={({ currentTarget }) => desk.turnTo({ measure: currentTarget.value })}
        >
          {Object.entries(model.measures).map(([name, { label }]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{words.over}</span>
        <select
          value={sight.over}
          onChange={({ currentTarget }) => desk.turnTo({ over: currentTarget.value as Over })}
        >
          {Object.entries(words.overs).map(([name, says]) => (
            <option key={name} value={name}>
              {says}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

function MapFigure({ desk, onDesk }: { desk: Desk; onDesk: OnDesk }) {
  const sight = desk.sight.value;
  const { model } = onDesk.scenario.plan;
  const data = useComputed((): MapPicture | null => {
    const seen = onDesk.mapping.seen.value;
    if (seen === null) return null;
    const { x, y, measure } = desk.sight.value;
    return {
      ...seen,
      x: { name: x, parameter: model.parameters[x] },
      y: { name: y, parameter: model.parameters[y] },
      measure: model.measures[measure].label,
      here: onDesk.here,
      pointed: desk.pointed.value,
    };
  });
  const create = useMemo(
    () => (element: HTMLElement) =>
      createPhaseMap(element, {
        point: (point) => {
          desk.pointed.value = point;
        },
        go: (point) => desk.go(point),
      }),
    [desk],
  );
  const json = `${JSON.stringify(onDesk.document, null, 2)}\n`;
  return (
    <Figure
      key={`${sight.scenario} ${sight.x} ${sight.y} ${sight.measure}`}
      title={model.measures[sight.measure].label}
      savedTitle={titleOf(desk)}
      className="phase-map-figure"
      data={data}
      create={create}
      tabulate={tabulateMap}
      tabulateAll={(of) => tabulateMap(of, exact)}
      lead={<Readout desk={desk} picture={data.value} />}
    >
      <ul class="key">
        <li>
          <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <path class="here" d="M2 9H16M9 2V16M5 9a4 4 0 1 0 8 0a4 4 0 1 0 -8 0" />
          </svg>
          {words.here}
        </li>
        <li>{isByTouch() ? words.keysByTouch : words.keys}</li>
      </ul>
      <p>
        <a
          class="save"
          download="phase-map.json"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(json)}`}
        >
          {words.asExperiment}
        </a>
      </p>
    </Figure>
  );
}

/** Whether cells are touched rather than pointed at. */
function isByTouch(): boolean {
  return matchMedia('(hover: none)').matches;
}

/** What the cell that is pointed at comes to. */
function Readout({ desk, picture }: { desk: Desk; picture: MapPicture | null }) {
  if (picture === null || picture.pointed === null)
    return <p class="readout">{isByTouch() ? words.pointByTouch : words.point}</p>;
  const { pointed, rows, columns, x, y, measure, extent } = picture;
  const { mean, low, high, n } = picture.at(pointed);
  const reach = extent === null ? 1 : extent[1] - extent[0];
  const column = formatBare(x.parameter, columns[Math.floor(pointed / rows.length)]);
  const row = formatBare(y.parameter, rows[pointed % rows.length]);
  const where = [words.at(x.parameter.label, column), words.at(y.parameter.label, row)].join(', ');
  const address = desk.storyAt(pointed);
  return (
    <p class="readout" role="status">
      {words.cell(where)}{' '}
      {mean === null ? (
        words.failedCell
      ) : (
        <>
          <b>{words.value(measure, inDigits(mean, reach))}</b>
          {low === null || high === null
            ? `, ${words.oneSeed}`
            : `, ${words.interval(inDigits(low, reach), inDigits(high, reach))}, ${shared.seeds(n)}`}
        </>
      )}
      . {address !== null && <a href={address}>{words.open}</a>}
    </p>
  );
}

function Dock({ onDesk: { mapping } }: { onDesk: OnDesk }) {
  const status = mapping.status.value;
  const seen = mapping.seen.value;
  const parts: string[] = [];
  if (seen !== null && seen.known.length > 0) {
    const counts = seen.known.map((point) => seen.at(point).n);
    parts.push(words.standing(formatCount(seen.known.length), formatCount(seen.runs)));
    parts.push(words.seeds(Math.min(...counts), Math.max(...counts)));
  }
  return (
    <section class="transport run" aria-label={words.dock}>
      {status === 'done' ? (
        <b>{words.finest}</b>
      ) : (
        <button
          type="button"
          class="strong"
          onClick={() => (status === 'running' ? mapping.pause() : mapping.start())}
        >
          {status === 'running' ? words.pause : words.goOn}
        </button>
      )}
      <p class="standing" role={status === 'failed' ? 'alert' : undefined}>
        {status === 'failed' && words.failed(mapping.problem.value ?? '')}
        {status === 'paused' && `${words.paused} `}
        {parts.join(' · ')}
      </p>
    </section>
  );
}
