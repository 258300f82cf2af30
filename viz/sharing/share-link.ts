import { LONGEST } from '../../lab/links/fields.ts';
import { writeProof } from '../../lab/links/proof.ts';
import { formatCount } from '../numbers.ts';
import type { Told } from './share-bar.tsx';
import { pageAddress, type Shareable } from './shareable.ts';
import { sharingWords as says } from './words.ts';

/** Copies the link to what is seen now, with what proves it. */
export async function shareLink(
  shared: Shareable,
  tell: (told: Told | null) => void,
): Promise<void> {
  const link = pageAddress() + shared.address();
  if (link.length > LONGEST)
    return tell({ says: says.tooLong(formatCount(link.length), formatCount(LONGEST)) });
  tell({ says: '', share: 0 });
  const proof = await shared.prove((share) => tell({ says: '', share }));
  if (proof === null) return tell(null);
  if ('problems' in proof) return give(link, says.noProof(proof.problems.join(' ')), tell);
  const field = writeProof(proof, LONGEST - link.length - 1);
  if (field === null) return give(link, says.noRoom, tell);
  await give(`${link}&${field}`, '', tell);
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
