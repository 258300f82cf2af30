import { linkTo, type Source } from './shareable.ts';

/** What stands below the charts on paper: how things were set, and the link to them. */
export function PrintFoot({ shared }: { readonly shared: Source }) {
  return (
    <footer class="print-foot" aria-hidden="true">
      <p>{shared.settings()}</p>
      <p>{linkTo(shared)}</p>
    </footer>
  );
}
