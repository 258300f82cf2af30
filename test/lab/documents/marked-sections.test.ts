import { describe, expect, it } from 'vitest';
import { fillSections, MarkerError } from '../../../lab/documents/marked-sections.ts';

const sections = new Map([
  ['fruit', () => 'apples'],
  ['drink', () => 'tea\n\nmilk'],
]);

describe('A text with generated sections', () => {
  it('keeps what is written by hand and writes the rest anew', () => {
    const text = [
      'Before',
      '<!-- generated:fruit -->',
      'pears, long ago',
      '<!-- /generated:fruit -->',
      'Between',
      '<!-- generated:drink -->',
      '<!-- /generated:drink -->',
      'After',
    ].join('\n');
    expect(fillSections(text, sections)).toBe(
      [
        'Before',
        '<!-- generated:fruit -->\n\napples\n\n<!-- /generated:fruit -->',
        'Between',
        '<!-- generated:drink -->\n\ntea\n\nmilk\n\n<!-- /generated:drink -->',
        'After',
      ].join('\n'),
    );
  });

  it('is not changed by being filled again', () => {
    const once = fillSections('<!-- generated:drink -->\n<!-- /generated:drink -->\n', sections);
    expect(fillSections(once, sections)).toBe(once);
  });

  it.each([
    ['a section that has no end', '<!-- generated:fruit -->'],
    ['an end that has no beginning', '<!-- /generated:fruit -->'],
    ['an end of another section', '<!-- generated:fruit -->\n<!-- /generated:drink -->'],
    ['a section inside another', '<!-- generated:fruit -->\n<!-- generated:drink -->'],
    ['a section that nobody writes', '<!-- generated:bread -->\n<!-- /generated:bread -->'],
  ])('refuses %s', (_what, text) => {
    expect(() => fillSections(text, sections)).toThrow(MarkerError);
  });
});
