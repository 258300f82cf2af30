/** The scenarios that come with Trellis: what their files say, unread, by name. lab/reading/read-scenario.ts reads them. */

const files: Record<string, unknown> = import.meta.glob(
  ['./*.json', '!./*.schema.json', '!./tsconfig.json'],
  {
    eager: true,
    import: 'default',
  },
);

export const catalogue: ReadonlyMap<string, unknown> = new Map(
  Object.entries(files).map(([path, raw]) => [path.slice('./'.length, -'.json'.length), raw]),
);
