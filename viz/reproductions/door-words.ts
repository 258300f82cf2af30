/** The words at the door of the view of reproductions: what is said before the rest has been fetched. */
export const words = {
  loading: 'The reproductions are being fetched …',
  notLoaded: 'The reproductions could not be fetched.',
  reload: 'Try again',
} as const;
