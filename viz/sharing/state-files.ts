/** What is seen, as a file: for what no link can hold. */
import { LONGEST_JSON, NOT_UTF8, parseJson } from '../../lab/reading/parse-json.ts';
import { describeProblem } from '../../lab/reading/problem.ts';
import { utf8Text } from '../utf8-text.ts';
import { sharingWords as says } from '../words/sharing.ts';
import { download } from './download.ts';
import type { Told } from './share-bar.tsx';
import type { Shareable } from './shareable.ts';

type Tell = (told: Told | null) => void;

export async function saveState(shared: Shareable, tell: Tell): Promise<void> {
  tell({ says: '', share: 0 });
  const proven = await shared.prove((share) => tell({ says: '', share }));
  if (proven === null) return tell(null);
  const refused = 'problems' in proven;
  const name = `${shared.name}.json`;
  const state = await shared.file(refused ? [] : proven.proofs);
  if (state === null) return tell(null);
  const text = `${JSON.stringify(state, null, 2)}\n`;
  download(new Blob([text], { type: 'application/json' }), name);
  const but = refused ? ` ${says.noProof(proven.problems.join(' '))}` : '';
  tell({ says: `${says.saved(name)}${but}` });
}

/** Opens a file that anybody may have written. */
export async function openState(shared: Shareable, file: File, tell: Tell): Promise<void> {
  shared.forget();
  if (file.size > 3 * LONGEST_JSON) return tell({ says: says.tooLarge });
  const text = utf8Text(await file.arrayBuffer());
  if (text === null) return tell({ says: `${says.file}: ${NOT_UTF8}.` });
  const parsed = parseJson(text, says.file);
  if (!parsed.ok) return tell({ says: parsed.problems.map(describeProblem).join(' ') });
  tell(null);
  shared.openFile(parsed.value, says.file);
}
