import { existsSync } from 'node:fs';
import { unpackChromium } from './packaged-chromium.ts';

export type BrowserName = 'Chromium' | 'Firefox';

/** A browser that can be started here. */
export interface FoundBrowser {
  readonly name: BrowserName;
  readonly executable: string;
  /** Variables to add to those of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

// Where each is looked for, in this order, after what the variable names.
const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  Chromium: [
    // The same browser without its own windows: with them, each page opened costs seconds more.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  Firefox: ['/usr/bin/firefox-esr'],
};

const VARIABLES: Readonly<Record<BrowserName, string>> = {
  Chromium: 'TRELLIS_CHROMIUM',
  Firefox: 'TRELLIS_FIREFOX',
};

/**
 * Finds the browsers to test in. Where no Chromium is installed, the one inside an npm package serves (Linux, x64).
 * A browser that is nowhere is left out, and `say` hears why, unless TRELLIS_BROWSERS (say, `Chromium,Firefox`) demands it.
 */
export async function findBrowsers(say: (line: string) => void): Promise<FoundBrowser[]> {
  const demanded = (process.env.TRELLIS_BROWSERS ?? '').split(',').map((name) => name.trim());
  const found: FoundBrowser[] = [];
  for (const name of ['Chromium', 'Firefox'] as const) {
    const browser = findInstalled(name) ?? (name === 'Chromium' ? await findPackaged() : null);
    if (browser) {
      found.push(browser);
      say(`${name}: ${browser.executable}`);
      continue;
    }
    const reason = `${name}: not found here (${VARIABLES[name]} can say where it is)`;
    if (demanded.includes(name)) throw new Error(reason);
    say(`${reason}; no test runs in it`);
  }
  return found;
}

function findInstalled(name: BrowserName): FoundBrowser | null {
  const given = process.env[VARIABLES[name]];
  if (given && !existsSync(given)) throw new Error(`${VARIABLES[name]}: there is no file ${given}`);
  const executable = given ?? PLACES[name].find((place) => existsSync(place));
  return executable ? { name, executable, environment: {} } : null;
}

async function findPackaged(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  return { name: 'Chromium', ...(await unpackChromium()) };
}
