/** The fields of the form: what is typed stays as it is typed, and what is wrong with it is told at it. */
import { useId } from 'preact/hooks';
import { words } from '../words/experiments.ts';

const says = words.make;

interface TypedProps {
  readonly label: string;
  readonly value: string;
  /** What is wrong with it, once it rests. */
  readonly mistake: string | undefined;
  /** Whether a number is wanted. */
  readonly isNumber?: boolean;
  change(value: string): void;
}

/** A field with its name above it, and what is wrong under it. */
export function Text(props: TypedProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Typed {...props} id={id} />
      <Mistake of={id} says={props.mistake} />
    </div>
  );
}

/** What is typed stays as it is typed. */
function Typed({ id, value, mistake, isNumber = false, change, ...of }: Input) {
  return (
    <input
      id={id}
      type="text"
      autocomplete="off"
      inputMode={isNumber ? 'decimal' : 'text'}
      aria-label={of.isNamed ? of.label : undefined}
      aria-invalid={mistake !== undefined}
      aria-describedby={mistake === undefined ? undefined : `${id}-mistake`}
      value={value}
      onInput={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

interface Input extends TypedProps {
  readonly id: string;
  /** Whether its name is not seen beside it. */
  readonly isNamed?: boolean;
}

function Mistake({ of, says: objection }: { of: string; says: string | undefined }) {
  if (objection === undefined) return null;
  return (
    <p class="mistake" id={`${of}-mistake`} role="alert">
      {objection}
    </p>
  );
}

/** What is chosen, and over what: one line of the form. */
export function Entry({
  kind,
  name,
  names,
  labelOf,
  choose,
  remove,
  ...typed
}: TypedProps & {
  kind: string;
  name: string;
  names: readonly string[];
  labelOf(name: string): string;
  choose(name: string): void;
  /** Null for the last of them. */
  remove: (() => void) | null;
}) {
  const id = useId();
  return (
    <>
      <div class="entry">
        <select
          aria-label={kind}
          value={name}
          onChange={({ currentTarget: { value } }) => choose(value)}
        >
          {names.map((other) => (
            <option key={other} value={other}>
              {labelOf(other)}
            </option>
          ))}
        </select>
        <Typed {...typed} id={id} isNamed />
        {remove !== null && <Remove what={labelOf(name)} remove={remove} />}
      </div>
      <Mistake of={id} says={typed.mistake} />
    </>
  );
}

export function Remove({ what, remove }: { what: string; remove(): void }) {
  return (
    <button type="button" class="remove" aria-label={says.remove(what)} onClick={remove}>
      ×
    </button>
  );
}
