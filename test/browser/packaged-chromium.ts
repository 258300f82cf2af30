import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A Chromium to start, and what its surroundings must be set to for it to run. */
export interface PackagedChromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Unpacks the Chromium (Linux, x64) that comes inside an npm package, with the shared libraries and the
 * fonts that it needs: a machine with nothing but Node can run it. Unpacked once for each installation.
 */
export async function unpackChromium(): Promise<PackagedChromium> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(
    await readFile(join(dirname(entry), '../../package.json'), 'utf8'),
  );
  const caches = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
  const home = join(caches, `chromium-${version}`);
  if (!(await exists(home))) await unpackInto(home, caches);
  return {
    executable: join(home, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

/** Unpacks beside `home` and then renames, so that a half-unpacked browser is never taken for a whole one. */
async function unpackInto(home: string, caches: string): Promise<void> {
  await mkdir(caches, { recursive: true });
  const staging = await mkdtemp(join(caches, 'unpacking-'));
  try {
    // The package unpacks into the folder for temporary files, and adds the libraries only where it
    // believes to be on the platform that it was made for. A process of its own is told both.
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: dirname(fileURLToPath(import.meta.url)),
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await writeFile(join(staging, 'fonts.conf'), fontsIn(join(home, 'fonts')));
    await rename(staging, home).catch(async (error) => {
      if (!(await exists(home))) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

const UNPACK = `
  import chromium from '@sparticuz/chromium';
  await chromium.executablePath();
`;

/** The machine's own fonts where it has any, and the package's. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
