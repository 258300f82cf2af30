/** Which tables an experiment writes, as its file says it. */
import type { Model } from '../../sim/model.ts';
import { KEPT, type Kept } from '../experiments/kept.ts';
import { MOST_OF, TABLE_KEYS } from './experiment-format.ts';
import type { Given } from './given.ts';

export function readTables(given: Given, { believing, name }: Model): Kept {
  if (!given.isThere) return KEPT;
  if (given.entries(TABLE_KEYS, 'table') === undefined) return KEPT;
  for (const key of ['ledger', 'proposals'] as const)
    if (given.at(key).value === true && !believing)
      given.at(key).reject(`nobody holds beliefs in ${name}: there is no such table`);
  return {
    weeks: readWeeks(given.at('weeks')),
    ledger: readSwitch(given.at('ledger'), KEPT.ledger),
    proposals: readSwitch(given.at('proposals'), KEPT.proposals),
    events: readSwitch(given.at('events'), KEPT.events),
  };
}

function readWeeks(given: Given): Kept['weeks'] {
  if (!given.isThere || given.value === true) return KEPT.weeks;
  if (given.value === false) return null;
  if (typeof given.value !== 'object')
    return given.reject('true, false or { "every": … } is wanted') ?? null;
  if (given.entries(['every'], 'key of weeks') === undefined) return null;
  const every = given.at('every').whole(1, MOST_OF.weeks);
  return every === undefined ? null : { every };
}

function readSwitch(given: Given, otherwise: boolean): boolean {
  if (!given.isThere) return otherwise;
  if (typeof given.value === 'boolean') return given.value;
  return given.reject('true or false is wanted') ?? otherwise;
}
