import { Citation } from '../controls/lever.tsx';
import { words } from '../words/page.ts';
import type { Rule } from '../worker/archive.ts';

/** Rules of the model in their own words, and what they rest on. */
export function Rules({ title, rules }: { title: string; rules: readonly Rule[] }) {
  if (rules.length === 0) return null;
  return (
    <details class="rules">
      <summary>
        {title}: {rules.map(({ says }) => says).join(' ')}
      </summary>
      {rules.map(({ name, grade, sources }) => (
        <ul key={name}>
          {sources.map((source) => (
            <li key={source}>
              <span class={`grade ${grade}`}>{words.levers.evidence[grade]}</span>{' '}
              <Citation source={source} />
            </li>
          ))}
        </ul>
      ))}
    </details>
  );
}
