import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { announce } from '../state/announcer.ts';
import { words } from '../words/laboratory.ts';

const says = words.command;

/** A command, to be copied. */
export function CopiedCommand({ command }: { command: string }) {
  const place = useRef<HTMLElement>(null);
  const told = useSignal<{ command: string; says: string } | null>(null);
  const copy = async () => {
    const copied = await copyText(command, place.current as HTMLElement);
    told.value = { command, says: copied ? says.copied : says.selected };
    announce(told.value.says);
  };
  return (
    <p class="command">
      <code ref={place}>{command}</code>
      <button type="button" onClick={copy}>
        {told.value?.command === command ? told.value.says : says.copy}
      </button>
    </p>
  );
}

/** Gives whether it could be copied; where the browser keeps the clipboard to itself, the text is selected. */
async function copyText(text: string, element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return false;
  }
}
