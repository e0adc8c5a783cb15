/**
 * Oracle: the examples of RFC 4180, section 2, and a writer of its own (`written`) whose records must come back, however
 * the bytes are cut into chunks.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RecordScanner, ScanRefusal } from "#server/sources/csv/scan-records.ts";
import { splitCells } from "#server/sources/csv/split-cells.ts";

interface Read {
  line: number;
  cells: string[];
  counted: number;
}

function scan(bytes: Buffer, chunk = bytes.length, separator = ","): Read[] {
  const byte = separator.charCodeAt(0);
  const records: Read[] = [];
  const scanner = new RecordScanner(byte, ({ bytes: held, start, end, line, cells }) => {
    records.push({ line, counted: cells, cells: splitCells(held.subarray(start, end), byte) });
  });
  for (let at = 0; at < bytes.length; at += Math.max(1, chunk))
    scanner.push(bytes.subarray(at, at + Math.max(1, chunk)));
  scanner.end();
  return records;
}

const cellsOf = (text: string) => scan(Buffer.from(text)).map(({ cells }) => cells);

/** The records of a text, or how it is refused. */
const refusal = (text: string): unknown => {
  try {
    return cellsOf(text);
  } catch (error) {
    return error instanceof ScanRefusal ? [error.code, error.line] : error;
  }
};

const written = (rows: string[][], lineEnd: string) =>
  rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",") + lineEnd).join("");

const letters = (value: string) => value.replaceAll(/[^a]/gu, "").length;

describe("the scanner", () => {
  it.each<[string, string, string[][]]>([
    [
      "2.1 records on lines",
      "aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n",
      [
        ["aaa", "bbb", "ccc"],
        ["zzz", "yyy", "xxx"],
      ],
    ],
    [
      "2.2 no line end at the end",
      "aaa,bbb,ccc\r\nzzz,yyy,xxx",
      [
        ["aaa", "bbb", "ccc"],
        ["zzz", "yyy", "xxx"],
      ],
    ],
    [
      "2.5 cells in quotation marks",
      '"aaa","bbb","ccc"\r\nzzz,yyy,xxx',
      [
        ["aaa", "bbb", "ccc"],
        ["zzz", "yyy", "xxx"],
      ],
    ],
    [
      "2.6 a line break in a cell",
      '"aaa","b\r\nbb","ccc"\r\nzzz,yyy,xxx',
      [
        ["aaa", "b\r\nbb", "ccc"],
        ["zzz", "yyy", "xxx"],
      ],
    ],
    ["2.7 a quotation mark in a cell", '"aaa","b""bb","ccc"', [["aaa", 'b"bb', "ccc"]]],
    [
      "empty cells",
      ',\n"",""\na,',
      [
        ["", ""],
        ["", ""],
        ["a", ""],
      ],
    ],
    ["spaces behind a closing mark", '"a" ,b\n', [["a", "b"]]],
  ])("reads %s of RFC 4180", (_name, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it("counts lines as an editor does", () => {
    const read = scan(Buffer.from('a\rb\r\n"c\nd\r\ne"\n\nf'));
    expect(read.map(({ line }) => line)).toEqual([1, 2, 3, 6, 7]);
  });

  it("names the line at which a mark was opened", () => {
    expect(refusal('a,b\n"c\nd",e,"f\n')).toEqual(["QUOTE_OPEN", 3]);
    expect(refusal('a,"b\nc,"d"\n')).toEqual(["QUOTE_OPEN", 1]);
    expect(refusal('a,"b" c"\n')).toEqual([["a", 'b" c']]);
  });

  const cell = fc.string({ unit: fc.constantFrom("a", "é", "€", '"', ",", "\n", "\r", " ", "🙂") });
  const records = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  it("gives back what was written, whatever the chunks and the line ends", () => {
    fc.assert(
      fc.property(
        records,
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.integer({ min: 1, max: 40 }),
        (rows, lineEnd, chunk) => {
          const bytes = Buffer.from(written(rows, lineEnd));
          const read = scan(bytes, chunk);
          expect(read.map(({ cells }) => cells)).toEqual(rows);
          expect(read.map(({ counted }) => counted)).toEqual(rows.map(({ length }) => length));
        },
      ),
      { seed: 4180 },
    );
  });

  it("reads any bytes the same in one piece and in many, and loses none of them", () => {
    const unit = fc.constantFrom("a", ",", '"', "\n", "\r", " ");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (text, chunk) => {
        const attempt = (size: number): Read[] | string => {
          try {
            return scan(Buffer.from(text), size);
          } catch (error) {
            return String(error instanceof ScanRefusal ? `${error.code} ${error.line}` : error);
          }
        };
        const whole = attempt(Math.max(1, text.length));
        expect(attempt(chunk)).toEqual(whole);
        if (typeof whole !== "string") {
          expect(letters(JSON.stringify(whole.map(({ cells }) => cells)))).toBe(letters(text));
        }
      }),
      { seed: 4181, numRuns: 1000 },
    );
  });
});
