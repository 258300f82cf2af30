/** What a challenge lets one change, and what of somebody's moves is against that. */
import type { Challenge, Levers, Move } from './challenge.ts';

export type Breach =
  /** A parameter that is none of the levers. */
  | { readonly kind: 'no lever'; readonly name: string }
  /** A change before the first week in which one may act. */
  | { readonly kind: 'early'; readonly name: string; readonly week: number }
  /** More levers than may be used. */
  | { readonly kind: 'many'; readonly used: number; readonly most: number }
  /** A run that does not start as the challenge does. */
  | { readonly kind: 'start' };

/** The levers that have been used, each once, in the order in which they were. */
export function leversUsed(moves: readonly Move[]): readonly string[] {
  const inOrder = [...moves].sort((a, b) => a.week - b.week);
  return [...new Set(inOrder.map(({ name }) => name))];
}

/** What of `moves` is against the rules. */
export function breachesOf({ names, most, from }: Levers, moves: readonly Move[]): Breach[] {
  const used = leversUsed(moves);
  const breaches: Breach[] = used
    .filter((name) => !names.includes(name))
    .map((name) => ({ kind: 'no lever', name }));
  for (const { name, week } of moves)
    if (names.includes(name) && week < from) breaches.push({ kind: 'early', name, week });
  const levers = used.filter((name) => names.includes(name));
  if (levers.length > most) breaches.push({ kind: 'many', used: levers.length, most });
  return breaches;
}

/** Whether a run of the scenario called `scenario` with these settings over it starts as the challenge does. */
export function startsAs(
  { start, settings }: Pick<Challenge, 'start' | 'settings'>,
  scenario: string,
  given: Readonly<Record<string, number>>,
): boolean {
  const { settings: own, model } = start.plan;
  const asked = Object.keys(settings).every((name) => given[name] === settings[name]);
  const isAsItWas = (name: string) =>
    given[name] === (own[name] ?? model.parameters[name]?.default);
  return scenario === start.name && asked && Object.keys(given).every(isAsItWas);
}
