import type { Grade as GradeName } from '../../sim/parameter.ts';
import { words as pageWords } from '../words/page.ts';

/** How well founded something is, as a sign and a word. */
export function Grade({ grade }: { grade: GradeName }) {
  return (
    <span class={`grade ${grade}`} title={pageWords.levers.evidenceSays[grade]}>
      {pageWords.levers.evidence[grade]}
    </span>
  );
}
