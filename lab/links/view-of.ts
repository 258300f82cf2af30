/** Which view of the page a link is of: the page and the command line ask the same. */
import { fieldsIn } from './fields.ts';

export const VIEWS = [
  'twins',
  'story',
  'challenges',
  'reproductions',
  'phase-map',
  'attribution',
  'experiments',
  'card',
] as const;

export type View = (typeof VIEWS)[number];

/** The views whose links have a proof. */
export const PROVEN_VIEWS: readonly View[] = ['story', 'twins'];

/**
 * The view that `fragment`, the part of an address after `#`, is of. A scenario is told as a story, where no view is
 * named; what names nothing is shown as two worlds.
 */
export function viewOf(fragment: string): View {
  const fields = fieldsIn(fragment);
  const [named] = fields.get('view') ?? [];
  const known = VIEWS.find((name) => name === named);
  if (known !== undefined) return known;
  return fields.has('scenario') || fields.has('challenge') ? 'story' : 'twins';
}
