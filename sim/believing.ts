import { ROW } from './books.ts';
import { Ledger } from './ledger.ts';
import type { MeasureOf } from './measure.ts';
import type { Organisation } from './model.ts';
import type { Believers, Moment } from './process.ts';
import { type Sizes, World, worldBytes } from './world.ts';

/** An organisation whose people hold beliefs: a world, and the ledger on it. */
export abstract class Believing implements Organisation {
  readonly believers: Believers;

  constructor(sizes: Sizes, rows: number, keepsBooks: boolean) {
    const world = new World(sizes);
    this.believers = { world, ledger: new Ledger(world, rows, keepsBooks) };
  }

  get alive(): Believers {
    return this.believers;
  }

  get buffer(): ArrayBuffer {
    return this.believers.world.buffer;
  }

  restore(snapshot: ArrayBuffer): void {
    this.believers.world.restore(snapshot);
  }

  abstract found(moment: Moment): void;
  abstract measure(moment: Moment, row: number, measured: Float64Array): void;
}

/** How many bytes such an organisation takes, and its books for each week. */
export function believingBytes(sizes: Sizes): { readonly state: number; readonly week: number } {
  return { state: worldBytes(sizes), week: ROW.width * Float64Array.BYTES_PER_ELEMENT };
}

/** Works out each of `measures`, in their order. */
export function measureAll<Seen>(
  measures: Readonly<Record<string, MeasureOf<Seen>>>,
  seen: Seen,
  measured: Float64Array,
): void {
  Object.values(measures).forEach((measure, k) => {
    measured[k] = measure.of(seen);
  });
}
