/** A link that names a challenge and no scenario is of the challenge from its start. */
import type { Reading } from './address.ts';
import { linkWords as says } from './words.ts';

/** What `reading` asks for, from the start of the challenge that it names; as it is where there is no such challenge. */
export async function fromStart(reading: Reading): Promise<Reading> {
  const { request } = reading;
  if (!reading.fromStart || request.challenge === undefined) return reading;
  const { openChallenge } = await import('../challenges/open-challenge.ts');
  const challenge = await openChallenge(request.challenge);
  if (challenge === null) return reading;
  const { start, settings } = challenge;
  const setOver = Object.entries(request.settings).map(([name, value]) =>
    says.refused('link', 'set', `${name}:${value}`, says.ownStart),
  );
  return {
    ...reading,
    request: { ...request, scenario: start.name, seed: request.seed ?? start.seed, settings },
    problems: [...reading.problems, ...setOver],
    spoilt: reading.spoilt || setOver.length > 0,
  };
}
