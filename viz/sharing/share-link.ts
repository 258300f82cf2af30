import { LONGEST } from '../../lab/links/fields.ts';
import { writeProofs } from '../../lab/links/proof.ts';
import { formatCount } from '../numbers.ts';
import { sharingWords as says } from '../words/sharing.ts';
import type { Told } from './share-bar.tsx';
import { pageAddress, type Shareable } from './shareable.ts';

/** Copies the link to what is seen now, with what proves it. */
export async function shareLink(
  shared: Shareable,
  tell: (told: Told | null) => void,
): Promise<void> {
  const link = pageAddress() + shared.address();
  if (link.length > LONGEST)
    return tell({ says: says.tooLong(formatCount(link.length), formatCount(LONGEST)) });
  tell({ says: '', share: 0 });
  const proven = await shared.prove((share) => tell({ says: '', share }));
  if (proven === null) return tell(null);
  if ('problems' in proven) return give(link, says.noProof(proven.problems.join(' ')), tell);
  const fields = writeProofs(proven.proofs, LONGEST - link.length);
  if (fields === null) return give(link, says.noRoom, tell);
  await give(link + fields, '', tell);
}

async function give(link: string, but: string, tell: (told: Told) => void): Promise<void> {
  const said = (what: string) => (but === '' ? what : `${what} ${but}`);
  try {
    await navigator.clipboard.writeText(link);
    tell({ says: said(says.copied) });
  } catch {
    tell({ says: said(says.selected), text: link });
  }
}
