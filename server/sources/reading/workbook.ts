/** A file with several tables in it, as a spreadsheet's sheets: what the importer asks of a format that has them. */
import type { SourceRemark, TableSource } from "./table-source.ts";

export interface SheetOptions {
  /** Which headings speak for a header. */
  readonly isKnown: (heading: string) => boolean;
  /** The row of the header where a person named it. */
  readonly headerLine: number | null;
  readonly signal: AbortSignal;
}

export interface Sheet {
  readonly name: string;
  /** The spreadsheet program does not show it. */
  readonly hidden: boolean;
  /**
   * Opens the sheet; null when it holds nothing. Its `remarks` name lines above the header (PREAMBLE), those of its rows
   * merged cells (MERGED_CELLS) and hidden rows and columns (HIDDEN_PARTS), which stand behind the rows in a file. Its cells
   * are texts as the importer's readers take them: a day as `2024-01-31`, a time stamp as `2024-01-31 08:30:00`, a duration
   * or time of day as `7:30`, a number with a point. Where a point before three decimals could part thousands, a zero
   * follows (`1.2340`), so that no reading of it is open.
   * @throws FileRefusal, here or while its rows are loaded
   */
  open(options: SheetOptions): Promise<TableSource | null>;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** What concerns the file as a whole. */
  readonly remarks: readonly SourceRemark[];
  /** The day that is serial number 1: plain numbers in date columns count from it. */
  readonly serialEpoch: 1900 | 1904;
  close(): Promise<void>;
}
