import { formatCount } from '../numbers.ts';
import type { Theatre } from '../state/theatre.ts';
import { ledgerWords } from '../words/ledger.ts';
import type { Inquiry } from './inquiry.ts';

const says = ledgerWords.window;
/** What “lately” is, in weeks. */
const LATELY = [13, 52];

/** From which week on the ledger is counted, up to the week that is shown. */
export function WindowControl({ theatre, inquiry }: { theatre: Theatre; inquiry: Inquiry }) {
  const story = theatre.story.value;
  if (story === null) return null;
  const { unit } = story;
  const week = theatre.week.value;
  const from = inquiry.from.value;
  const ends: readonly { readonly label: string; readonly week: number }[] = [
    { label: says.start, week: 0 },
    ...LATELY.map((weeks) => ({ label: says.last(weeks, unit), week: week - weeks })),
  ];
  const begin = (input: HTMLInputElement) => {
    const asked = Math.round(input.valueAsNumber);
    inquiry.from.value = Number.isFinite(asked) ? Math.max(0, Math.min(asked, week)) : 0;
    input.value = String(inquiry.from.value);
  };
  return (
    <div class="window">
      <label>
        {says.label(unit)}{' '}
        <input
          type="number"
          min={0}
          max={week}
          step={1}
          value={from}
          onChange={({ currentTarget }) => begin(currentTarget)}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && begin(currentTarget)}
        />
      </label>
      <span>{says.to(unit, formatCount(week))}</span>
      {ends.map(({ label, week: first }) => (
        <button
          key={label}
          type="button"
          class="quiet"
          disabled={first < 0}
          aria-pressed={from === first}
          onClick={() => {
            inquiry.from.value = first;
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
