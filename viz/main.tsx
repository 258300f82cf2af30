import { render } from 'preact';
import { App } from './app.tsx';
import { Director } from './state/director.ts';
import { keepTheme } from './state/theme.ts';
import './style/colours.css';
import './style/page.css';
import './style/charts.css';
import './style/trajectories.css';
import './style/network.css';
import './style/flow.css';
import './style/controls.css';
import './style/transport.css';
import './style/levers.css';
import './style/small-screens.css';

keepTheme();
const director = new Director(matchMedia('(prefers-reduced-motion: reduce)').matches);
render(<App director={director} />, document.getElementById('page') as HTMLElement);
director.openAddress();
