import type { SourceKey } from '../../sim/sources.ts';
import { words } from '../words/card.ts';
import { writeSight } from './sight.ts';

/** Sources by their keys, each a way to its place in the references. */
export function Cited({ model, keys }: { model: string; keys: readonly SourceKey[] }) {
  if (keys.length === 0) return <span class="nothing">{words.columns.ours}</span>;
  return (
    <ul class="cited">
      {keys.map((key) => (
        <li key={key}>
          <a href={writeSight({ model, part: key })}>{key}</a>
        </li>
      ))}
    </ul>
  );
}
