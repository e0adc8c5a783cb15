/** Oracle: tables as people lay them out, each with the header that a reader would point at. */
import { describe, expect, it } from "vitest";
import {
  findHeader,
  headerRemarks,
  mostColumns,
  preambleAbove,
} from "#server/sources/outline/find-header.ts";

const known = (heading: string) => ["id", "name", "since"].includes(heading);
const records = (...rows: string[][]) => rows.map((cells, at) => ({ line: at * 2 + 1, cells }));

describe("the header", () => {
  it("is the row with the most known headings", () => {
    const rows = records(["id of the list", ""], ["id", "x"], ["id", "name"], ["id", "1"]);
    expect(findHeader(rows, known, null)).toEqual({ header: rows[2], known: 2 });
  });

  it("is the first row where no other speaks: one known word may stand in a title", () => {
    const rows = records(["Liste", ""], ["id", "x"], ["C1", "A"]);
    expect(findHeader(rows, known, null)?.header).toBe(rows[0]);
    const oneColumn = records(["Liste"], ["id"], ["C1"]);
    expect(findHeader(oneColumn, known, null)?.header).toBe(oneColumn[1]);
  });

  it("is the row that a person named, or the next one that is not blank", () => {
    const rows = records(["id", "name"], ["C1", "A"], ["C2", "B"]);
    expect(findHeader(rows, known, 3)?.header).toBe(rows[1]);
    expect(findHeader(rows, known, 4)?.header).toBe(rows[2]);
    expect(findHeader(rows, known, 6)).toBeNull();
  });

  it("is none where there are no rows", () => {
    expect(findHeader([], known, null)).toBeNull();
  });
});

describe("what stands above", () => {
  it("is quoted, or nothing", () => {
    const rows = records(["Liste", "2025"], ["id", "name"]);
    expect(preambleAbove(rows, rows[1] ?? { line: 0, cells: [] })).toBe("Liste 2025");
    expect(preambleAbove(rows, rows[0] ?? { line: 0, cells: [] })).toBeNull();
  });

  it("is a question, and too many columns a refusal, on both sides of the limit", () => {
    expect(headerRemarks(3, mostColumns, null)).toEqual([]);
    expect(headerRemarks(3, mostColumns + 1, "Liste").map(({ code }) => code)).toEqual([
      "PREAMBLE",
      "TOO_MANY_COLUMNS",
    ]);
  });
});
