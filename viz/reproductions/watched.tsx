import { useMemo } from 'preact/hooks';
import { exact } from '../charts/exact.ts';
import { Figure } from '../charts/figure.tsx';
import { createNetwork, describeNetwork, tabulateNetwork } from '../charts/network.ts';
import { words as chartWords } from '../words/charts.ts';
import { words } from '../words/reproductions.ts';
import type { Desk } from './desk.ts';
import { watchable } from './watching.ts';

const says = words.network;
const { network } = chartWords;

/** One of the runs, where people learn from one another in a network: drawn while the others are run. */
export function Watched({ desk }: { desk: Desk }) {
  const { reproduction, figure } = desk.sight.value;
  const cells = useMemo(() => watchable(reproduction, figure), [reproduction, figure]);
  const { seen, name } = desk.watching;
  if (cells.length === 0 || name.value === null || seen.value === null) return null;
  return (
    <Figure
      title={says.title}
      className="network-figure"
      data={seen}
      create={createNetwork}
      tabulate={tabulateNetwork}
      tabulateAll={(of) => tabulateNetwork(of, exact)}
      lead={
        <p class="lead">
          <label>
            {says.which}{' '}
            <select
              value={name.value}
              onChange={({ currentTarget }) => {
                const cell = cells.find((candidate) => candidate.name === currentTarget.value);
                if (cell !== undefined) desk.watching.start(reproduction, cell);
              }}
            >
              {cells.map((cell) => (
                <option key={cell.name} value={cell.name}>
                  {cell.name}
                </option>
              ))}
            </select>
          </label>
        </p>
      }
    >
      <p class="at-end">
        {describeNetwork(seen.value)} {network.says}
      </p>
    </Figure>
  );
}
