import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

const built = dirname(inject('commandLine'));
let running: ChildProcess | undefined;

describe('Serving the page (npm start)', () => {
  beforeAll(async () => {
    await mkdir(join(built, '../page'), { recursive: true });
    await writeFile(join(built, '../page/index.html'), '<h1>Here</h1>');
  });

  afterEach(() => {
    running?.kill('SIGKILL');
  });

  it('prints where the page is, and the page is there', async () => {
    const address = await start('--port', '0');
    expect(await (await fetch(address)).text()).toBe('<h1>Here</h1>');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends at once and cleanly on %s', async (signal) => {
    const address = await start('--port', '0');
    const held = await fetch(address);
    running?.kill(signal);
    const [code] = await once(running as ChildProcess, 'exit');
    expect(code).toBe(0);
    await held.text();
    await expect(fetch(address)).rejects.toThrow();
  });

  it.each(['eighty', '-1', '65536', '80.5'])(
    'refuses port %s, saying what a port is',
    async (port) => {
      const program = spawn(process.execPath, [join(built, 'serve.js'), `--port=${port}`]);
      running = program;
      let complaint = '';
      program.stderr.on('data', (piece) => {
        complaint += piece;
      });
      const [code] = await once(program, 'close');
      expect(code).toBe(1);
      expect(complaint).toContain(`"${port}" is not a port`);
    },
  );
});

/** The address that the program prints once it serves. */
function start(...options: string[]): Promise<string> {
  const program = spawn(process.execPath, [join(built, 'serve.js'), ...options]);
  running = program;
  let printed = '';
  return new Promise((settle, reject) => {
    program.once('exit', (code) => reject(new Error(`ended with ${code} after: ${printed}`)));
    program.stdout.on('data', (piece) => {
      printed += piece;
      const address = /http:\S+/.exec(printed)?.[0];
      if (address) settle(address);
    });
  });
}
