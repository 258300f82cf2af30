/** Where proposals are between two weeks: they set out from a team, climb, wait, and stop or arrive. */
import { type OrganisationLayout, type Shape, teamTop } from '../charts/organisation-layout.ts';
import { END, ON_MERIT, type Scene } from '../worker/frame.ts';
import { cellOf } from './element-strips.ts';

/**
 * `unsound` was stopped by a manager who went by what works, `unlike` by one who went by what is believed,
 * `mandated` by politics; `gone` was withdrawn, or swept away.
 */
export type Fate = 'pending' | 'adopted' | 'unsound' | 'unlike' | 'mandated' | 'gone';

export interface Move {
  readonly fate: Fate;
  readonly team: number;
  readonly element: number;
  /** Where it waits; or how it ended, as in a scene's `ended`. */
  readonly at: number;
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/** Whether it waits where it has waited: nothing of it changes as the week passes. */
export function waits({ fate, fromX, fromY, toX, toY }: Move): boolean {
  return fate === 'pending' && fromX === toX && fromY === toY;
}

type Place = readonly [x: number, y: number];

/** A turn of the golden angle keeps proposals at one manager apart, each at a place of its own. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** What each proposal of `frame` does as the week passes; `before` is the week before, or null for a jump. */
export function movesOf(
  layout: OrganisationLayout,
  shape: Shape,
  frame: Scene,
  before: Scene | null,
): Move[] {
  const place = (team: number, element: number, stage: number) =>
    waitingPlace(layout, shape, team, element, stage);
  const stages = new Map<number, number>();
  const keyOf = (team: number, element: number) => team * shape.elements + element;
  if (before) {
    const { pending } = before;
    for (let k = 0; k < pending.length; k += 3)
      stages.set(keyOf(pending[k], pending[k + 1]), pending[k + 2]);
  }
  const moves: Move[] = [];
  const move = (
    fate: Fate,
    [team, element, at]: readonly [number, number, number],
    [fromX, fromY]: Place,
    [toX, toY]: Place,
  ) => {
    moves.push({ fate, team, element, at, fromX, fromY, toX, toY });
  };
  const { pending, ended } = frame;
  for (let k = 0; k < pending.length; k += 3) {
    const [team, element, stage] = [pending[k], pending[k + 1], pending[k + 2]];
    const to = place(team, element, stage);
    const then = stages.get(keyOf(team, element));
    const from =
      before === null
        ? to
        : then === undefined
          ? teamTop(layout, team)
          : place(team, element, then);
    move('pending', [team, element, stage], from, to);
  }
  for (let k = 0; k < ended.length; k += 4) {
    const [team, element, stage, how] = [ended[k], ended[k + 1], ended[k + 2], ended[k + 3]];
    const from = place(team, element, stages.get(keyOf(team, element)) ?? stage);
    const what = [team, element, how] as const;
    const rule = rulePlace(layout, shape, element);
    if (how === END.adopted) move('adopted', what, from, rule);
    else if (how === END.blockedByMandate) move('mandated', what, from, rule);
    else if (how === END.withdrawn || how === END.dropped) move('gone', what, from, from);
    else if (how > ON_MERIT) move('unsound', what, from, place(team, element, how - ON_MERIT));
    else move('unlike', what, from, place(team, element, how));
  }
  return moves;
}

function waitingPlace(
  layout: OrganisationLayout,
  shape: Shape,
  team: number,
  element: number,
  stage: number,
): Place {
  if (stage > shape.levels) {
    const [x, y] = rulePlace(layout, shape, element);
    return [x, y + 14];
  }
  const { y, radius } = layout.rows[stage - 1];
  const manager = layout.tree.managerOf(team, stage);
  const angle = GOLDEN * (team * 7 + element);
  const away = radius + 5 + ((team + element) % 3) * 3;
  return [
    layout.managers[manager] + away * Math.cos(angle) * 1.5,
    y + away * Math.sin(angle) * 0.8,
  ];
}

function rulePlace(layout: OrganisationLayout, shape: Shape, element: number): Place {
  const cell = cellOf(layout.rules, element, shape.elements);
  return [cell.x + cell.width / 2, cell.y + cell.height / 2];
}
