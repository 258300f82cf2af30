import { sharingWords as says } from '../words/sharing.ts';
import type { Told } from './share-bar.tsx';
import { linkTo, type Shareable } from './shareable.ts';

/** Copies how things are set, for people, with the command that runs the same, and the link. */
export async function shareSettings(shared: Shareable, tell: (told: Told) => void): Promise<void> {
  const lines = [shared.settings(), await shared.command(), linkTo(shared)];
  const text = `${lines.filter((line) => line !== null).join('\n')}\n`;
  try {
    await navigator.clipboard.writeText(text);
    tell({ says: says.copiedSettings });
  } catch {
    tell({ says: says.selectedSettings, text });
  }
}
