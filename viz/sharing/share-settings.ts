import { sharingWords as says } from '../words/sharing.ts';
import { copied } from './copied.ts';
import type { Told } from './share-bar.tsx';
import { linkTo, type Shareable } from './shareable.ts';

/** Copies how things are set, for people, with the command that runs the same, and the link. */
export async function shareSettings(shared: Shareable, tell: (told: Told) => void): Promise<void> {
  const writing = shared.command().then((command) => {
    const lines = [shared.settings(), command, linkTo(shared)];
    return `${lines.filter((line) => line !== null).join('\n')}\n`;
  });
  const isCopied = await copied(writing);
  const text = await writing;
  tell(isCopied ? { says: says.copiedSettings } : { says: says.selectedSettings, text });
}
