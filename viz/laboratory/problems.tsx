import type { Signal } from '@preact/signals';
import { words } from '../words/laboratory.ts';

/** What of the address can't be had, until it is dismissed. */
export function Problems({ problems }: { problems: Signal<readonly string[]> }) {
  if (problems.value.length === 0) return null;
  return (
    <div class="notice problem" role="alert">
      <p>
        <b>{words.refused}</b>
      </p>
      <ul>
        {problems.value.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          problems.value = [];
        }}
      >
        {words.dismiss}
      </button>
    </div>
  );
}
