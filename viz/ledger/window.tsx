import { formatCount } from '../numbers.ts';
import type { Theatre } from '../state/theatre.ts';
import type { Inquiry } from './inquiry.ts';
import { ledgerWords } from './words.ts';

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
          onChange={({ currentTarget }) => {
            const asked = Math.round(currentTarget.valueAsNumber);
            inquiry.from.value = Number.isFinite(asked) ? Math.max(0, Math.min(asked, week)) : 0;
            currentTarget.value = String(inquiry.from.value);
          }}
        />
      </label>
      <span>{says.to(unit, formatCount(week))}</span>
      {ends.map(({ label, week: begin }) => (
        <button
          key={label}
          type="button"
          class="quiet"
          disabled={begin < 0}
          aria-pressed={from === begin}
          onClick={() => {
            inquiry.from.value = begin;
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
