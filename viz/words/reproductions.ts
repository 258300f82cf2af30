/** Every word of the view of reproductions. What is said of models, figures and claims stands where they are declared. */
import type { Verdict } from '../../lab/reproductions/judge.ts';
import { plural } from '../numbers.ts';

interface PanelWords {
  readonly label: string;
  readonly says: string;
}

export const words = {
  figures: 'Published figures',
  figure: (name: string) => `Figure ${name}`,
  tableNamed: (name: string) => `Table ${name}`,
  figureOf: (name: string, title: string) => `${name}: ${title}`,
  lead: 'The published rules are run here, in this browser. What comes out stands beside what was printed.',
  panel: 'Panel',
  panels: {
    'march1991 original': {
      label: 'original',
      says: 'The rules in the reading that made the printed figures.',
    },
    'march1991 text': {
      label: 'text',
      says: 'The rules as the paper’s text has them, beside the same printed points: the text does not give its figures.',
    },
  } as Readonly<Record<string, PanelWords>>,
  chart: {
    title: 'As printed, and as it comes out here',
    key: {
      published: (runs: string) => `as printed, means of ${runs} runs`,
      ours: 'ours, with its 95 % interval',
      oursExact: 'ours, worked out',
      reference: 'an independent program of the same rules',
    },
    notYet: 'Press Reproduce: ours appear beside these.',
    atEnd: (axis: string, x: string, names: readonly string[]) =>
      `Where ${axis} is ${x}, from the top: ${names.join(' · ')}.`,
    inPanel: (panel: string, sentence: string) => `${panel}: ${sentence}`,
    describe: (panel: string, printed: number, ours: number) =>
      [
        `${panel}: ${printed} printed ${plural(printed, 'point', 'points')},`,
        ours === 0 ? 'none of ours yet.' : `${ours} of ours.`,
      ].join(' '),
    mark: (name: string, x: string, parts: readonly string[]) =>
      `${name} at ${x}: ${parts.join(', ')}`,
    published: 'printed',
    ours: 'ours',
    reference: 'independent program',
    plusMinus: (mean: string, reach: string) => `${mean} ± ${reach}`,
  },
  table: {
    title: 'The numbers',
    point: 'Point',
    series: 'Line',
    ours: 'Ours',
    se: 's.e.',
    reference: 'Theirs',
    referenceSe: 's.e. of theirs',
    z: 'z',
    published: 'Printed',
    told: (count: number) =>
      `${count} more ${plural(count, 'number', 'numbers')} beside the picture`,
    toldTitle: 'Numbers beside the picture',
    explains:
      'Theirs: an independent program of the same rules. s.e.: standard error. z: ours less theirs, in standard errors of the difference.',
  },
  run: {
    label: 'Reproducing',
    runs: 'Runs of each point',
    published: (runs: string) => `as published: ${runs}`,
    asked: (runs: string) => `${runs}`,
    reproduce: 'Reproduce',
    again: 'Reproduce again',
    goOn: 'Go on',
    stop: 'Stop',
    nothing: 'Nothing has been run yet.',
    workedOut: 'Worked out, not run.',
    progress: 'Progress',
    of: (taken: string, wanted: string) => `${taken} of ${wanted} runs`,
    have: (fewest: string, most: string) =>
      fewest === most ? `${fewest} runs of each point` : `${fewest} to ${most} runs of each point`,
    stopped: (have: string) => `Stopped at ${have}.`,
    failed: (reason: string) => `It has stopped: ${reason}. What had come until then stays.`,
    done: (have: string) => `Done: ${have}.`,
    started: (title: string) => `Reproducing ${title}.`,
    told: (status: string, claims: string) => `${status} ${claims}`,
  },
  claims: {
    title: 'What is claimed',
    says: 'Each claim holds where the whole 95 % interval of each of its differences lies above the bound.',
    bound: (above: string) => `bound ${above}`,
    interval: (low: string, high: string) => `${low} to ${high}`,
    verdicts: { holds: 'holds', fails: 'does not hold', open: 'open' } satisfies Record<
      Verdict,
      string
    >,
    notRun: 'not run yet',
    soFar: (verdict: string) => `so far: ${verdict}`,
    soFarSays: (runs: string, wanted: string) =>
      `So far, over ${runs} of ${wanted} runs of each point: no verdict yet.`,
    least: (count: string) => `the least of ${count}`,
    all: (count: string) => `all ${count}`,
    needs: (runs: string) =>
      `open: about ${runs} runs of each point would tell, if the difference stays as it is`,
    needsMany: 'open: no difference to be seen; more runs may tell',
    counted: (holds: number, fails: number, open: number) =>
      [
        ...(holds > 0 ? [`${holds} ${plural(holds, 'claim holds', 'claims hold')}`] : []),
        ...(fails > 0 ? [`${fails} ${plural(fails, 'claim does', 'claims do')} not hold`] : []),
        ...(open > 0 ? [`${open} ${plural(open, 'claim is', 'claims are')} still open`] : []),
      ].join(', '),
  },
  agreement: {
    title: 'How well it fits',
    means: (seen: { compared: number; far: number; mayBeFar: number; tooFar: number }) =>
      `${seen.compared} means compared with an independent program’s: ${seen.far} beyond 3 standard errors (${seen.mayBeFar} allowed), ${seen.tooFar} beyond 4 (none allowed).`,
    chiSquare: 'χ² a point against the printed points',
    chiSquareSays: 'About 1 is what a true model gives.',
    misfitsSay:
      'Some readings are here to show that they do not fit: for them a large number is what is expected, and ✔ says that it came.',
    fit: (points: string) => `over ${points} points`,
    from: (from: string) => `meant not to fit: above ${from} is expected`,
    between: (from: string, to: string) => `meant to fit: ${from} to ${to} is expected`,
    found: {
      fit: { holds: 'fits', fails: 'does not fit' },
      misfit: { holds: 'does not fit, as expected', fails: 'fits, which was not expected' },
    },
    notYet: 'Said once every point has two runs.',
    fitColumn: 'χ² a point',
    any: 'any',
    shown: (shown: number, all: number, sorted: boolean) =>
      [
        shown === all ? `All ${all}` : `${shown} of ${all}`,
        sorted
          ? ', the best fit first.'
          : '. They are sorted by their fit once every point has two runs.',
      ].join(''),
  },
  reading: {
    title: 'How to read the intervals',
    says: [
      'A bar is the 95 % interval of a mean: were all of it run again with other luck, 19 such bars in 20 would hold the true mean. It shrinks with the root of the number of runs: four times the runs, half the bar.',
      'Famous curves have error bars too, printed or not.',
    ],
    published: (runs: string, reach: string) =>
      `A printed point here is a mean of ${runs} runs. By the spread of ours it is off by up to ±${reach} or so, 19 times in 20: bumps smaller than that may be luck.`,
    asPublished: 'Choose ‘as published’ to see bars of that size.',
  },
  network: {
    title: 'One of the runs',
    which: 'Who learns from whom:',
  },
  commandLine: {
    title: 'The same on the command line',
    says: 'It gives the same numbers, to the last digit: run by run the seeds are the same.',
    save: 'Save the numbers (JSON)',
  },
  address: {
    runs: (most: number) => `published, or a whole number from 2 to ${most},`,
  },
} as const;
