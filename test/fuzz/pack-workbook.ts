/** Tables as the sheets of one workbook: numbers and days as numbers, the rest as texts. */
import type { ReadFile } from "#shared/schema/imports.ts";
import type { RandomSource } from "#server/statistics/random-source.ts";
import { textCell, workbookOf } from "#test/builders/workbook.ts";
import type { NaiveRecord } from "#test/oracles/naive-records.ts";
import type { Grid } from "./dialect.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import type { Packed, PackOptions } from "./packed.ts";

/** What a spreadsheet keeps of a number: fifteen digits; no identifier that a number would change. */
const plainNumber = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,4})?$/u;
const plainDay = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/u;

const hex = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

/** Control characters as Excel writes them in XML, which has none. */
function escapedText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the characters that XML has not
  return text.replaceAll(/[\0-\x08\x0B-\x1F\uFFFE\uFFFF]/gu, (sign) => `_x${hex(sign)}_`);
}

const letter = (place: number) => String.fromCharCode(0x41 + place);

/** Columns A to Z, then AA: no table of the ledger is wider. */
function columnName(at: number): string {
  return at < 26 ? letter(at) : `${letter(Math.floor(at / 26) - 1)}${letter(at % 26)}`;
}

interface WrittenCell {
  readonly xml: string;
  /** The text that stands for it: of a number its shortest, never with exactly three decimals. */
  readonly text: string;
}

function writtenCell(reference: string, text: string, random: RandomSource): WrittenCell {
  if (text === "") return { xml: "", text };
  if (plainNumber.test(text) && random.chance(0.8)) {
    const shortest = String(Number(text));
    const shown = /\.\d{3}$/u.test(shortest) ? `${shortest}0` : shortest;
    return { xml: `<c r="${reference}"><v>${text}</v></c>`, text: shown };
  }
  if (plainDay.test(text) && random.chance(0.8)) {
    const days = (Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return { xml: `<c r="${reference}" s="1"><v>${days}</v></c>`, text };
  }
  return { xml: textCell(reference, escapedText(text)), text };
}

interface WrittenSheet {
  readonly rows: string;
  readonly records: readonly NaiveRecord[];
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

function writtenSheet({ headings, rows }: Grid, random: RandomSource): WrittenSheet {
  const written = [headings, ...rows].map((cells, row) =>
    cells.map((cell, at) => writtenCell(`${columnName(at)}${row + 1}`, cell, random)),
  );
  const [header = [], ...body] = written
    .map((cells, row) => ({ line: row + 1, cells: withoutEmptyEnd(cells.map(({ text }) => text)) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map((record) => ({ ...record, broken: false }));
  const width = "cells" in header ? header.cells.length : 0;
  const padded = body.map((record) => ({
    ...record,
    cells: [...record.cells, ...Array.from({ length: Math.max(0, width - record.cells.length) }, () => "")],
  }));
  return {
    rows: written
      .map((cells, row) => `<row r="${row + 1}">${cells.map(({ xml }) => xml).join("")}</row>`)
      .join(""),
    records: "cells" in header ? [header, ...padded] : [],
  };
}

/** A sheet is as wide as its widest row among the first: what has no heading is a column without one. */
function asWideAs({ columns }: ReadFile, records: readonly NaiveRecord[]): NaiveRecord[] {
  const width = columns.findLastIndex(({ heading }) => heading !== "") + 1;
  return records.map((record) => ({
    ...record,
    cells:
      record.cells.length < width || record.cells.length > columns.length
        ? record.cells
        : Array.from(columns, (_, at) => record.cells[at] ?? ""),
  }));
}

export function packWorkbook({ grids, random, inBytes }: PackOptions): Promise<Packed> {
  const name = "classeur.xlsx";
  const sheets = new Map<string, WrittenSheet>(
    Array.from(grids, ([table, grid]) => [table, writtenSheet(grid, random)]),
  );
  const workbook = workbookOf({
    sheets: Array.from(sheets, ([sheet, { rows }]) => ({ name: sheet, rows })),
    styles: [0, 14],
  });
  const damage: string[] = [];
  let bytes = Buffer.from(workbook);
  for (let done = 0; done < inBytes; done += 1) {
    const [changed, how] = mutateBytes(bytes, random);
    bytes = Buffer.from(changed);
    damage.push(`${name} ${how}`);
  }
  return Promise.resolve({
    files: { [name]: bytes },
    damage,
    sourceOf(read: ReadFile) {
      const records = read.sheet === null ? undefined : sheets.get(read.sheet)?.records;
      return records === undefined ? null : { read, records: asWideAs(read, records), keepsCells: false };
    },
    tables: [...sheets.values()].filter(({ records }) => records.length > 0).length,
    isExplosive: false,
  });
}
