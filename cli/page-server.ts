import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** A folder of static files being served on this machine, and only to it. */
export interface PageServer {
  /** `http://localhost:<port>/` */
  readonly address: string;
  readonly port: number;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

// The page reaches nothing but its own files, and no text ever becomes code.
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const PORTS_TO_TRY = 50;

/**
 * Serves `folder` on localhost at `port`, or at the next free one after it; port 0 takes any free one.
 * `onTaken` hears of each port that was found in use.
 */
export async function servePage(
  folder: string,
  port: number,
  onTaken: (port: number) => void = () => {},
): Promise<PageServer> {
  const root = await realpath(folder);
  const answer = answerFrom(root);
  const last = port === 0 ? 0 : Math.min(port + PORTS_TO_TRY, 65535);
  for (let candidate = port; candidate <= last; candidate++) {
    const servers = await listenOnLoopback(answer, candidate);
    if (servers) return describeServers(servers);
    onTaken(candidate);
  }
  throw new Error(`No free port between ${port} and ${last}.`);
}

function describeServers(servers: readonly Server[]): PageServer {
  const port = portOf(servers[0] as Server);
  return {
    port,
    address: `http://localhost:${port}/`,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

/** `localhost` may mean either loopback address, so both are served; null when the port is in use on one. */
async function listenOnLoopback(answer: RequestListener, port: number): Promise<Server[] | null> {
  const ipv4 = await listen(answer, port, '127.0.0.1');
  if (ipv4 === 'taken') return null;
  if (ipv4 === 'absent') throw new Error('This machine has no loopback address 127.0.0.1.');
  const ipv6 = await listen(answer, portOf(ipv4), '::1');
  if (ipv6 === 'absent') return [ipv4];
  if (ipv6 !== 'taken') return [ipv4, ipv6];
  await closeServer(ipv4);
  return port === 0 ? listenOnLoopback(answer, 0) : null;
}

function listen(
  answer: RequestListener,
  port: number,
  host: string,
): Promise<Server | 'taken' | 'absent'> {
  return new Promise((settle, reject) => {
    const server = createServer(answer);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') settle('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') settle('absent');
      else reject(error);
    });
    server.listen(port, host, () => settle(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((settle) => {
    server.close(() => settle());
    server.closeAllConnections();
  });
}

function answerFrom(root: string): RequestListener {
  return async (request, response) => {
    const refuse = (status: number, words: string): void => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : `${words}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, 'Only GET and HEAD.');
    const file = await findFile(root, request.url ?? '/');
    if (!file) return refuse(404, 'Not found.');
    response.writeHead(200, {
      'content-type': CONTENT_TYPES[extname(file.path)] ?? 'application/octet-stream',
      'content-length': file.size,
      'cache-control': 'no-cache',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
  };
}

/** The file that a request's address names inside `root`; null when there is none, or it lies outside. */
async function findFile(root: string, url: string): Promise<{ path: string; size: number } | null> {
  try {
    const asked = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const path = await realpath(
      resolve(root, join('.', asked, asked.endsWith('/') ? 'index.html' : '')),
    );
    if (!path.startsWith(root + sep)) return null;
    const found = await stat(path);
    return found.isFile() ? { path, size: found.size } : null;
  } catch {
    return null;
  }
}
