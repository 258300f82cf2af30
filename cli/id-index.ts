/** Where each of very many things is, by its sixteen hexadecimal digits: a hash table in typed arrays, 16 bytes a place. */
export class IdIndex {
  private high = new Uint32Array(1024);
  private low = new Uint32Array(1024);
  /** The place, and 1 more: 0 is an empty slot. */
  private places = new Float64Array(1024);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Notes that `id` is at `place`. False where it is noted already: then nothing changes. */
  add(id: string, place: number): boolean {
    if (2 * (this.count + 1) > this.places.length) this.grow();
    const [high, low] = halvesOf(id);
    const slot = this.slotOf(high, low);
    if (this.places[slot] !== 0) return false;
    this.put(slot, high, low, place + 1);
    this.count++;
    return true;
  }

  /** Where `id` is; undefined where it was never noted. */
  find(id: string): number | undefined {
    const place = this.places[this.slotOf(...halvesOf(id))] as number;
    return place === 0 ? undefined : place - 1;
  }

  /** The slot that these digits are in, or the empty one that they would go to. */
  private slotOf(high: number, low: number): number {
    const mask = this.places.length - 1;
    let slot = low & mask;
    while (this.places[slot] !== 0 && (this.high[slot] !== high || this.low[slot] !== low))
      slot = (slot + 1) & mask;
    return slot;
  }

  private put(slot: number, high: number, low: number, place: number): void {
    this.high[slot] = high;
    this.low[slot] = low;
    this.places[slot] = place;
  }

  private grow(): void {
    const { high, low, places } = this;
    const size = 2 * places.length;
    this.high = new Uint32Array(size);
    this.low = new Uint32Array(size);
    this.places = new Float64Array(size);
    places.forEach((place, k) => {
      if (place === 0) return;
      const [h, l] = [high[k] as number, low[k] as number];
      this.put(this.slotOf(h, l), h, l, place);
    });
  }
}

function halvesOf(id: string): [high: number, low: number] {
  return [Number.parseInt(id.slice(0, 8), 16), Number.parseInt(id.slice(8), 16)];
}
