/** The challenges that come with Trellis: what their files say, unread, by name. lab/challenges/read-challenge.ts reads them. */

const files: Record<string, unknown> = import.meta.glob('./challenges/*.json', {
  eager: true,
  import: 'default',
});

export const challengeFiles: ReadonlyMap<string, unknown> = new Map(
  Object.entries(files).map(([path, raw]) => [
    path.slice('./challenges/'.length, -'.json'.length),
    raw,
  ]),
);
