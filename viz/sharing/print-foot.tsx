import { linkTo, type Shareable } from './shareable.ts';

interface PrintFootProps {
  readonly shared: Shareable;
  /** The week that is shown: each has a foot of its own. */
  readonly week: number;
}

/** What stands below the charts on paper: how things were set, and the link to them. */
export function PrintFoot({ shared }: PrintFootProps) {
  return (
    <footer class="print-foot" aria-hidden="true">
      <p>{shared.settings()}</p>
      <p>{linkTo(shared)}</p>
    </footer>
  );
}
