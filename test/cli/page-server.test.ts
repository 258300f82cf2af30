import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageServer, servePage } from '../../cli/page-server.ts';

describe('The page server', () => {
  let folder: string;
  let server: PageServer;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trellis-served-'));
    await writeFile(join(folder, 'secret.txt'), 'not for the web');
    await mkdir(join(folder, 'page/assets'), { recursive: true });
    await writeFile(join(folder, 'page/index.html'), '<h1>Here</h1>');
    await writeFile(join(folder, 'page/assets/main.js'), 'export {};');
    await symlink(join(folder, 'secret.txt'), join(folder, 'page/way-out.txt'));
    server = await servePage(join(folder, 'page'), 0);
  });

  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives the page at its address, on either loopback address', async () => {
    expect(await (await fetch(server.address)).text()).toBe('<h1>Here</h1>');
    expect((await ask('/')).status).toBe(200);
  });

  it('tells the browser what a file is and that nothing but the page may run', async () => {
    const answer = await fetch(`${server.address}assets/main.js`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it.each([
    '/nothing.js',
    '/assets',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/way-out.txt',
    '/%00',
    '/%',
    '//',
  ])('answers %s with 404: there is no such file in its folder', async (path) => {
    const { status, text } = await ask(path);
    expect(status).toBe(404);
    expect(text).not.toContain('not for the web');
  });

  it('only gives: other methods are refused', async () => {
    expect((await fetch(server.address, { method: 'POST', body: 'x' })).status).toBe(405);
    const head = await fetch(server.address, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('takes the next free port where the one asked for is in use, and says which was', async () => {
    const taken: number[] = [];
    const second = await servePage(join(folder, 'page'), server.port, (port) => taken.push(port));
    expect(taken).toContain(server.port);
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });

  it('is gone once it is closed', async () => {
    await server.close();
    await expect(fetch(server.address)).rejects.toThrow();
  });

  /** As it stands: `fetch` would tidy the path before asking. */
  function ask(path: string): Promise<{ status: number; text: string }> {
    return new Promise((settle, reject) => {
      request({ host: '127.0.0.1', port: server.port, path }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (piece) => {
          text += piece;
        });
        answer.on('end', () => settle({ status: answer.statusCode ?? 0, text }));
      })
        .on('error', reject)
        .end();
    });
  }
});
