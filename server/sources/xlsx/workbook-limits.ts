/** How much of a workbook is read. All of these are far beyond what a spreadsheet program writes for people. */
import type { ZipLimits } from "../archive/guarded-zip.ts";

/**
 * A full sheet of 1,048,576 rows and 60 columns comes to 4 GB of XML. Sheets reach ratios of 8 to 40, full
 * sheets of formatted empty rows 17; below some megabytes a bomb is no more than a small file.
 */
export const workbookLimits: ZipLimits = {
  entries: 10_000,
  unpackedBytes: 4 * 1024 ** 3,
  ratio: 150,
  ratioFromBytes: 8 * 1024 ** 2,
};

/** What Excel has at most. */
export const mostSheetRows = 1_048_576;
export const mostSheetColumns = 16_384;

/** XML between two marks: 32,767 characters a cell are allowed, and reading needs it whole. */
export const mostPieceCharacters = 8 * 1024 ** 2;
/** Nesting of elements: sheets need six, rich text in extensions a dozen. */
export const mostDepth = 64;

/** Shared texts, kept outside the heap: a sheet full of distinct texts has some 300 MB. */
export const mostSharedBytes = 384 * 1024 ** 2;
/**
 * Characters of all cells of one sheet. A shared text costs 25 bytes of XML each time it is named, however long it is: what
 * comes out of a sheet has to be counted as well as what goes in.
 */
export const mostSheetCharacters = 2 * 1024 ** 3;
