/** The numbers of a figure as a table: what its table view shows and what its CSV holds. */
import type { CsvCell, CsvTable } from "#client/lib/csv.ts";

export interface FigureCell {
  readonly text: string;
  /** The same for a spreadsheet, in the unit of the heading; null where there is no value. */
  readonly csv: CsvCell;
}

interface FigureRow {
  readonly key: string;
  readonly cells: readonly FigureCell[];
  /** The examined client's row. */
  readonly examined?: boolean;
  /** A total or a threshold among the rows. */
  readonly strong?: boolean;
}

export interface FigureTable {
  readonly headings: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** A text cell. */
export function textCell(text: string): FigureCell {
  return { text, csv: text };
}

/** A cell for a value that may be missing; `write` gives its text, `csv` its spreadsheet value. */
export function valueCell(
  value: number | null,
  absent: string,
  write: (value: number) => string,
  csv: (value: number) => number = (number) => number,
): FigureCell {
  return value === null ? { text: absent, csv: null } : { text: write(value), csv: csv(value) };
}

/** The table as CSV. */
export function csvOf(table: FigureTable): CsvTable {
  return { headings: table.headings, rows: table.rows.map((row) => row.cells.map((cell) => cell.csv)) };
}

/** Several tables one under the other, each below its title: the export of a whole page. */
export function csvOfPage(
  opening: readonly string[],
  parts: readonly { readonly title: string; readonly table: FigureTable }[],
): CsvTable {
  const [first = "", ...lines] = opening;
  return {
    headings: [first],
    rows: [
      ...lines.map((line) => [line]),
      ...parts.flatMap(({ title, table }) => {
        const csv = csvOf(table);
        return [[], [title], csv.headings, ...csv.rows];
      }),
    ],
  };
}
