import { reproductions } from '../../lab/reproductions/catalogue.ts';
import { words } from '../words/reproductions.ts';
import { addressOf } from './desk.ts';
import { nameOf } from './sayings.ts';
import type { Sight } from './sight.ts';

/** Every published figure, by its paper: a link each; on a small screen a menu, which takes less room. */
export function Shelf({ sight }: { sight: Sight }) {
  return (
    <>
      <ShelfLinks sight={sight} />
      <ShelfMenu sight={sight} />
    </>
  );
}

function ShelfMenu({ sight }: { sight: Sight }) {
  return (
    <label class="shelf-menu">
      <span>{words.figures}</span>
      <select
        value={addressOf(sight.reproduction, sight.figure, sight)}
        onChange={({ currentTarget }) => {
          location.hash = currentTarget.value;
        }}
      >
        {[...reproductions.values()].map((reproduction) => (
          <optgroup key={reproduction.model.name} label={shortTitle(reproduction.title)}>
            {reproduction.figures.map((figure) => (
              <option key={figure.name} value={addressOf(reproduction, figure, sight)}>
                {words.figureOf(nameOf(figure), figure.title)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function ShelfLinks({ sight }: { sight: Sight }) {
  return (
    <nav class="shelf" aria-label={words.figures}>
      {[...reproductions.values()].map((reproduction) => (
        <div key={reproduction.model.name}>
          <h2>{shortTitle(reproduction.title)}</h2>
          <ul>
            {reproduction.figures.map((figure) => {
              const name = nameOf(figure);
              return (
                <li key={figure.name}>
                  <a
                    href={addressOf(reproduction, figure, sight)}
                    title={figure.title}
                    aria-label={words.figureOf(name, figure.title)}
                    aria-current={figure === sight.figure ? 'page' : undefined}
                  >
                    {name}
                  </a>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Who and when: “March (1991)” of “March (1991), Organization Science 2(1) 71–87”. */
function shortTitle(title: string): string {
  const end = title.indexOf(')');
  return end < 0 ? title : title.slice(0, end + 1);
}
