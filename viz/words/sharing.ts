import type { Carrier } from '../../lab/links/words.ts';

/** The words of sharing: links, what became of them, files, settings. */
export const sharingWords = {
  label: 'Share',
  copyLink: 'Copy link',
  more: 'More',
  moreSays: 'More ways to share: files, settings, print',
  copySettings: 'Copy settings',
  saveFile: 'Save as a file',
  openFile: 'Open a file …',
  savePage: 'Save this page as one file',
  print: 'Print',
  proving: (share: string) => `Running it to its end, so that the link can prove itself … ${share}`,
  checking: (carrier: Carrier, share: string) =>
    `Checking the ${carrier} by running it again … ${share}`,
  stop: 'Stop',
  dismiss: 'Close',
  copied:
    'Link copied. Whoever opens it sees this week, and is told whether all came out the same.',
  copiedOnDisk:
    'Link copied. Whoever has this page as a file puts the part from # on behind its address; the command line takes it as it is.',
  selected: 'Your browser keeps the clipboard to itself. The link is selected: copy it from here.',
  link: 'Link',
  settings: 'Settings',
  copiedSettings: 'Settings copied, and the command that runs the same.',
  selectedSettings:
    'Your browser keeps the clipboard to itself. The settings are selected: copy them from here.',
  noProof: (reason: string) => `The link has no proof: ${reason}`,
  noRoom: 'The link has no room for a proof; a file has.',
  notFetched:
    'A part of the page that this needs could not be fetched. Try again once there is a network.',
  tooLong: (length: string, most: string) =>
    `This is more than a link can hold (${length} characters of ${most}). Save it as a file.`,
  saved: (name: string) => `Saved as ${name}.`,
  savedPage: (name: string) =>
    `Saved as ${name}: the whole page, which opens from a disk or a stick without a network.`,
  file: 'The file',
  tooLarge: 'This file is too large to be one of ours.',
  notVerified: (carrier: Carrier) =>
    `The ${carrier} could not be checked, since parts of it could not be read.`,
  line: (title: string, scenario: string, seed: string, at: string, differs: string) =>
    `${title} (${scenario}) · seed ‘${seed}’ · ${at}${differs}`,
  at: (unit: string, week: string, weeks: string) => `${unit} ${week} of ${weeks}`,
  asItIs: ' · as it is',
  branch: (name: string) => ` · branch ‘${name}’`,
  differs: (differences: string) => ` · ${differences}`,
  engine: (version: string) => `Trellis ${version}`,
} as const;
