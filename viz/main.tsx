import { render } from 'preact';
import { App } from './app.tsx';
import { keepTheme } from './state/theme.ts';
import { followAddress } from './state/view.ts';
import './style/colours.css';
import './style/page.css';
import './style/charts.css';
import './style/controls.css';
import './style/transport.css';
import './style/levers.css';
import './style/small-screens.css';
import './style/twins.css';

keepTheme();
followAddress();
render(<App />, document.getElementById('page') as HTMLElement);
