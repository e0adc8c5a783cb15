/**
 * The path in SQL is held to the reader: for any text that it takes, the reader would answer with the same stored value
 * and no warning. Oracle: the reader of cells.
 */
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableDefinition, type LedgerColumn, type LedgerTable } from "#shared/schema/ledger.ts";
import { columnType } from "#server/ledger/column-type.ts";
import type { ColumnReading } from "#server/sources/cell-reading.ts";
import { canonicalForm } from "#server/sources/cells/canonical-form.ts";
import { readCell } from "#server/sources/cells/read-cell.ts";
import { canonicalSql } from "#server/sources/typing/canonical-sql.ts";

const zone = "Europe/Paris";
let connection: DuckDBConnection;
let instance: DuckDBInstance;

beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  connection = await instance.connect();
  await connection.run("CREATE TABLE texts (number INTEGER, cell VARCHAR)");
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

function columnOf(table: LedgerTable, name: string): LedgerColumn {
  const found = tableDefinition(table).columns.find((each) => each.name === name);
  if (found === undefined) throw new Error(`${table} has no ${name}`);
  return found;
}

const undecided: ColumnReading = { dates: null, decimal: null, serialDates: false };
const cases: readonly (readonly [LedgerTable, string, ColumnReading])[] = [
  ["orders", "order_id", undecided],
  ["clients", "name", undecided],
  ["orders", "ordered_on", undecided],
  ["operations", "started_at", undecided],
  ["orders", "revenue", { ...undecided, decimal: "point" }],
  ["orders", "revenue", { ...undecided, decimal: "comma" }],
  ["time_entries", "hours", { ...undecided, decimal: "point" }],
  ["time_entries", "hours", undecided],
  ["orders", "quantity", { ...undecided, decimal: "comma" }],
  ["work_centres", "machines", undecided],
  ["privileges", "contractual", undecided],
  ["orders", "status", undecided],
];

/** Texts of the canonical form, texts one edit away from it, and texts of other kinds. */
function textsFor(column: LedgerColumn): fc.Arbitrary<string> {
  const form = canonicalForm(column.kind);
  const canonical =
    form === null ? fc.constantFrom(...(column.values ?? [])) : fc.stringMatching(new RegExp(form, "u"));
  const edited = fc
    .tuple(
      canonical,
      fc.nat(20),
      fc.constantFrom("", " ", "0", "9", "-", ".", ",", "\n", "\u00A0", "é", "Ã", "\0", "+", "E+11"),
    )
    .map(([text, at, more]) => text.slice(0, at) + more + text.slice(at + (more === "" ? 1 : 0)));
  const clockChange = fc.constantFrom(
    "2025-03-30 01:59:59.999999",
    "2025-03-30 02:00:00",
    "2025-03-30T02:59",
    "2025-03-30 03:00:00",
    "2025-10-26 02:00:00",
    "2025-10-26 02:59:59.999999",
    "2025-10-26 03:00:00",
    "2025-02-29",
    "2024-02-29",
    "24",
    "24.000001",
    "-0",
    "1.234",
    "999999999999.999999",
    "0000000000001",
  );
  return fc.oneof(canonical, edited, clockChange);
}

async function castByEngine(column: LedgerColumn, reading: ColumnReading, texts: readonly string[]) {
  const appender = await connection.createAppender("texts");
  for (const [number, text] of texts.entries()) {
    appender.appendInteger(number);
    appender.appendVarchar(text);
    appender.endRow();
  }
  appender.closeSync();
  const canonical = canonicalSql(column, "cell", reading, [1900, 2199], zone);
  const reader = await connection.runAndReadAll(
    `SELECT number, CAST(CAST(cell AS ${columnType(column)}) AS VARCHAR) FROM texts WHERE ${canonical} ORDER BY number`,
  );
  await connection.run("DELETE FROM texts");
  return new Map(
    reader.getRows().map(([number, value]) => [Number(number), typeof value === "string" ? value : ""]),
  );
}

async function stored(column: LedgerColumn, value: string): Promise<string> {
  const reader = await connection.runAndReadAll(
    `SELECT CAST(CAST($value AS ${columnType(column)}) AS VARCHAR)`,
    { value },
  );
  const [row] = reader.getRows();
  return typeof row?.[0] === "string" ? row[0] : "";
}

describe("a cell that the engine casts by itself", () => {
  it.each(cases)("of %s.%s is what the reader says, decimal mark %o", async (table, name, reading) => {
    const column = columnOf(table, name);
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(textsFor(column), { minLength: 20, maxLength: 60 }), async (texts) => {
        const cast = await castByEngine(column, reading, texts);
        taken += cast.size;
        for (const [number, value] of cast) {
          const text = texts[number] ?? "";
          const result = readCell(column, reading, text, zone);
          expect([text, result]).toEqual([
            text,
            { status: "read", value: expect.any(String), warning: null },
          ]);
          if (result.status === "read" && result.value !== null && value !== result.value) {
            expect([text, value]).toEqual([text, await stored(column, result.value)]);
          }
        }
      }),
      { seed: 20_251_124, numRuns: 40 },
    );
    // A path that takes nothing would hold trivially; only choices have none.
    if (column.kind === "choice") expect(taken).toBe(0);
    else expect(taken).toBeGreaterThan(100);
  });
});
