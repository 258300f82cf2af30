/** What is held against what, in words: “practice 0.04 for 0.01”. */
import type { Factor } from '../designs/factor.ts';
import type { Compared } from './comparison.ts';

/** @param factors the experiment's: a choice stands there by its name */
export function describeCompared(of: Compared, factors: readonly Factor[]): string {
  const said = (name: string, level: number) => {
    const choices = factors.find((factor) => factor.name === name)?.parameter.choices;
    return choices?.[level] ?? String(level);
  };
  switch (of.kind) {
    case 'level': {
      const against = of.against === null ? 'as it is' : said(of.factor, of.against);
      return `${of.factor} ${said(of.factor, of.level)} for ${against}`;
    }
    case 'interaction': {
      const [first, second] = of.factors;
      return `${first} ${said(first, of.levels[0])} where ${second} is ${said(second, of.levels[1])}, not ${said(second, of.against[1])}`;
    }
    case 'point':
      return `point ${of.point} for point ${of.against}`;
    case 'scenario':
      return `${of.scenario} for ${of.against}`;
  }
}
