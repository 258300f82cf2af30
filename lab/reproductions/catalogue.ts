/** The published models that are reproduced, by the model's name. */
import { march1991Reproduction } from './march1991/reproduction.ts';
import type { Reproduction } from './reproduction.ts';

export const reproductions: ReadonlyMap<string, Reproduction> = new Map(
  [march1991Reproduction].map((reproduction) => [reproduction.model.name, reproduction]),
);
