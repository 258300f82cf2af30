/** The command that runs what a link shows. */
import { catalogue } from '../../scenarios/catalogue.ts';
import { quoteForShell } from '../shell-words.ts';
import { writeAddress } from './address.ts';
import { modelOf } from './asked-scenario.ts';
import { changesShown } from './branch.ts';
import { inFileWords } from './in-file-words.ts';
import { fileOf, ownScenario } from './own-scenario.ts';
import type { Request } from './request.ts';

/**
 * As it would be typed: by flags where they can say it, else by the link itself. A scenario of one's own is run
 * as the file that it is saved as.
 */
export function commandFor(request: Request): string {
  const { scenario, seed, settings } = request;
  if (ownScenario(scenario) !== null) return `npx trellis run ${fileOf(scenario)}.json`;
  const model = modelOf(catalogue.get(scenario));
  const changes = changesShown(request);
  if (changes.length > 0 || model === undefined) {
    const link = writeAddress({ scenario, seed, settings, changes, week: request.week });
    return `npx trellis run ${quoteForShell(link)}`;
  }
  const words = ['npx trellis run', quoteForShell(scenario)];
  if (seed !== null) words.push(`--seed${seed.startsWith('-') ? '=' : ' '}${quoteForShell(seed)}`);
  for (const [name, value] of Object.entries(inFileWords(settings, model)))
    words.push(`--set ${quoteForShell(`${name}=${value}`)}`);
  return words.join(' ');
}
