import { type Api, Closed, type Connection, connect } from './connection.ts';

/** The line to the worker that tells the story: it stays where the worker is replaced by another one. */
export class WorkerLine {
  private connection: Connection;
  private isBroken = false;

  /** @param onBroken hears once, in words, why a worker does not answer any more */
  constructor(private readonly onBroken: (reason: string) => void) {
    this.connection = connect((reason) => this.break(reason));
  }

  /** Ends the worker, whatever it is busy with; another one answers from now on. */
  replace(): void {
    this.connection.close();
    this.isBroken = false;
    this.connection = connect((reason) => this.break(reason));
  }

  /** Asks the worker. Null where it has died, which `onBroken` hears, or was ended. */
  async ask<T>(question: (api: Api) => Promise<T>): Promise<T | null> {
    try {
      return await this.connection.ask(question);
    } catch (error) {
      if (!(error instanceof Closed))
        this.break(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  private break(reason: string): void {
    if (this.isBroken) return;
    this.isBroken = true;
    this.onBroken(reason);
  }
}
