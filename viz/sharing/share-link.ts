import { LONGEST } from '../../lab/links/fields.ts';
import { writeProofs } from '../../lab/links/proof.ts';
import { formatCount } from '../numbers.ts';
import { sharingWords as says } from '../words/sharing.ts';
import { copied } from './copied.ts';
import type { Told } from './share-bar.tsx';
import { IS_ON_DISK, pageAddress, type Shareable } from './shareable.ts';

/** Copies the link to what is seen now, with what proves it. */
export async function shareLink(
  shared: Shareable,
  tell: (told: Told | null) => void,
): Promise<void> {
  const bare = pageAddress() + shared.address();
  if (bare.length > LONGEST)
    return tell({ says: says.tooLong(formatCount(bare.length), formatCount(LONGEST)) });
  tell({ says: '', share: 0 });
  const sealing = seal(bare, shared, tell);
  const isCopied = await copied(sealing.then((sealed) => sealed?.link ?? null));
  const sealed = await sealing;
  if (sealed === null) return tell(null);
  const { link, but } = sealed;
  const copiedWords = IS_ON_DISK ? says.copiedOnDisk : says.copied;
  const words = `${isCopied ? copiedWords : says.selected}${but === '' ? '' : ` ${but}`}`;
  tell(isCopied ? { says: words } : { says: words, text: link });
}

/** A link, and why it has no proof where it has none. */
interface Sealed {
  readonly link: string;
  readonly but: string;
}

/** Adds to the link `bare` what proves it; null where that was stopped. */
async function seal(
  bare: string,
  shared: Shareable,
  tell: (told: Told) => void,
): Promise<Sealed | null> {
  const proven = await shared.prove((share) => tell({ says: '', share }));
  if (proven === null) return null;
  if ('problems' in proven) return { link: bare, but: says.noProof(proven.problems.join(' ')) };
  const fields = writeProofs(proven.proofs, LONGEST - bare.length);
  return fields === null ? { link: bare, but: says.noRoom } : { link: bare + fields, but: '' };
}
