import { describe, expect, it } from 'vitest';
import type { Request } from '../../../lab/links/request.ts';
import { defaultsOf } from '../../../sim/parameter.ts';
import { beginningOf, differencesOf } from '../../../viz/story/differences.ts';
import { Stage } from '../../../viz/worker/stage.ts';
import type { Story } from '../../../viz/worker/story.ts';

const plain: Request = { scenario: 'typical', seed: null, settings: {}, changes: [], week: 0 };

async function tell(request: Request): Promise<Story> {
  const story = await new Stage(
    async () => {},
    () => 0,
  ).open(request);
  if (story === null || 'problems' in story) throw new Error(JSON.stringify(story));
  return story;
}

describe('How a run differs from its scenario', () => {
  it('is nothing where nothing was set, or only to what the scenario says itself', async () => {
    const story = await tell(plain);
    expect(differencesOf(story, {}, [])).toEqual([]);
    const { people } = defaultsOf(story.parameters);
    expect(differencesOf(story, { people }, [])).toEqual([]);
  });

  it('is told setting by setting and change by change', async () => {
    const settings = { people: 400 };
    const changes = [{ week: 7, name: 'threat', value: 0.5 }];
    const story = await tell({ ...plain, settings, changes });
    expect(differencesOf(story, settings, changes)).toEqual([
      'People 400',
      'Threat 0.5 from week 7',
    ]);
  });

  it('names the preset that was chosen, and only what was set besides', async () => {
    const story = await tell(plain);
    for (const start of story.starts) {
      const settings = { ...start.settings, people: 400 };
      const beginning = beginningOf(story, settings);
      expect(beginning.start?.name ?? 'typical').toBe(start.name);
      expect(beginning.besides).toEqual({ people: 400 });
    }
  });
});
