import { formatPercent } from '../numbers.ts';
import { sharingWords as says } from '../words/sharing.ts';
import type { Verified } from './verification.ts';

/** Whether the link, or the file, that was opened could be reproduced. What is said of it at last is announced elsewhere. */
export function VerificationNote({ verification }: { readonly verification: Verified }) {
  const checked = verification.checked.value;
  if (checked === null) return null;
  const runs = 'share' in checked;
  return (
    <div class={`verification ${runs ? 'runs' : checked.good ? 'good' : 'bad'}`}>
      {runs && (
        <progress value={checked.share} max={1} aria-label={says.checking(checked.carrier, '')} />
      )}
      <p>{runs ? says.checking(checked.carrier, formatPercent(checked.share)) : checked.says}</p>
      <button type="button" class="quiet" onClick={() => verification.dismiss()}>
        {runs ? says.stop : says.dismiss}
      </button>
    </div>
  );
}
