import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../lab/links/view-of.ts';

describe('The view that a link is of', () => {
  it.each([
    ['', 'twins'],
    ['#controls', 'twins'],
    ['#v=1&view=story', 'story'],
    ['#v=1&view=%74wins&scenario=typical', 'twins'],
    ['#v=1&vie%77=twins&scenario=typical', 'twins'],
    ['#v=1&view=twins%26&scenario=typical', 'story'],
    ['#v=1&pair=community&seed=abc&week=40', 'twins'],
    ['#v=1&scenario=typical', 'story'],
    ['#v=1&challenge=break-it', 'story'],
    ['#v=1&view=nope&scenario=typical', 'story'],
    ['#v=1&view=story&view=twins', 'story'],
    ['#v=1&view=phase-map', 'phase-map'],
  ])('‘%s’ is %s', (fragment, view) => {
    expect(viewOf(fragment)).toBe(view);
  });
});
