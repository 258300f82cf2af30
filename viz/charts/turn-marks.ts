/** Where the numbers of turns stand over a chart: one mark for all turns of a week, as near to it as can be. */

/** One mark: the turns `first` to `last`, counted from 0, which happen in one week. */
export interface TurnMark {
  readonly first: number;
  readonly last: number;
  readonly week: number;
  /** What is written in it: `3`, or `3–5`. */
  readonly says: string;
  /** How wide it is, in sizes of the type. */
  readonly width: number;
}

/** How high a mark is, and as wide with one digit; what each further one takes. In sizes of the type. */
export const MARK = 1.25;
const DIGIT = 0.5;

/** The marks of turns in these weeks, which ascend. */
export function markTurns(weeks: readonly number[]): TurnMark[] {
  const marks: TurnMark[] = [];
  for (let first = 0; first < weeks.length; ) {
    let last = first;
    while (weeks[last + 1] === weeks[first]) last++;
    const says = first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
    marks.push({ first, last, week: weeks[first], says, width: MARK + DIGIT * (says.length - 1) });
    first = last + 1;
  }
  return marks;
}

/**
 * The middles of things that are `widths` wide, in order and `apart` from one another: those that would
 * overlap stand together, around the mean of where they want to be.
 */
export function spreadOut(
  wanted: readonly number[],
  widths: readonly number[],
  apart: number,
): number[] {
  interface Block {
    readonly from: number;
    middle: number;
    width: number;
    members: number;
  }
  const blocks: Block[] = [];
  wanted.forEach((middle, from) => {
    let block: Block = { from, middle, width: widths[from], members: 1 };
    for (let before = blocks.at(-1); before !== undefined; before = blocks.at(-1)) {
      const gap = block.middle - block.width / 2 - (before.middle + before.width / 2);
      if (gap >= apart) break;
      blocks.pop();
      const members = before.members + block.members;
      block = {
        from: before.from,
        middle: (before.middle * before.members + block.middle * block.members) / members,
        width: before.width + apart + block.width,
        members,
      };
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ from, middle, width, members }) => {
    let edge = middle - width / 2;
    return widths.slice(from, from + members).map((own) => {
      const place = edge + own / 2;
      edge += own + apart;
      return place;
    });
  });
}
