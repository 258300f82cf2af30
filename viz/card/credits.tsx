import { citedBy } from '../../lab/documents/document-sources.ts';
import type { Model } from '../../sim/model.ts';
import { type Source, sources } from '../../sim/sources.ts';
import { words } from '../words/card.ts';
import { sourcesOf } from './sources-of.ts';

const says = words.credits;

/** What it rests on, how far each was read, and what leans on it. */
export function Credits({ model }: { model: Model }) {
  return (
    <>
      <p>{says.licence}</p>
      <ul class="references">
        {sourcesOf(model).map((key) => {
          const { citation, read, says: taken, doi }: Source = sources[key];
          return (
            <li key={key}>
              <h3 id={key} tabIndex={-1}>
                {key}
              </h3>
              <p>
                {citation}{' '}
                {doi !== undefined && (
                  <a href={`https://doi.org/${doi}`} rel="noreferrer">
                    {`doi:${doi}`}
                  </a>
                )}
              </p>
              <p>
                <i>{says.read[read]}</i> · {taken}
              </p>
              <p class="cited-by">
                {says.citedBy} <code>{citedBy(model, key).join(', ')}</code>
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
