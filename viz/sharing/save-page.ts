import { NotFetched } from '../state/fetched.ts';
import { sharingWords as says } from '../words/sharing.ts';
import { download } from './download.ts';
import type { Told } from './share-bar.tsx';

/** The whole page as one file, which is built beside it (vite.config.ts). */
const NAME = 'trellis.html';

/** Saves the page as one file, which opens from a disk without a network. */
export async function savePage(tell: (told: Told) => void): Promise<void> {
  const answer = await fetch(`./${NAME}`).catch(() => null);
  if (!answer?.ok) throw new NotFetched(NAME);
  download(await answer.blob(), NAME);
  tell({ says: says.savedPage(NAME) });
}
