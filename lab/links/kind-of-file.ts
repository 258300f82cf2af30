/** What a file that somebody shared is of, told at a glance: nothing in it has been checked yet. */

/** Whether it is of a state of a story, and not a scenario: it names a scenario. */
export function isState(raw: unknown): boolean {
  return hasKey(raw, 'scenario');
}

/** Whether it is of two worlds: it names a pair of them. */
export function isOfTwoWorlds(raw: unknown): boolean {
  return hasKey(raw, 'pair');
}

function hasKey(raw: unknown, key: string): boolean {
  return typeof raw === 'object' && raw !== null && Object.hasOwn(raw, key);
}
