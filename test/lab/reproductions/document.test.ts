import { describe, expect, it } from 'vitest';
import { reproductions } from '../../../lab/reproductions/catalogue.ts';
import { describeReproductions } from '../../../lab/reproductions/document.ts';
import { drawFigure } from '../../../lab/reproductions/drawing.ts';
import type { FigureReport } from '../../../lab/reproductions/judge.ts';
import type { Figure, Reproduction } from '../../../lab/reproductions/reproduction.ts';
import { reproduce } from './reproduce.ts';

const march = reproductions.get('march1991') as Reproduction;
const figureOf = (name: string) => march.figures.find((one) => one.name === name) as Figure;
const four = reproduce(march, figureOf('4'), 6);
const six = reproduce(march, figureOf('6'), 0);

function pageOf(report: FigureReport, picture: string | null = null): string {
  const { title } = march;
  const figures = [{ report, picture }];
  return describeReproductions([{ model: 'march1991', title, figures }], 'npx trellis reproduce');
}

describe('The page of what comes out', () => {
  it('tells every number, every claim and every fit of a figure', () => {
    const page = pageOf(four, 'reproduction/march1991-4.svg');
    expect(page).toContain('![Knowledge');
    expect(page).toContain('**M7**');
    expect(page).toContain('32 means compared with theirs');
    for (const { says } of four.points) expect(page).toContain(`| ${says} | `);
  });

  it('says so where a figure is not accepted', () => {
    const page = pageOf({ ...four, accepted: false });
    expect(page).toContain('**1 of 1 figures are not accepted.**');
    expect(page).toMatch(/\| `march1991` \| \[4\]\(#march1991-4\) .* ✘ \|/);
    expect(pageOf(four)).toContain('All of it is accepted.');
  });

  it('links to headings that are there', () => {
    const page = pageOf(six);
    expect(page).toContain('[6](#march1991-6)');
    expect(page).toContain('### march1991: 6');
    expect(page).toContain('worked out');
  });
});

describe('A drawn figure', () => {
  it('has a mark for each point, with its interval, and says in words what it comes to', () => {
    const svg = drawFigure(four) as string;
    const placed = four.points.filter(({ place }) => place !== null);
    const panels = new Set(placed.map(({ place }) => place?.panel));
    const series = new Set(placed.map(({ place }) => place?.series));
    expect(svg.match(/class="dot"/g)).toHaveLength(placed.length + series.size);
    expect(svg.match(/class="bar"/g)).toHaveLength(placed.length);
    expect(svg.match(/class="panel"/g)).toHaveLength(panels.size);
    expect(svg).toContain('<desc>original: p1 = 0.1: ');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is none where there is nothing to be seen', () => {
    expect(drawFigure({ ...four, axes: null })).toBeNull();
  });

  it('keeps what is said out of the markup', () => {
    expect(drawFigure({ ...four, title: '<script>&' })).toContain(
      '<title>&lt;script&gt;&amp;</title>',
    );
  });
});
