import { describe, expect, it } from 'vitest';
import { listScenarios, readLibrary } from '../../../viz/worker/library.ts';

const plain = { seed: null, settings: {}, changes: [] };

describe('The page’s library', () => {
  it('opens every scenario that it offers', async () => {
    for (const { name } of listScenarios())
      expect(await readLibrary({ ...plain, scenario: name })).not.toHaveProperty('problems');
  });

  it('refuses a world too large for a page, and says how large it would be', async () => {
    const settings = { people: 1_000_000, elements: 1024 };
    const answer = await readLibrary({ ...plain, scenario: 'typical', settings });
    const [problem] = 'problems' in answer ? answer.problems : [];
    expect(problem).toMatch(/people 1000000 × elements 1024 .* needs about .* 256 MB are allowed/);
  });

  it('speaks of no command where it does not know a name', async () => {
    const settings = { zzzzzzzzzzzz: 1 };
    const answer = await readLibrary({ ...plain, scenario: 'typical', settings });
    const [problem] = 'problems' in answer ? answer.problems : [];
    expect(problem).toContain('no such parameter');
    expect(problem).not.toContain('trellis describe');
  });
});
