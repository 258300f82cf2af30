/** The words of saving charts. */
export const savingWords = {
  save: 'Save',
  saveChart: (title: string) => `Save ‘${title}’`,
  svg: 'Picture to edit (SVG)',
  png: 'Picture (PNG)',
  csv: 'Numbers (CSV)',
  failed: (reason: string) => `This could not be saved: ${reason}`,
  columns: { settings: 'settings', link: 'link' },
} as const;
