import { defineConfig } from 'vite';

// The command line: self-contained bundles for Node, one for each program that Node starts.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/cli',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        trellis: 'cli/trellis.ts',
        worker: 'cli/worker.ts',
        serve: 'cli/serve.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
});
