import { ENGINE } from '../../lab/engine.ts';
import type { Source } from '../sharing/shareable.ts';
import { sharingWords } from '../words/sharing.ts';

/** Where the pictures of a view come from: how all is set, in one line of parts, and the address that shows it. */
export function sourceOf(
  name: string,
  address: () => string,
  settings: () => readonly string[],
): Source {
  return {
    name,
    address,
    settings: () => [sharingWords.engine(ENGINE), ...settings()].join(' · '),
  };
}
