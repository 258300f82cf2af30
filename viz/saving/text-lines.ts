/** `text` in lines that are at most `width` wide in `font`; what has no gap is cut where it must be. */
export function textLines(text: string, width: number, font: string): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null || text === '') return text === '' ? [] : [text];
  pen.font = font;
  const fits = (line: string) => pen.measureText(line).width <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )/)) {
    if (fits(line + word)) {
      line += word;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of word) {
      if (!fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}
