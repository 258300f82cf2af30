import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  chromium,
  firefox,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import type { BrowserName, FoundBrowser } from './found-browsers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the page under test is served, with a slash at the end. */
    pageAddress: string;
    /** Where it was built into. */
    pageFolder: string;
    /** The browsers that this machine can start. */
    browsers: readonly FoundBrowser[];
  }
}

/** How the reader of the page has set up the browser. */
export interface Look {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'no-preference' | 'reduce';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Whether the page may keep itself, to be opened without a network. */
  readonly isKept?: boolean;
}

/** A browser with nothing in its memory, showing the page under test. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly browserName: BrowserName;
  /** What went wrong so far, in words: errors on the console, exceptions, requests to another origin. */
  readonly problems: readonly string[];
  /** For a test that provokes a problem: waits until one like this is seen. No problem fails that test then. */
  expectProblem(like: RegExp): Promise<void>;
  /** Saves a picture of what is seen as `test/browser/pictures/<name>-<browser>.png`, and says where. */
  takePicture(name: string): Promise<string>;
  close(): Promise<void>;
}

/** Declares a test, or does not. */
export type Once = (name: string, test: () => Promise<void>) => void;

/** Opens the page, at `path` beside its address; closes it when the test ends, which fails on any problem. */
export type OpenPage = (look?: Look, path?: string) => Promise<Visit>;

/**
 * Declares the same tests once for each browser that this machine has. What rests on the page's own code alone,
 * and not on what a browser makes of it, is declared with `once`, which tests it in the first browser only.
 *
 *     describeInBrowsers('The page', (openPage, browserName) => {
 *       it('has a heading', async () => {
 *         const { page } = await openPage({ colorScheme: 'dark' });
 *         ...
 */
export function describeInBrowsers(
  subject: string,
  tests: (openPage: OpenPage, browserName: BrowserName, once: Once) => void,
): void {
  const browsers = inject('browsers');
  if (browsers.length === 0) {
    describe.skip(`${subject} (no browser on this machine)`, () =>
      tests(neverOpens, 'Chromium', it));
  }
  for (const { name } of browsers) {
    describe(`${subject}, in ${name}`, () => {
      tests(
        async (look = {}, path = '') => {
          const visit = await openVisit(await browserFor(name, look), name, look, path);
          onTestFinished(async () => {
            await visit.close();
            if (expected.has(visit.problems)) return;
            expect(visit.problems, 'problems seen while the page was open').toEqual([]);
          });
          return visit;
        },
        name,
        name === browsers[0]?.name ? it : () => {},
      );
    });
  }
}

/** Starts a browser of its own and opens the page in it, whatever goes wrong there. Who calls this closes it. */
export async function launch(name: BrowserName, look: Look = {}, path = ''): Promise<Visit> {
  const browser = await startBrowser(name, look);
  try {
    const visit = await openVisit(browser, name, look, path);
    return { ...visit, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The browsers that run, by their names and looks. They end with the process. */
const started = new Map<string, Promise<Browser>>();

/** Starting takes Firefox seconds, so all tests of a process share a browser as long as it looks right; never a context. */
async function browserFor(name: BrowserName, look: Look): Promise<Browser> {
  const key = `${name} ${look.colorScheme} ${look.reducedMotion}`;
  const running = await started.get(key);
  if (running?.isConnected()) return running;
  const starting = startBrowser(name, look);
  started.set(key, starting);
  return starting;
}

function startBrowser(name: BrowserName, look: Look): Promise<Browser> {
  const found = inject('browsers').find((browser) => browser.name === name);
  if (!found) throw new Error(`${name} is not on this machine.`);
  return (name === 'Chromium' ? chromium : firefox).launch(launchOptions(found, look));
}

async function openVisit(
  browser: Browser,
  name: BrowserName,
  look: Look,
  path: string,
): Promise<Visit> {
  const address = inject('pageAddress');
  const context = await browser.newContext({
    colorScheme: look.colorScheme ?? 'light',
    reducedMotion: look.reducedMotion ?? 'no-preference',
    viewport: look.viewport ?? { width: 1280, height: 800 },
    // What a browser with windows allows whoever has clicked.
    ...(name === 'Chromium' ? { permissions: ['clipboard-write', 'clipboard-read'] } : {}),
    // What a test makes of requests is not to be undone by what was kept.
    serviceWorkers: look.isKept ? 'allow' : 'block',
  });
  const page = await context.newPage();
  const problems = collectProblems(page, address);
  await page.goto(address + path);
  return {
    page,
    context,
    browserName: name,
    problems,
    expectProblem: async (like) => {
      expected.add(problems);
      await expect.poll(() => problems.join('\n'), { timeout: 10_000 }).toMatch(like);
    },
    takePicture: (pictureName) => takePicture(page, `${pictureName}-${name.toLowerCase()}`),
    close: () => context.close(),
  };
}

function launchOptions(found: FoundBrowser, look: Look): LaunchOptions {
  const options: LaunchOptions = {
    executablePath: found.executable,
    env: { ...process.env, ...found.environment } as Record<string, string>,
  };
  if (found.name === 'Chromium') return { ...options, args: CHROMIUM_ARGUMENTS };
  return {
    ...options,
    // The Firefox that people use, not one built for Playwright. Its types do not list this channel.
    channel: 'moz-firefox' as string,
    // What a context would emulate in Chromium, this Firefox takes only as a preference.
    firefoxUserPrefs: {
      // One site needs no process for each, nor any in store.
      'fission.autostart': false,
      'dom.ipc.processPrelaunch.enabled': false,
      'layout.css.prefers-color-scheme.content-override': look.colorScheme === 'dark' ? 0 : 1,
      'ui.prefersReducedMotion': look.reducedMotion === 'reduce' ? 1 : 0,
    },
  };
}

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function collectProblems(page: Page, address: string): readonly string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  page.on('crash', () => problems.push('the page crashed'));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const local = ['data:', 'blob:', 'about:', 'file:'].includes(protocol);
    if (!local && origin !== new URL(address).origin) {
      problems.push(`request to another origin: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

/** The lists of problems that their test provoked. */
const expected = new WeakSet<readonly string[]>();

async function takePicture(page: Page, name: string): Promise<string> {
  const folder = fileURLToPath(new URL('./pictures/', import.meta.url));
  await mkdir(folder, { recursive: true });
  const path = `${folder}${name}.png`;
  await page.screenshot({ path });
  return path;
}

const neverOpens: OpenPage = () => Promise.reject(new Error('No browser on this machine.'));
