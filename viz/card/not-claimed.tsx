import findings from '../../docs/findings.md?raw';
import { notFound, seedsWritten } from '../../lab/documents/written.ts';
import type { Model } from '../../sim/model.ts';
import { sources } from '../../sim/sources.ts';
import { formatCount } from '../numbers.ts';
import { words } from '../words/card.ts';
import { sourcesOf } from './sources-of.ts';

const says = words.notClaimed;

/** What nobody should take from it: said first. */
export function NotClaimed({ model }: { model: Model }) {
  const parameters = Object.values(model.parameters);
  const assumed = parameters.filter(({ grade }) => grade === 'assumption').length;
  const read = sourcesOf(model).map((key) => sources[key].read);
  const abstract = read.filter((how) => how === 'abstract').length;
  return (
    <>
      <p class="strong">{says.illustrates}</p>
      <p>{says.calibrated(formatCount(assumed), formatCount(parameters.length))}</p>
      <p>{says.read(read.length, formatCount(abstract), formatCount(read.length - abstract))}</p>
      {model.believing && model.events.length > 0 && <Missing />}
    </>
  );
}

/** The expectations of the three-level model and of its scenarios that don't come out, as docs/findings.md has them. */
function Missing() {
  const missing = notFound(findings);
  const count = [...missing.values()].flat().length;
  return (
    <>
      <p>{says.missing(formatCount(count), formatCount(seedsWritten(findings)))}</p>
      <dl class="missing">
        {[...missing].map(([heading, expected]) => (
          <div key={heading}>
            <dt>{heading}</dt>
            {expected.map((one) => (
              <dd key={one.says}>
                {one.mark === 'open' ? '?' : '✘'} {plainText(one.says)}{' '}
                <small>{says.number(one.found, one.bound, plainText(one.of))}</small>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}

/** Without the marks of Markdown. */
function plainText(markdown: string): string {
  return markdown.replaceAll('*', '').replaceAll('`', '');
}
