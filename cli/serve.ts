import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { servePage } from './page-server.ts';

// `npm start`: serves the built page until it is told to stop.

const page = fileURLToPath(new URL('../page/', import.meta.url));

try {
  if (!existsSync(page)) throw new Error('The page is not built yet: `npm start` builds it.');
  const server = await servePage(page, askedPort(), (taken) => {
    console.log(`Port ${taken} is in use; trying ${taken + 1}.`);
  });
  console.log(`Trellis is at ${server.address} (Ctrl-C stops it)`);
  const stop = async (): Promise<void> => {
    await server.close();
    console.log('\nStopped.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  if (process.env.npm_lifecycle_event) stopWithParent(stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** npm starts this through a shell, which passes no signal on: when the shell is gone, so is the wish to serve. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

/** From `npm start -- --port 8080`, or the variable PORT. */
function askedPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const given = values.port ?? process.env.PORT ?? '4180';
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`--port: "${given}" is not a port; a whole number from 0 to 65535 is.`);
}
