/**
 * Rejected rows as a file that a spreadsheet opens.
 * Oracle: a cell that a spreadsheet would run as a formula opens as text; a number, negative ones too, stays a number.
 */
import { describe, expect, it } from "vitest";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { commitImport } from "#server/ledger/commit-import.ts";
import { inertCell, rejectsCsv } from "#server/ledger/rejects-csv.ts";
import { refusal, Workshop } from "#test/builders/ledger-record.ts";

describe("a cell", () => {
  it.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("x")'])(
    "%j becomes text",
    (cell) => {
      expect(inertCell(cell)).toBe(`'${cell}`);
    },
  );

  it.each(["-5", "-1 234,56", "+3.5", "-1.5E+3", "-12,5 %", "−5", "Aéronord", "2025-01-01", ""])(
    "%j stays",
    (cell) => {
      expect(inertCell(cell)).toBe(cell);
    },
  );
});

describe("the rejects of an import", () => {
  it("are the original cells with where and why, before and after the commit", async () => {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const text = 'client_id,name\nC1,Ardennes\nBAD1,"=1+1, twice"\n';
    const { stagedId } = await shop.stage(record, { clients: text });
    const expected =
      '\u{FEFF}client_id,name,_file,_row,_code,_column\r\nBAD1,"\'=1+1, twice",clients.csv,3,NUMBER,client_id\r\n';
    const whole = async (id: string) => (await Array.fromAsync(rejectsCsv(record, id))).join("");
    expect(await whole(stagedId)).toBe(expected);
    const { importId } = await commitImport(record, stagedId, { by: "test", acceptRejects: true });
    expect(await whole(importId ?? "")).toBe(expected);
    const frenchOf = async (table: LedgerTable) =>
      (await Array.fromAsync(rejectsCsv(record, stagedId, { table, separator: ";" }))).join("");
    expect(await frenchOf("clients")).toBe(
      "\u{FEFF}client_id;name;_file;_row;_code;_column\r\nBAD1;'=1+1, twice;clients.csv;3;NUMBER;client_id\r\n",
    );
    expect(await frenchOf("orders")).toBe("\u{FEFF}_file;_row;_code;_column\r\n");
    expect(await refusal(Promise.try(() => rejectsCsv(record, "absent")))).toMatchObject({
      code: "IMPORT_NOT_FOUND",
    });
  });
});
