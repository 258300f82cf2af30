import { useEffect, useRef } from 'preact/hooks';
import { useIntoSight } from '../controls/into-sight.ts';
import { ledgerWords } from '../words/ledger.ts';
import type { Inquiry } from './inquiry.ts';
import { sentencesOf } from './sentences.ts';

const says = ledgerWords.tale;

/** The story of one learning. */
export function Tale({ inquiry, unit }: { inquiry: Inquiry; unit: string }) {
  const told = inquiry.told.value;
  const title = useRef<HTMLHeadingElement>(null);
  const tale = useIntoSight<HTMLElement>(told);
  useEffect(() => title.current?.focus({ preventScroll: true }), [told]);
  if (told === null) return null;
  const { learning, life, to } = told;
  return (
    <section class="tale" ref={tale} aria-labelledby="tale-title">
      <header>
        <h3 id="tale-title" ref={title} tabIndex={-1}>
          {says.title(learning.person + 1, learning.element + 1)}
          {ledgerWords.question.successor(learning.predecessors)}
        </h3>
        <button type="button" class="quiet" onClick={() => inquiry.endTale()}>
          {says.close}
        </button>
      </header>
      <ol>
        {sentencesOf(life, unit, to).map(({ when, text, tone }, k) => (
          <li key={k} class={tone}>
            {when !== '' && <time>{when}</time>} {text}
          </li>
        ))}
      </ol>
      <p class="help">{says.foot}</p>
    </section>
  );
}
