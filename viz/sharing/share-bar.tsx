import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { formatPercent } from '../numbers.ts';
import { announce } from '../state/announcer.ts';
import { fetched, NotFetched } from '../state/fetched.ts';
import { sharingWords as says } from '../words/sharing.ts';
import { Menu } from './menu.tsx';
import type { Shareable } from './shareable.ts';
import type { Verified } from './verification.ts';
import { VerificationNote } from './verification-note.tsx';

/** Whether the whole page is in one file already (vite.config.ts). */
const IS_ONE_FILE = import.meta.env.MODE === 'one-file';

/** What is shown below the buttons: how far something has got, what came of it, a text to be copied by hand. */
export interface Told {
  readonly says: string;
  readonly share?: number;
  readonly text?: string;
}

interface ShareBarProps {
  readonly shared: Shareable;
  /** Of the link that was opened. */
  readonly verification: Verified;
}

/** The ways to share what is seen: a link that proves itself, a file, the settings, paper. */
export function ShareBar({ shared, verification }: ShareBarProps) {
  const told = useSignal<Told | null>(null);
  const place = useRef<HTMLParagraphElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const tell = (next: Told | null) => {
    told.value = next;
    if (next !== null && next.share === undefined) announce(next.says);
  };
  // What is opened next puts away what was told of something else.
  const isChecked = useRef(false);
  useSignalEffect(() => {
    const is = verification.checked.value !== null;
    if (is && !isChecked.current) told.value = null;
    isChecked.current = is;
  });
  const press = (act: () => Promise<void>) => async () => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error;
      tell({ says: says.notFetched });
    }
  };
  const copyLink = press(async () =>
    (await fetched(import('./share-link.ts'))).shareLink(shared, tell),
  );
  const saveFile = press(async () =>
    (await fetched(import('./state-files.ts'))).saveState(shared, tell),
  );
  const copySettings = press(async () =>
    (await fetched(import('./share-settings.ts'))).shareSettings(shared, tell),
  );
  const savePage = press(async () => (await fetched(import('./save-page.ts'))).savePage(tell));
  const openFile = (file: File) =>
    press(async () => (await fetched(import('./state-files.ts'))).openState(shared, file, tell))();
  const now = told.value;
  return (
    <section class="sharing" aria-label={says.label}>
      <div class="buttons">
        <button type="button" onClick={copyLink}>
          {says.copyLink}
        </button>
        <Menu
          label={says.more}
          says={says.moreSays}
          items={[
            { label: says.copySettings, act: copySettings },
            { label: says.saveFile, act: saveFile },
            { label: says.openFile, act: () => picker.current?.click() },
            ...(IS_ONE_FILE ? [] : [{ label: says.savePage, act: savePage }]),
            { label: says.print, act: () => print() },
          ]}
        />
      </div>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={says.openFile}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file !== undefined) openFile(file);
        }}
      />
      {now === null && <VerificationNote verification={verification} />}
      {now !== null && (
        <div class="told-share">
          {now.share !== undefined && (
            <progress value={now.share} max={1} aria-label={says.proving('')} />
          )}
          <p>{now.share === undefined ? now.says : says.proving(formatPercent(now.share))}</p>
          {now.text !== undefined && (
            <p
              class="to-copy"
              ref={(element) => {
                place.current = element;
                if (element !== null) getSelection()?.selectAllChildren(element);
              }}
            >
              {now.text}
            </p>
          )}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              if (now.share !== undefined) shared.stopProving();
              told.value = null;
            }}
          >
            {now.share === undefined ? says.dismiss : says.stop}
          </button>
        </div>
      )}
    </section>
  );
}
