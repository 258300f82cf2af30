import { useComputed } from '@preact/signals';
import { attributionJson } from '../../lab/attribution/asked.ts';
import { LAST_WEEKS } from '../../lab/attribution/last-mean.ts';
import { recommendations } from '../../lab/attribution/recommendations.ts';
import type { Estimate } from '../../lab/experiments/statistics.ts';
import { type Constraint, constraints } from '../../sim/models/constraints.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { exact } from '../charts/exact.ts';
import { Figure } from '../charts/figure.tsx';
import { type Bars, createBars, tabulateBars } from '../laboratory/bars.ts';
import { CopiedCommand } from '../laboratory/copied-command.tsx';
import { Laboratory } from '../laboratory/laboratory.tsx';
import { ScenarioMenu } from '../laboratory/scenario-menu.tsx';
import { words } from '../words/attribution.ts';
import { Desk, type OnDesk } from './desk.ts';
import { Dock } from './dock.tsx';
import type { Finding } from './finding.ts';
import { commandsFor } from './sight.ts';
import { Waiting } from './waiting.tsx';
import '../style/bars.css';

/** What is on the desk outlives the view: whoever comes back finds it there. */
let desk: Desk | null = null;

/** Which constraint costs how much, and which change buys most. */
export function AttributionView() {
  desk ??= new Desk();
  return <Attribution desk={desk} />;
}

function Attribution({ desk }: { desk: Desk }) {
  const onDesk = desk.onDesk.value;
  return (
    <Laboratory
      kicker={onDesk?.scenario.title}
      title={words.title}
      lead={words.lead}
      problems={desk.problems}
      source={desk.source}
      dock={onDesk && <Dock desk={desk} onDesk={onDesk} />}
    >
      <Choices desk={desk} />
      {onDesk === null ? (
        <p class="waiting">{words.opening}</p>
      ) : (
        <Found key={onDesk.finding} desk={desk} onDesk={onDesk} />
      )}
    </Laboratory>
  );
}

