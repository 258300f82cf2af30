/**
 * Text with sections that are generated, each between two markers that stay:
 *
 *     <!-- generated:NAME -->
 *     … written anew each time …
 *     <!-- /generated:NAME -->
 */

export class MarkerError extends Error {
  constructor(says: string) {
    super(says);
    this.name = 'MarkerError';
  }
}

const OPENING = /^<!-- generated:([a-z-]+) -->$/;
const CLOSING = /^<!-- \/generated:([a-z-]+) -->$/;

/**
 * `text` with what is between each pair of markers written anew.
 * @throws MarkerError where a section has no end, an end no beginning, or nobody knows how to write it
 */
export function fillSections(text: string, sections: ReadonlyMap<string, () => string>): string {
  const filled: string[] = [];
  let open: string | null = null;
  for (const line of text.split('\n')) {
    const opens = OPENING.exec(line)?.[1];
    const closes = CLOSING.exec(line)?.[1];
    if (opens !== undefined) {
      if (open !== null) throw new MarkerError(`${opens} begins inside ${open}`);
      const write = sections.get(opens);
      if (write === undefined) throw new MarkerError(`there is no section ${opens}`);
      open = opens;
      filled.push(line, '', write(), '');
    } else if (closes !== undefined) {
      if (closes !== open)
        throw new MarkerError(`${closes} ends where ${open ?? 'nothing'} is open`);
      open = null;
      filled.push(line);
    } else if (open === null) {
      filled.push(line);
    }
  }
  if (open !== null) throw new MarkerError(`${open} has no end`);
  return filled.join('\n');
}
