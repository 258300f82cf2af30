import { CAUSES, REACHES, SOURCES } from '../../sim/books.ts';
import { ledgerWords } from '../words/ledger.ts';
import { words as storyWords } from '../words/story.ts';
import type { Inquiry } from './inquiry.ts';
import type { Insured, Question } from './question.ts';

const says = ledgerWords.question;
const named = storyWords.learning;

/** Which learnings are meant, to be chosen by name: what a hand does on the flow, keys do here. */
export function Asking({ search }: { search: Inquiry['learnings'] }) {
  const question = search.question.value ?? {};
  const ask = (more: Partial<Record<keyof Question, string | undefined>>) => {
    const next = Object.entries({ ...question, ...more }).filter(
      ([, value]) => value !== '' && value !== undefined,
    );
    if (next.length === 0) search.close();
    else search.ask(Object.fromEntries(next) as Question);
  };
  const canBeLost = question.fate !== 'open';
  return (
    <div class="asking">
      <Choice
        label={says.source}
        value={question.source}
        options={SOURCES.map((name) => [name, named.sources[name].label])}
        choose={(source) => ask({ source })}
      />
      <Choice
        label={says.reach}
        value={question.reach}
        options={REACHES.map((name) => [name, named.reaches[name].label])}
        choose={(reach) => ask({ reach })}
      />
      <Choice
        label={says.fate}
        value={question.fate}
        options={[
          ['open', named.open.label] as const,
          ...CAUSES.map((name) => [name, named.causes[name].label] as const),
        ]}
        choose={(fate) => ask(fate === 'open' ? { fate, insured: '' } : { fate })}
      />
      {canBeLost && (
        <Choice
          label={says.insured}
          value={question.insured}
          options={(['held', 'gone'] satisfies Insured[]).map((name) => [name, says[name]])}
          choose={(insured) => ask({ insured })}
        />
      )}
      {question.person !== undefined && (
        <button type="button" onClick={() => ask({ person: undefined, element: undefined })}>
          {says.notOnly(question.person + 1, (question.element ?? -1) + 1 || null)} ✕
        </button>
      )}
      {search.question.value !== null && (
        <button type="button" class="quiet" onClick={() => search.close()}>
          {says.clear}
        </button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [name: string, label: string])[];
  choose(name: string): void;
}

export function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{says.any}</option>
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
