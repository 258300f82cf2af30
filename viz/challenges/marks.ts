/** How a goal stands, as a mark: colour alone says nothing. */
export const MARKS = { open: '○', met: '✔', missed: '✘' } as const;
