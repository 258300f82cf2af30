import { Door } from './controls/door.tsx';
import { Masthead } from './controls/masthead.tsx';
import { directing } from './state/directing.ts';
import { type View, view } from './state/view.ts';
import { TwinsView } from './twins/view.tsx';
import { words } from './words.ts';

/** The views that are fetched only when somebody wants to see them. */
const FETCHED = {
  story: () => import('./story/view.tsx').then(({ StoryView }) => StoryView),
  reproductions: () =>
    import('./reproductions/view.tsx').then(({ ReproductionsView }) => ReproductionsView),
} as const satisfies Partial<Record<View, unknown>>;

/** The whole page. */
export function App() {
  const shown = view.value;
  return (
    <>
      <Masthead director={directing.value} />
      {shown === 'twins' ? (
        <TwinsView />
      ) : (
        <Door key={shown} load={FETCHED[shown]} words={words.doors[shown]} />
      )}
    </>
  );
}
