/** What exploration buys, in a world that stands still and in one that does not. */
import { type Cell, type Contrast, type Figure, less, type Term } from '../reproduction.ts';
import reference from './reference.json';

const TAUS = [0.02, 0.1, 0.25, 0.5, 0.75, 1];
const ETAS = [0, 0.005, 0.02, 0.1];

/** All cells meet the same arms at first, and the same luck. */
const cell = (tau: number, eta: number): Cell => ({
  name: `tau=${tau}${eta === 0 ? '' : ` eta=${eta}`}`,
  luck: 'arms',
  settings: { tau, eta },
});
const read = (tau: number, eta = 0, measure = 'payoff'): Term => ({
  cell: cell(tau, eta),
  measure,
  week: null,
});
const contrast = (says: string, more: Term, than: Term): Contrast => ({
  says,
  sum: less(more, than),
  above: 0,
});

function referenceFor(tau: number, eta: number, measure: string) {
  const found = reference.points.find((point) => point.tau === tau && point.measure === measure);
  return found === undefined || eta !== 0 ? null : { mean: found.mean, se: found.se };
}

const pointsOf = (measures: readonly string[], inPicture: string) =>
  measures.flatMap((measure) =>
    ETAS.flatMap((eta) =>
      TAUS.map((tau) => ({
        says: `η = ${eta}, τ = ${tau}: ${measure}`,
        of: read(tau, eta, measure),
        place:
          measure === inPicture ? { panel: 'softmax, τ/10', series: `η = ${eta}`, x: tau } : null,
        reference: referenceFor(tau, eta, measure),
        published: null,
      })),
    ),
  );

export const payoff: Figure = {
  name: 'payoff',
  title: 'What ten arms have paid after 500 periods, by exploration and turbulence',
  axes: { x: 'τ: exploration', y: 'Payoff' },
  points: pointsOf(['payoff', 'exploration', 'changes'], 'payoff'),
  fits: [],
  claims: [
    {
      name: 'P1',
      says: 'Some exploration pays best: payoff rises with τ up to .5, and falls again.',
      contrasts: [
        contrast('τ = .5 above .25', read(0.5), read(0.25)),
        contrast('τ = .25 above .02', read(0.25), read(0.02)),
        contrast('τ = .5 above .75', read(0.5), read(0.75)),
        contrast('τ = .75 above 1', read(0.75), read(1)),
      ],
    },
    {
      name: 'P3',
      says: 'Turbulence costs payoff, the more of it the more.',
      contrasts: [
        contrast('τ = .5: η = 0 above .005', read(0.5), read(0.5, 0.005)),
        contrast('τ = .5: η = .005 above .02', read(0.5, 0.005), read(0.5, 0.02)),
        contrast('τ = .5: η = .02 above .1', read(0.5, 0.02), read(0.5, 0.1)),
      ],
    },
  ],
};

const knows = (tau: number, eta = 0) => read(tau, eta, 'knowledge');

export const knowledge: Figure = {
  name: 'knowledge',
  title: 'What is known of ten arms after 500 periods, by exploration and turbulence',
  axes: { x: 'τ: exploration', y: 'Knowledge' },
  points: pointsOf(['knowledge'], 'knowledge'),
  fits: [],
  claims: [
    {
      name: 'P2',
      says: 'In a world that stands still exploration buys knowledge.',
      contrasts: [
        contrast('τ = .5 above .02', knows(0.5), knows(0.02)),
        contrast('τ = .75 above .5', knows(0.75), knows(0.5)),
        contrast('τ = 1 above .75', knows(1), knows(0.75)),
      ],
    },
    {
      name: 'P4',
      says: 'Under turbulence it no longer does: who explores up to τ = .5 knows less than who hardly explores.',
      contrasts: [
        contrast('η = .02: τ = .02 above .5', knows(0.02, 0.02), knows(0.5, 0.02)),
        contrast('η = .1: τ = .02 above .5', knows(0.02, 0.1), knows(0.5, 0.1)),
      ],
    },
  ],
};
