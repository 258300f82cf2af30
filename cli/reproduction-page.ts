/** What came of the published figures, written into a folder: a page, and its figures beside it. */
import { join } from 'node:path';
import {
  DOCUMENT_BEGINS,
  DRAWING_BEGINS,
  describeReproductions,
  type Reproduced,
} from '../lab/reproductions/document.ts';
import type { FigureReport } from '../lab/reproductions/judge.ts';
import type { Figure, Reproduction } from '../lab/reproductions/reproduction.ts';
import { ResultFolder } from './result-folder.ts';

const PAGE = 'reproduction.md';
/** The folder of the figures, within that of the page. */
const FIGURES = 'reproduction';

interface Wanted {
  readonly reproduction: Reproduction;
  readonly figure: Figure;
}

export class ReproductionPage {
  private readonly page: ResultFolder<string>;
  private readonly figures: ResultFolder<string>;

  /**
   * Opens the files before anything is run, so that a folder that can't be written to is found out at once.
   *
   * @throws AskedWrongly when files of these names are there that are not ours, Failed when it can't be written
   */
  constructor(
    folder: string,
    private readonly wanted: readonly Wanted[],
  ) {
    this.page = new ResultFolder(folder, [PAGE], DOCUMENT_BEGINS);
    try {
      const names = wanted.filter(({ figure }) => figure.axes !== null).map(nameOf);
      this.figures = new ResultFolder(join(folder, FIGURES), names, DRAWING_BEGINS);
    } catch (error) {
      this.page.discard();
      throw error;
    }
  }

  /**
   * @param reports on what is wanted, in its order
   * @param command what writes the same again
   */
  async write(reports: readonly FigureReport[], command: string): Promise<void> {
    // Late, because most commands draw nothing.
    const { drawFigure } = await import('../lab/reproductions/drawing.ts');
    const models = new Map<string, Reproduced & { figures: Reproduced['figures'][number][] }>();
    this.wanted.forEach((wanted, k) => {
      const report = reports[k] as FigureReport;
      const { name: model } = wanted.reproduction.model;
      const drawing = drawFigure(report);
      if (drawing !== null) this.figures.write(nameOf(wanted), drawing);
      const picture = drawing === null ? null : `${FIGURES}/${nameOf(wanted)}`;
      const of = models.get(model) ?? { model, title: wanted.reproduction.title, figures: [] };
      of.figures.push({ report, picture });
      models.set(model, of);
    });
    this.page.write(PAGE, describeReproductions([...models.values()], command));
    this.figures.finish();
    this.page.finish();
  }

  discard(): void {
    this.figures.discard();
    this.page.discard();
  }
}

/** The file of a figure that has a picture. */
function nameOf({ reproduction, figure }: Wanted): string {
  return `${reproduction.model.name}-${figure.name}.svg`;
}
