/**
 * CSV files as companies write them.
 * Oracle: RFC 4180 where it is kept, and what an editor shows where it is not.
 */
import { describe, expect, it } from "vitest";
import { longestRecordBytes } from "#server/sources/csv/scan-records.ts";
import { mostColumns } from "#server/sources/outline/find-header.ts";
import { lines, stageOnce, type FileContents } from "../staging-desk.ts";

describe("a CSV file", () => {
  it.each<[string, FileContents, string[]]>([
    ["with blank lines", { "clients.csv": "\nclient_id,name\n\nC1,A\n,\n   \nC2,B\n\n" }, ["A", "B"]],
    [
      "with quotation marks by the rules",
      { "clients.csv": 'client_id,name\n"C1","A ""b"" c"\n' },
      ['A "b" c'],
    ],
    [
      "with quotation marks against the rules",
      { "clients.csv": 'client_id,name\nC1,5" pipe\nC2,"A "b" c"\n' },
      ['5" pipe', 'A "b" c'],
    ],
  ])("%s is read", async (_name, contents, names) => {
    const staged = await stageOnce(contents);
    expect(staged.findings).toEqual([]);
    expect(staged.rows.clients?.map(({ name }) => name)).toEqual(names);
  });

  it("names the right line in a file that several threads read", async () => {
    const rows = Array.from({ length: 600_000 }, (_, at) => `C${at},Name of client ${at},2025-01-31`);
    rows[456_787] = "C456787,Name of client,2025-02-31";
    const staged = await stageOnce({ "clients.csv": `client_id,name,since\n${rows.join("\n")}\n` });
    expect(staged.findings).toMatchObject([
      {
        code: "DATE_INVALID",
        row: 456_789,
        value: "2025-02-31",
        cells: ["C456787", "Name of client", "2025-02-31"],
      },
    ]);
  });
});

const bytesOf = (count: number): string => "x".repeat(count);
const wide = (columns: number) => {
  const more = Array.from({ length: columns - 2 }, (_, at) => `x${at}`);
  return lines(["client_id", "name", ...more].join(","), ["C1", "A", ...more].join(","));
};
const refusals = async (content: string) =>
  (await stageOnce({ "clients.csv": content })).findings.filter(({ effect }) => effect === "refuse");
/** A file whose second record has so many bytes. */
const long = (bytes: number) => `client_id,name\n${bytesOf(bytes - 2)},A\nC2,B\n`;

describe("bounds", () => {
  it("keeps the widest table and the longest record that are read, and refuses one more", async () => {
    expect(await refusals(wide(mostColumns))).toEqual([]);
    expect(await refusals(wide(mostColumns + 1))).toMatchObject([{ code: "TOO_MANY_COLUMNS" }]);
    expect(await refusals(long(longestRecordBytes))).toEqual([]);
    expect(await refusals(long(longestRecordBytes + 1))).toMatchObject([{ code: "LINE_TOO_LONG", row: 2 }]);
  });
});
