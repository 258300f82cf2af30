import { signal } from '@preact/signals';
import type { Director } from './director.ts';

/** Who directs the story, once it has been fetched. */
export const directing = signal<Director | null>(null);
