/**
 * Marks that look alike are painted once and stamped wherever they are wanted: thousands of them in the time
 * that a path for each would take for hundreds.
 */
export class Stamps {
  private readonly sheet = document.createElement('canvas');
  private readonly cell: number;
  private readonly columns: number;

  /**
   * @param size how wide and high a stamp is, in CSS pixels
   * @param paint paints one look around the origin
   */
  constructor(
    looks: number,
    readonly size: number,
    paint: (context: CanvasRenderingContext2D, look: number) => void,
  ) {
    this.cell = Math.ceil(size * devicePixelRatio);
    this.columns = Math.ceil(Math.sqrt(looks));
    this.sheet.width = this.columns * this.cell;
    this.sheet.height = Math.ceil(looks / this.columns) * this.cell;
    const context = this.sheet.getContext('2d') as CanvasRenderingContext2D;
    for (let look = 0; look < looks; look++) {
      const scale = this.cell / size;
      const [left, top] = this.placeOf(look);
      context.setTransform(scale, 0, 0, scale, left + this.cell / 2, top + this.cell / 2);
      paint(context, look);
    }
  }

  /** Puts `look` on the picture, its middle at x and y. */
  put(context: CanvasRenderingContext2D, look: number, x: number, y: number): void {
    const { sheet, cell, size } = this;
    const [left, top] = this.placeOf(look);
    context.drawImage(sheet, left, top, cell, cell, x - size / 2, y - size / 2, size, size);
  }

  private placeOf(look: number): readonly [left: number, top: number] {
    return [(look % this.columns) * this.cell, Math.floor(look / this.columns) * this.cell];
  }
}
