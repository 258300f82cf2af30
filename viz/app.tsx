import { Door } from './controls/door.tsx';
import { Masthead } from './controls/masthead.tsx';
import { Offer } from './controls/offer.tsx';
import { directing } from './state/directing.ts';
import { view } from './state/view.ts';
import { TwinsView } from './twins/view.tsx';

/** The whole page. */
export function App() {
  const shown = view.value;
  return (
    <>
      <Masthead director={directing.value} />
      <Offer />
      {shown === 'twins' ? <TwinsView /> : <Door key={shown} room={shown} />}
    </>
  );
}
