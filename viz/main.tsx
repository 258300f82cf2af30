import { render } from 'preact';
import { App } from './app.tsx';
import { keepOffline } from './offline/keep-offline.ts';
import { forgetWithView } from './state/announcer.ts';
import { keepPlaces } from './state/last-place.ts';
import { keepTheme } from './state/theme.ts';
import { followAddress } from './state/view.ts';
import './style/colours.css';
import './style/page.css';
import './style/charts.css';
import './style/controls.css';
import './style/transport.css';
import './style/levers.css';
import './style/sharing.css';
import './style/projector.css';
import './style/print.css';
import './style/small-screens.css';
import './style/twins.css';

keepTheme();
keepPlaces();
forgetWithView();
keepOffline();
followAddress();
// A task of its own: what has been loaded was taken in by the one before, and none should be long.
setTimeout(() => render(<App />, document.getElementById('page') as HTMLElement));
