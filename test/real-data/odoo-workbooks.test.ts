/**
 * List exports of an Odoo 17, written by its own program as a workbook and as CSV.
 * Oracle: the CSV of the same list. Both hold the same cells, but for the last digits of a quotient, which a workbook
 * writes with 15, and for the apostrophe that Odoo's CSV puts before `+`, `-` and `=`.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { splitCells } from "#server/sources/csv/split-cells.ts";
import { readWorkbookAt } from "#test/builders/read-workbook.ts";
import { realDataFile, realDataTitle } from "./real-data.ts";

const exported = (name: string) => realDataFile("..", "erp", "odoo17", "csv", "fr_FR", name);
const lists = ["sale_orders", "work_orders"] as const;
const isThere = lists.every((list) => existsSync(exported(`${list}.xlsx`)));

async function csvRows(path: string): Promise<string[][]> {
  const text = await readFile(path, "utf8");
  // No cell of these lists holds a line break.
  const lines = text.split(/\r?\n/u).filter((line) => line !== "");
  return lines.map((line) => splitCells(Buffer.from(line), ",".charCodeAt(0)));
}

const plainNumber = /^-?\d+(?:\.\d+)?$/u;

/** The text of the CSV, where the workbook's is the same or a number that differs at the fifteenth digit only. */
function alike(cell: string | number | null | undefined, inCsv: string): string {
  const text = String(cell ?? "");
  const written = inCsv.replace(/^'(?=[-+=])/u, "");
  const isNumber = plainNumber.test(text) && plainNumber.test(written);
  const isNear = isNumber && Math.abs(Number(text) - Number(written)) <= 1e-14 * Math.abs(Number(written));
  return text === written || isNear ? inCsv : text;
}

describe(isThere ? "workbooks of Odoo" : realDataTitle("workbooks of Odoo"), () => {
  it.skipIf(!isThere).each(lists)("%s.xlsx holds what its CSV holds, cell by cell", async (list) => {
    const [headings, ...rows] = await csvRows(exported(`${list}.csv`));
    const [sheet] = await readWorkbookAt(exported(`${list}.xlsx`));
    expect(sheet?.headings).toEqual(headings);
    expect(sheet?.unreadable).toEqual([]);
    expect(sheet?.remarks).toEqual([]);
    expect(sheet?.rows).toHaveLength(rows.length);
    const read = rows.map((cells, at) =>
      cells.map((cell, position) => alike(sheet?.rows[at]?.[position + 1], cell)),
    );
    expect(read).toEqual(rows);
  });
});