function Choices({ desk }: { desk: Desk }) {
  const sight = desk.sight.value;
  return (
    <section class="figure choices" aria-label={words.title}>
      <ScenarioMenu
        value={sight.scenario}
        choose={(scenario) => desk.turnTo({ scenario })}
        offers={({ model }) => model === threeLevel.title}
      />
      <label class="field">
        <span>{words.measure}</span>
        <select
          value={sight.measure}
          onChange={({ currentTarget }) => desk.turnTo({ measure: currentTarget.value })}
        >
          {Object.entries(threeLevel.measures).map(([name, { label }]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

function Found({ desk, onDesk }: { desk: Desk; onDesk: OnDesk }) {
  const { finding } = onDesk;
  const what = threeLevel.measures[desk.sight.value.measure].label;
  const shares = useComputed((): Bars | null => {
    const found = finding.shares.value;
    if (found === null) return null;
    const bars = found.shares.map(({ constraint, share }) => barOf(constraint, share));
    const says = words.shares.describe(what, found.gap.n, bars.map(inShort));
    return { bars, says, columns: words.shares.columns };
  });
  const levers = useComputed((): Bars | null => {
    const found = finding.levers.value;
    if (found === null) return null;
    const bars = found.alone.map(({ constraint, gain }) => barOf(constraint, gain));
    const says = words.levers.describe(what, found.here.n, bars.map(inShort));
    return { bars, says, columns: words.levers.columns };
  });
  if (finding.game.players.length === 0) return <p class="figure">{words.slack}</p>;
  return (
    <>
      <div class="side-by-side">
        <Figure
          title={words.shares.title}
          className="shares-figure"
          data={shares}
          create={createBars}
          tabulate={tabulateBars}
          tabulateAll={(of) => tabulateBars(of, exact)}
          lead={<Gap desk={desk} onDesk={onDesk} what={what} />}
        >
          <Slack onDesk={onDesk} />
        </Figure>
        <Figure
          title={words.levers.title}
          className="levers-figure"
          data={levers}
          create={createBars}
          tabulate={tabulateBars}
          tabulateAll={(of) => tabulateBars(of, exact)}
          lead={<All desk={desk} finding={finding} />}
        />
      </div>
      <div class="side-by-side">
        <Recommendations desk={desk} finding={finding} what={what} />
        <Pairs desk={desk} finding={finding} />
      </div>
      <CommandLine desk={desk} onDesk={onDesk} what={what} />
    </>
  );
}

function barOf({ label }: Constraint, { mean, low, high }: Estimate) {
  return { name: label, mean: mean ?? Number.NaN, low, high };
}

function inShort({ name, mean }: { name: string; mean: number }): string {
  return `${name} ${mean.toFixed(3)}`;
}

function Gap({ desk, onDesk, what }: { desk: Desk; onDesk: OnDesk; what: string }) {
  const found = onDesk.finding.shares.value;
  if (found === null) return <Waiting finding={onDesk.finding} lived="all" />;
  return (
    <p class="lead sentence">
      <Over desk={desk} finding={onDesk.finding} of={found.gap} />{' '}
      {words.shares.gap(what, told(found.here), told(found.reference), told(found.gap))}
    </p>
  );
}

function Slack({ onDesk }: { onDesk: OnDesk }) {
  const { players } = onDesk.finding.game;
  const slack = constraints.filter((constraint) => !players.includes(constraint));
  if (slack.length === 0) return null;
  return <p class="lead">{words.shares.slack(slack.map(({ label }) => label.toLowerCase()))}</p>;
}

function All({ desk, finding }: OfFinding) {
  const levers = finding.levers.value;
  if (levers === null) return <Waiting finding={finding} lived="pairs" />;
  return (
    <p class="lead sentence">
      <Over desk={desk} finding={finding} of={levers.all} /> {words.levers.all(told(levers.all))}
    </p>
  );
}

/** Over how many seeds something is told, and whether more are to come. */
function Over({ desk, finding, of }: OfFinding & { readonly of: Estimate }) {
  const wanted = desk.sight.value.seeds;
  if (finding.status.value === 'running') return <b>{words.over.soFar(of.n, wanted)}</b>;
  return <>{of.n < wanted ? words.over.some(of.n, wanted) : words.over.all(of.n)}</>;
}

interface OfFinding {
  readonly desk: Desk;
  readonly finding: Finding;
}

function Recommendations({ desk, finding, what }: OfFinding & { readonly what: string }) {
  const says = words.recommends;
  const levers = finding.levers.value;
  const enough = levers !== null && levers.here.n >= 2;
  return (
    <section class="figure recommends" aria-labelledby="recommends-title">
      <h2 id="recommends-title">{says.title}</h2>
      {enough ? (
        <>
          <p class="lead">
            <Over desk={desk} finding={finding} of={levers.here} />
          </p>
          <ul>
            {recommendations(levers, what).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : (
        <p class="lead">{says.notYet}</p>
      )}
      <p class="lead">{says.model(LAST_WEEKS, constraints.length)}</p>
    </section>
  );
}

/** How many pairs are told: the best. */
const MOST_PAIRS = 5;

function Pairs({ desk, finding }: OfFinding) {
  const says = words.pairs;
  const levers = finding.levers.value;
  if (levers === null || levers.pairs.length === 0) return null;
  return (
    <section class="figure pairs" aria-labelledby="pairs-title">
      <h2 id="pairs-title">{says.title}</h2>
      <p class="lead">
        {says.says} <Over desk={desk} finding={finding} of={levers.here} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus to be scrolled by keys */}
      <section class="table" tabIndex={0} aria-label={says.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{says.columns.pair}</th>
              <th scope="col">{says.columns.gain}</th>
              <th scope="col">{says.columns.beyond}</th>
            </tr>
          </thead>
          <tbody>
            {levers.pairs
              .slice(0, MOST_PAIRS)
              .map(({ constraints: [first, second], gain, beyond }) => (
                <tr key={`${first.name} ${second.name}`}>
                  <th scope="row">{says.pair(first.label, second.label.toLowerCase())}</th>
                  <td>{told(gain)}</td>
                  <td>{told(beyond)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function CommandLine({ desk, onDesk, what }: { desk: Desk; onDesk: OnDesk; what: string }) {
  const says = words.commandLine;
  const sight = desk.sight.value;
  const { finding, scenario } = onDesk;
  const [shares, levers] = [finding.shares.value, finding.levers.value];
  const asked = { ...sight, seed: scenario.seed, seeds: finding.seeds.value };
  const save = (name: string, text: string, label: string) => (
    <a
      class="save"
      download={name}
      href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
    >
      {label}
    </a>
  );
  return (
    <section class="figure command-line" aria-labelledby="command-title">
      <h2 id="command-title">{says.title}</h2>
      {commandsFor(sight).map((command) => (
        <CopiedCommand key={command} command={command} />
      ))}
      <p class="lead">{says.says}</p>
      {finding.status.value === 'done' && shares !== null && levers !== null && (
        <p class="saves">
          {save('attribute.json', attributionJson(asked, shares), says.saveShares)}
          {save(
            'levers.json',
            attributionJson(asked, { ...levers, recommendations: recommendations(levers, what) }),
            says.saveLevers,
          )}
        </p>
      )}
    </section>
  );
}

function told({ mean, low, high }: Estimate): string {
  const digits = (value: number | null) =>
    value === null ? '–' : value.toFixed(3).replace('-', '−');
  return low === null ? digits(mean) : words.interval(digits(mean), digits(low), digits(high));
}
