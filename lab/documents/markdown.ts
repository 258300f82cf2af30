/** The few pieces of Markdown that the generated documentation is made of. */

/** A name as it is typed. */
export function code(name: string): string {
  return `\`${name}\``;
}

/** A table. Cells are Markdown; a bar inside one is kept from ending it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Paragraphs, tables and headings with a blank line between each. */
export function blocks(parts: readonly string[]): string {
  return parts.join('\n\n');
}

/** A number as it is read: thousands set apart by commas. */
export function figure(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** `words` with its first letter a capital. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
