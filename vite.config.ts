import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

// The page. Everything it needs is in the folder it is built into, reached by relative address,
// so that the folder can be served from anywhere.
export default defineConfig({
  base: './',
  plugins: [serviceWorker()],
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    sourcemap: true,
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
});

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
