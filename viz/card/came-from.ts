import { signal } from '@preact/signals';

/** The parameter whose lever in the story led to the card, until the reader is back at it; null where none did. */
export const cameFrom = signal<string | null>(null);
