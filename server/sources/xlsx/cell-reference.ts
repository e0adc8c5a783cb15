/** Names of cells and columns as a spreadsheet writes them. */

/** The column of `BC12`, from 0; -1 for a text that does not begin with capital letters. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(0x41 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** The first and last row of `A2:B4` or `A2`. */
export function rowsOfRange(range: string): readonly [first: number, last: number] {
  const [first = 0, last = first] = Array.from(range.matchAll(/\d+/gu), ([digits]) => Number(digits));
  return [first, last];
}
