import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

// The page. Everything it needs is in the folder it is built into, reached by relative address,
// so that the folder can be served from anywhere.
const page: UserConfig = {
  base: './',
  plugins: [serviceWorker()],
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    sourcemap: true,
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
};

// The same page as one file, which opens from a disk: for where there is no network at all.
const oneFile: UserConfig = {
  plugins: [workersWithin(), reachesNothing(), viteSingleFile({ outputFileName: 'trellis.html' })],
  build: { outDir: 'dist/page', emptyOutDir: false },
  // A worker that is text has no place that it could fetch the rest of itself from.
  worker: { format: 'iife' },
};

export default defineConfig(({ mode }) => (mode === 'one-file' ? oneFile : page));

const VIZ = fileURLToPath(new URL('viz/', import.meta.url));

/** Puts the text of each worker where it is started, in place of the address of its file. */
function workersWithin(): Plugin {
  const start =
    /new Worker\(\s*new URL\('([^']+)', import\.meta\.url\),\s*\{\s*type: 'module',?\s*\}\s*\)/;
  return {
    name: 'trellis-workers-within',
    enforce: 'pre',
    transform(code, id) {
      const isOurs = id.startsWith(VIZ) && !id.includes('?');
      if (!isOurs || !code.includes('new Worker(')) return null;
      const [started, file] = start.exec(code) ?? [];
      if (started === undefined) throw new Error(`${id} starts a worker in a way not known here.`);
      return `import Within from '${file}?worker&inline';\n${code.replace(started, 'new Within()')}`;
    },
  };
}

/** A page on a disk has no server that says so: it may reach nothing but what is in it. */
function reachesNothing(): Plugin {
  const policy = [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'worker-src blob:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const meta = `<meta http-equiv="content-security-policy" content="${policy.join('; ')}" />`;
  return {
    name: 'trellis-reaches-nothing',
    transformIndexHtml: (html) => html.replace('<head>', `<head>\n    ${meta}`),
  };
}

/** Tells the service worker what the page is made of, once that is known. */
function serviceWorker(): Plugin {
  const source = new URL('viz/offline/service-worker.js', import.meta.url);
  return {
    name: 'trellis-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle).filter((name) => !name.endsWith('.map'));
      const text = readFileSync(source, 'utf8');
      const empty = 'const FILES = [];';
      if (!text.includes(empty)) throw new Error(`${empty} is not in ${source.pathname}.`);
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: text.replace(empty, `const FILES = ${JSON.stringify(files)};`),
      });
    },
  };
}
