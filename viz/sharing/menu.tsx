import { useRef } from 'preact/hooks';

interface MenuProps {
  readonly label: string;
  /** Its name, where the label alone would not tell it from others. */
  readonly says: string;
  readonly items: readonly { readonly label: string; act(): unknown }[];
}

/** A button that opens a few others. It closes on Escape, on a choice, and when the focus leaves it. */
export function Menu({ label, says, items }: MenuProps) {
  const place = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (place.current !== null) place.current.open = false;
  };
  return (
    <details
      class="menu"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !place.current?.open) return;
        event.stopPropagation();
        close();
        place.current.querySelector('summary')?.focus();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget !== null && !place.current?.contains(relatedTarget as Node)) close();
      }}
    >
      <summary aria-label={says}>{label}</summary>
      <div class="items">
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            onClick={() => {
              close();
              place.current?.querySelector('summary')?.focus();
              item.act();
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
    </details>
  );
}
