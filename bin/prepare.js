// Runs at the end of `npm ci` and builds the command line.
// `npx trellis` makes npm prepare this folder too, the first time: then there is nothing to do,
// and rebuilding would pull the program away from under another one that is running.

if (process.env.npm_command !== 'exec') {
  const { build } = await import('vite');
  await build({ configFile: 'vite.cli.config.ts', logLevel: 'warn' });
}
