/** One block of memory, laid out view by view: a snapshot is a copy of the block, a restart a copy back. */
export class Block {
  readonly buffer: ArrayBuffer;
  private used = 0;

  constructor(bytes: number) {
    this.buffer = new ArrayBuffer(bytes);
  }

  /** The next `length` doubles; ask for these first, since they begin at multiples of 8 bytes. */
  float64(length: number): Float64Array {
    return new Float64Array(this.buffer, this.take(8 * length), length);
  }

  int32(length: number): Int32Array {
    return new Int32Array(this.buffer, this.take(4 * length), length);
  }

  restore(snapshot: ArrayBuffer): void {
    new Uint8Array(this.buffer).set(new Uint8Array(snapshot));
  }

  private take(bytes: number): number {
    const from = this.used;
    this.used += bytes;
    return from;
  }
}
