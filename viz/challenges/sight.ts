/** What an address of all challenges says, which anybody may have written: nothing but that they are shown. */
import { openFields } from '../../lab/links/fields.ts';
import { VIEWS } from '../../lab/links/view-of.ts';
import { linkWords } from '../../lab/links/words.ts';

/** One sentence for each thing in it that there is not. */
export function problemsIn(fragment: string): readonly string[] {
  const problems: string[] = [];
  const read = openFields(fragment, ['v', 'view'], problems);
  read('view', (value) => value === 'challenges', linkWords.view(VIEWS));
  return problems;
}
