import findings from '../../docs/findings.md?raw';
import { factsWritten } from '../../lab/documents/written.ts';
import { byLabel, describeSum } from '../../lab/experiments/number-in-words.ts';
import { type Fact, stylisedFacts } from '../../lab/experiments/stylised-facts.ts';
import { DEFAULT_MODEL } from '../../lab/models.ts';
import type { Model } from '../../sim/model.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { Mark } from '../reproductions/claims.tsx';
import { words } from '../words/card.ts';
import { CardTable } from './card-table.tsx';
import { CheckAll } from './check-all.tsx';
import type { Checked, FactChecks } from './fact-checks.ts';
import { FigureResults } from './figure-results.tsx';
import type { Folio } from './folio.ts';
import { ScenarioResults } from './scenario-results.tsx';
import { scenariosOf } from './scenarios-of.ts';

const says = words.results;
const written = factsWritten(findings);
const naming = byLabel(threeLevel);

/** What the model is held to, what was written down of it, and what comes out here when it is asked for. */
export function Results({ folio, model }: { folio: Folio; model: Model }) {
  if (model.name !== DEFAULT_MODEL) return <FigureResults checks={folio.figuresOf(model.name)} />;
  return (
    <>
      <FactResults checks={folio.facts} />
      <ScenarioResults checks={folio.scenarios} model={model} scenarios={scenariosOf(model.name)} />
    </>
  );
}

function FactResults({ checks }: { checks: FactChecks }) {
  const checked = checks.checked.value;
  const running = checks.running.value;
  return (
    <>
      <p>{says.facts}</p>
      <CheckAll
        isRunning={running.size > 0}
        start={() => checks.check(stylisedFacts)}
        stop={() => checks.stop()}
      />
      {checks.problem.value !== null && (
        <p class="mistake" role="alert">
          {says.failed(checks.problem.value)}
        </p>
      )}
      <CardTable
        label={words.parts.results}
        heads={[says.fact, says.bound, says.written, says.here]}
        rows={stylisedFacts.map((fact, k) => [
          fact.says,
          [
            <FactSays key="says" fact={fact} />,
            says.above(digits(fact.above)),
            <FactWritten key="written" fact={fact} />,
            <FactHere
              key="here"
              fact={fact}
              checked={checked[k]}
              isRunning={running.has(fact)}
              isBusy={running.size > 0}
              check={() => checks.check([fact])}
            />,
          ],
        ])}
      />
    </>
  );
}

function FactSays({ fact }: { fact: Fact }) {
  return (
    <>
      {fact.says}
      <small> {says.number(describeSum(fact.sum, naming))}</small>
      {fact.expect === 'not reproduced' && <small> {says.expectedMissing}</small>}
    </>
  );
}

function FactWritten({ fact }: { fact: Fact }) {
  const was = written.get(fact.says);
  if (was === undefined) return <>{says.notWritten}</>;
  return (
    <>
      <Mark verdict={was.mark === '✔' ? 'holds' : 'fails'} />
      <span class="found">{was.found}</span>
    </>
  );
}

interface FactHereProps {
  readonly fact: Fact;
  readonly checked: Checked | null;
  readonly isRunning: boolean;
  readonly isBusy: boolean;
  check(): void;
}

function FactHere({ fact, checked, isRunning, isBusy, check }: FactHereProps) {
  return (
    <span class={isRunning ? 'here running' : 'here'}>
      <Mark verdict={checked?.verdict ?? null} isSoFar={isRunning} />
      {checked !== null && (
        <span class="found">
          {sayInterval(checked)} <small>{says.seeds(checked.found.n)}</small>
        </span>
      )}
      <button
        type="button"
        class="quiet"
        disabled={isBusy}
        aria-label={`${checked === null ? says.check : says.more}: ${fact.says}`}
        onClick={check}
      >
        {checked === null ? says.check : says.more}
      </button>
    </span>
  );
}

function sayInterval({ found: { mean, low, high } }: Checked): string {
  return says.interval(digits(mean), digits(low), digits(high));
}

/** As docs/findings.md writes them. */
function digits(value: number | null): string {
  return value === null ? '–' : value.toFixed(3).replace('-', '−');
}
