import { describe, expect, it } from 'vitest';
import { readAddress } from '../../lab/links/address.ts';
import { VIEWS, type View } from '../../lab/links/view-of.ts';
import { reproductions } from '../../lab/reproductions/catalogue.ts';
import { readPlace } from '../../lab/twins/place.ts';
import { readSight as readAttribution } from '../../viz/attribution/sight.ts';
import { readSight as readCard } from '../../viz/card/sight.ts';
import { problemsIn } from '../../viz/challenges/sight.ts';
import { readAsked } from '../../viz/experiments/draft.ts';
import { readSight as readMap } from '../../viz/phase-map/sight.ts';
import { readSight as readReproduction } from '../../viz/reproductions/sight.ts';

const READERS: Readonly<Record<View, (fragment: string) => readonly string[]>> = {
  twins: (fragment) => readPlace(fragment).problems,
  story: (fragment) => readAddress(fragment, VIEWS).problems,
  challenges: problemsIn,
  reproductions: (fragment) => readReproduction(fragment, reproductions).problems,
  'phase-map': (fragment) => readMap(fragment).problems,
  attribution: (fragment) => readAttribution(fragment).problems,
  experiments: (fragment) => readAsked(fragment).problems,
  card: (fragment) => readCard(fragment, ['three-level']).problems,
};

describe.each(VIEWS)('The address of the view %s', (view) => {
  const read = READERS[view];

  it('names each field that this view does not know, and a version that is none', () => {
    expect(read(`#v=1&view=${view}`)).toEqual([]);
    expect(read(`#v=1&view=${view}&onload=1`)).toEqual([
      'The link has a field ‘onload’ that is not known here.',
    ]);
    expect(read(`#v=&view=${view}`)).toEqual(['The link’s ‘v’ is empty; version 1 is wanted.']);
  });

  it('knows a proof only where there is one', () => {
    const [problem] = read(`#v=1&view=${view}&proof=abc`);
    const isProven = view === 'story' || view === 'twins';
    expect(problem).toMatch(isProven ? /‘proof’/ : /a field ‘proof’ that is not known/);
  });
});

describe('A name that is not there', () => {
  it.each([
    [readMap('#v=1&view=phase-map&x=constructor').problems, /there are people, elements, /],
    [readAttribution('#v=1&view=attribution&measure=zz').problems, /there are performance, /],
    [readAttribution('#v=1&view=attribution&scenario=zz').problems, /there are .*typical/],
    [readAttribution('#v=1&view=attribution&scenario=typicl').problems, /did you mean ‘typical’/],
  ])('%j is told with what there is', (problems, says) => {
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(says);
  });
});
