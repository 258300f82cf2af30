import { defineConfig } from 'vite';

// The page. Everything it needs is in the folder it is built into, reached by relative address,
// so that the folder can be served from anywhere.
export default defineConfig({
  base: './',
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    sourcemap: true,
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
});
