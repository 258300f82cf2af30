/** The words that the views of many runs have in common. */
import { plural } from '../numbers.ts';

export const words = {
  refused: 'This can’t be shown as asked',
  dismiss: 'Dismiss',
  scenario: 'Scenario',
  time: {
    left: (time: string) => `${time} left`,
    seconds: (seconds: string) => `about ${seconds} s`,
    minutes: (minutes: string) => `about ${minutes} min`,
    hours: (hours: string) => `about ${hours} h`,
  },
  seed: (word: string) => `seed ‘${word}’`,
  interval: (low: string, high: string) => `${low} to ${high}`,
  seeds: (count: number) => `${count} ${plural(count, 'seed', 'seeds')}`,
  command: {
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected: copy it with the keyboard',
  },
  address: {
    name: 'a name of up to 60 visible characters',
    missing: (key: string, given: string, names: readonly string[], meant: string | null) =>
      `The link’s ‘${key}’ is ‘${given}’, which is not here${meant === null ? '' : `; did you mean ‘${meant}’?`}${names.length === 0 ? '.' : `${meant === null ? '; t' : ' T'}here ${plural(names.length, 'is', 'are')} ${names.join(', ')}.`}`,
  },
} as const;
