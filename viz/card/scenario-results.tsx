import { describeBound } from '../../lab/experiments/bound.ts';
import type { Verdict } from '../../lab/experiments/check.ts';
import { byLabel, describeQuantity, type Naming } from '../../lab/experiments/number-in-words.ts';
import type { Model } from '../../sim/model.ts';
import { Mark } from '../reproductions/claims.tsx';
import { words } from '../words/card.ts';
import { Chapter } from './chapter.tsx';
import { CheckAll } from './check-all.tsx';
import { MORE, MOST, type ScenarioChecks } from './scenario-checks.ts';
import { addressOfStory, type Told, type ToldCheck } from './scenarios-of.ts';

const says = words.results;

interface ScenarioResultsProps {
  readonly checks: ScenarioChecks;
  readonly model: Model;
  /** Those of the model. */
  readonly scenarios: readonly Told[];
}

/** What each scenario expects of the model, and what comes out here when it is asked for. */
export function ScenarioResults({ checks, model, scenarios }: ScenarioResultsProps) {
  const naming = byLabel(model);
  const expecting = scenarios.filter((told) => (told.checks ?? []).length > 0);
  if (expecting.length === 0) return null;
  const running = checks.running.value;
  return (
    <Chapter name="scenario-results" title={words.parts.scenarios} level={3}>
      <p>{says.scenariosSay(String(MORE), String(MOST))}</p>
      <CheckAll
        isRunning={running.size > 0}
        start={() => checks.check(expecting.map(({ name }) => name))}
        stop={() => checks.stop()}
      />
      {checks.problem.value !== null && (
        <p class="mistake" role="alert">
          {says.failed(checks.problem.value)}
        </p>
      )}
      {expecting.map((told) => (
        <ScenarioResult key={told.name} told={told} naming={naming} checks={checks} />
      ))}
    </Chapter>
  );
}

interface ScenarioResultProps {
  readonly told: Told;
  readonly naming: Naming;
  readonly checks: ScenarioChecks;
}

function ScenarioResult({ told, naming, checks }: ScenarioResultProps) {
  const { name, title } = told;
  const checked = checks.checked.value.get(name);
  const seeds = checked?.seeds ?? 0;
  const wanted = checks.running.value.get(name);
  const label = seeds === 0 ? says.check : says.more;
  return (
    <section class="figure-result" aria-label={title}>
      <h4>
        <a href={addressOfStory(name)}>{title}</a>
      </h4>
      <p class="doing">
        <button
          type="button"
          class="quiet"
          disabled={checks.running.value.size > 0 || seeds >= MOST}
          aria-label={`${label}: ${title}`}
          onClick={() => checks.check([name])}
        >
          {label}
        </button>
        {wanted !== undefined && <span>{says.seedsSoFar(seeds, wanted)}</span>}
        {wanted === undefined && seeds > 0 && <span>{says.seeds(seeds)}</span>}
      </p>
      <ul class="claims-here">
        {(told.checks ?? []).map((check, k) => (
          <CheckHere
            key={check.says}
            check={check}
            naming={naming}
            judged={checked?.verdicts[k] ?? null}
            isSoFar={wanted !== undefined}
          />
        ))}
      </ul>
    </section>
  );
}

interface CheckHereProps {
  readonly check: ToldCheck;
  readonly naming: Naming;
  readonly judged: Verdict | null;
  readonly isSoFar: boolean;
}

function CheckHere({ check, naming, judged, isSoFar }: CheckHereProps) {
  const bound = describeBound(check);
  const hasCome = judged !== null && judged.found.low !== null;
  return (
    <li>
      <Mark verdict={hasCome ? judged.verdict : null} isSoFar={isSoFar} />
      <span>
        {check.says}
        <small>
          {hasCome && `${sayInterval(judged)}, `}
          {check.claim === undefined ? says.wanted(bound) : says.claimed(check.claim, bound)}
        </small>
        <small>{says.number(describeQuantity(check, naming))}</small>
        {check.instead !== undefined && <small>{says.instead(check.instead)}</small>}
      </span>
    </li>
  );
}

/** As the command line writes it, but for the minus sign. */
function sayInterval({ found: { mean, low, high } }: Verdict): string {
  const digits = (value: number | null) => (value ?? Number.NaN).toFixed(3).replace('-', '−');
  return says.interval(digits(mean), digits(low), digits(high));
}
