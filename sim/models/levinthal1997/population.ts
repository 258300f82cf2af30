/** Organisations, each with a form of its own, on the same landscape. */
import { lanesInUse } from '../../bits.ts';
import { Block } from '../../block.ts';
import type { Values } from '../../parameter.ts';
import { chance, coins, type Luck } from '../../rng.ts';
import { Landscape, type Solution } from '../nk/landscape.ts';

const EVEN = chance(1 / 2);

export class Population {
  readonly size: number;
  readonly landscape: Landscape;
  /** What each organisation's form is worth, and the form. */
  readonly worths: Float64Array;
  readonly forms: Int32Array;
  private readonly block: Block;
  /** How many peaks the landscape has. Follows from it, and is counted when it is drawn. */
  private readonly counted: Float64Array;

  constructor(fixed: Values) {
    this.size = fixed.organisations;
    this.block = new Block(Population.bytes(fixed));
    this.worths = this.block.float64(this.size);
    this.counted = this.block.float64(1);
    this.landscape = new Landscape(fixed, this.block);
    this.forms = this.block.int32(this.size);
  }

  static bytes(fixed: Values): number {
    return 12 * fixed.organisations + 8 + Landscape.bytes(fixed);
  }

  get buffer(): ArrayBuffer {
    return this.block.buffer;
  }

  get peaks(): number {
    return this.counted[0];
  }

  restore(snapshot: ArrayBuffer): void {
    this.block.restore(snapshot);
  }

  found(luck: Luck, p: Values): void {
    this.landscape.draw(luck, p.partners);
    this.counted[0] = this.landscape.countPeaks();
    const forms = luck.stream('population', 'first form');
    const all = lanesInUse(this.landscape.bits, 0);
    for (let k = 0; k < this.size; k++) this.take(k, coins(forms, k, 0, EVEN, all));
  }

  take(k: number, form: Solution): void {
    this.forms[k] = form;
    this.worths[k] = this.landscape.worth(form);
  }
}
